package de.amtswerk.notice;

/** Cite the law that a correction follows, by the service's procedural law. */
enum CorrectionLaw {

	LVWVFG("§ 42 LVwVfG", "§§ 48, 49 LVwVfG"),

	KAG_AO("§ 129 AO", "§§ 130, 131 AO");

	private final String correction;

	private final String otherDecision;

	CorrectionLaw(String correction, String otherDecision) {
		this.correction = correction;
		this.otherDecision = otherDecision;
	}

	String correction() {
		return this.correction;
	}

	/** Withdrawal and revocation, which a correction is not. */
	String otherDecision() {
		return this.otherDecision;
	}

}
