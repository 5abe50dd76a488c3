package de.amtswerk.staff;

/**
 * What stands between a person and a case.
 *
 * @param person user id
 * @param name as colleagues know it
 */
public record Bias(String person, String name, Ground ground, String reason) {

	public boolean isKeptOut() {
		return this.ground != Ground.CLEARED;
	}

	/** Why the person must not act, as a German sentence. */
	public String sentence() {
		return switch (this.ground) {
			case DECLARED ->
				"%s hat für diesen Fall angezeigt, befangen zu sein, und darf darin nicht mitwirken (§ 21 LVwVfG)."
					.formatted(this.name);
			case SAME_NAME ->
				"%s heißt wie die Person, die den Antrag gestellt hat, und darf in eigener Sache nicht mitwirken (§ 20 Absatz 1 Nummer 1 LVwVfG). Ist es jemand anderes, kann die Sachgebietsleitung die Mitwirkung zulassen."
					.formatted(this.name);
			case CLEARED -> "Die Sachgebietsleitung hat %s für diesen Fall zugelassen.".formatted(this.name);
		};
	}

	/** Why somebody is kept out, or no longer. */
	public enum Ground {

		/** The person has said so. */
		DECLARED,

		/**
		 * The applicant has this name; accounts have no date of birth to tell more.
		 */
		SAME_NAME,

		/** A team lead has looked at it and lets the person act. */
		CLEARED

	}

}
