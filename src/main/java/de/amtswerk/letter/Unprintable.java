package de.amtswerk.letter;

/** A value cannot stand in a letter as it is. */
class Unprintable extends RuntimeException {

	private final transient Object value;

	Unprintable(Object value, String reason) {
		super(reason);
		this.value = value;
	}

	/** Where the value stands in the data, such as {@code persons[2].familyName}. */
	String pathIn(Object data) {
		return ValuePath.find(data, this.value).orElse("?");
	}

}
