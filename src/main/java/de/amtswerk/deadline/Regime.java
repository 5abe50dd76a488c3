package de.amtswerk.deadline;

/** Name the procedural law under which a service is decided. */
public enum Regime {

	/** Landesverwaltungsverfahrensgesetz Baden-Württemberg. */
	LVWVFG,

	/** Local taxes: Abgabenordnung by way of § 3 KAG. */
	KAG_AO

}
