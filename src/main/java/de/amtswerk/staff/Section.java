package de.amtswerk.staff;

/** Name the sections that work on cases; each is a group of the engine. */
enum Section {

	STRASSENVERKEHR("strassenverkehr", "Straßenverkehrsbehörde – Bewohnerparken");

	private final String id;

	private final String title;

	Section(String id, String title) {
		this.id = id;
		this.title = title;
	}

	String id() {
		return this.id;
	}

	String title() {
		return this.title;
	}

}
