package de.amtswerk.staff;

import java.util.stream.Stream;

/** Name the roles of staff; each is a group of the engine. */
public enum Role {

	CLERK("clerk", "Sachbearbeitung"),

	TEAM_LEAD("team-lead", "Sachgebietsleitung"),

	DESIGNER("designer", "Prozessgestaltung"),

	OPERATOR("operator", "Betrieb"),

	/** The engine itself knows its administrators by this id. */
	ADMINISTRATOR("camunda-admin", "Administration");

	private final String id;

	private final String title;

	Role(String id, String title) {
		this.id = id;
		this.title = title;
	}

	/** The engine's group id, which is also the authority of a logged-in person. */
	public String id() {
		return this.id;
	}

	/** What the role with this id is called; the id itself if there is no such role. */
	static String titleOf(String id) {
		return Stream.of(values()).filter((role) -> role.id.equals(id)).map(Role::title).findFirst().orElse(id);
	}

	String title() {
		return this.title;
	}

}
