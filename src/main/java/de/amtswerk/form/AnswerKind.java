package de.amtswerk.form;

/** Tell what an answer is to whoever computes with it. */
public enum AnswerKind {

	/** Text, that of a given choice included. */
	TEXT("Text"),
	/** A whole or decimal number. */
	NUMBER("Zahl"),
	/** True or false. */
	YES_NO("Ja/Nein"),
	/** ISO text of a day. */
	DAY("Datum"),
	/** ISO text of a time, or of a day with a time. */
	MOMENT("Zeit"),
	/** Several answers, or rows of answers. */
	LIST("Liste"),
	/** Computed by an expression, which may yield anything. */
	COMPUTED("berechneter Wert");

	private final String german;

	AnswerKind(String german) {
		this.german = german;
	}

	public String german() {
		return this.german;
	}

	static AnswerKind of(Element element) {
		if (element instanceof Rows || element instanceof ChoicesField) {
			return LIST;
		}
		if (element instanceof NumberField || element instanceof MoneyField) {
			return NUMBER;
		}
		if (element instanceof CheckboxField) {
			return YES_NO;
		}
		if (element instanceof DateField) {
			return DAY;
		}
		if (element instanceof MomentField) {
			return MOMENT;
		}
		return (element instanceof Computed) ? COMPUTED : TEXT;
	}

}
