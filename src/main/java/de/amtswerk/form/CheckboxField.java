package de.amtswerk.form;

/** A statement to agree to. */
final class CheckboxField extends Field {

	private CheckboxField(Question question) {
		super(question);
	}

	static CheckboxField of(Definition definition) {
		TextFormat.refuse(definition);
		return new CheckboxField(Question.of(definition));
	}

	@Override
	Reading read(String input) {
		return switch (input.strip()) {
			case "true", "on" -> Reading.of(true);
			case "", "false" -> {
				Reading unticked = question().unanswered("Bitte bestätigen Sie: " + question().label());
				yield (unticked.problem() != null) ? unticked : Reading.of(false);
			}
			default -> Reading.problem("Kreuzen Sie „%s“ an oder lassen Sie es frei.", question().label());
		};
	}

	/** As in form-js, so that a condition means the same here and there. */
	@Override
	Object unanswered() {
		return false;
	}

	@Override
	String text(Object value) {
		return Boolean.TRUE.equals(value) ? "Ja" : "Nein";
	}

	@Override
	FieldView view(Shown shown) {
		boolean checked = Boolean.TRUE.equals(read(shown.input()).value());
		return new FieldView.Checkbox(question().caption(shown), checked);
	}

}
