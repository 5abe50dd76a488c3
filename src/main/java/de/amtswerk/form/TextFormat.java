package de.amtswerk.form;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What a text means, and so which characters and which shape it has; named as designers
 * write it.
 */
enum TextFormat {

	personName(Characters.NAME, null, null, null),

	street(Characters.DESIGNATION, null, null, null),

	organisationName(Characters.DESIGNATION, null, null, null),

	freeText(Characters.TEXT, null, null, null),

	email(Characters.DESIGNATION,
			"[\\p{L}0-9.!#$%&'*+/=?^_{|}~-]{1,64}@([\\p{L}\\p{M}0-9-]{1,63}\\.){1,8}[\\p{L}0-9-]{2,63}",
			"Geben Sie die E-Mail-Adresse so ein: name@beispiel.de.", "email"),

	phone(Characters.DESIGNATION, "\\+?[0-9(][0-9 ()/.-]{4,30}",
			"Geben Sie die Telefonnummer so ein: 0711 123456 oder +49 711 123456.", "tel"),

	postalCode(Characters.DESIGNATION, "[0-9]{5}", "Geben Sie die Postleitzahl mit fünf Ziffern ein: 70173.",
			"numeric"),

	licencePlate(Characters.DESIGNATION, null, null, null) {

		@Override
		String normalise(String text) {
			return LicencePlate.normalise(text);
		}

		@Override
		Optional<String> shapeProblem(String text) {
			return LicencePlate.problem(text);
		}

	},

	iban(Characters.DESIGNATION, null, null, null) {

		@Override
		String normalise(String text) {
			return BankAccount.normalise(text);
		}

		@Override
		Optional<String> shapeProblem(String text) {
			return BankAccount.problem(text);
		}

		@Override
		String show(String text) {
			return BankAccount.show(text);
		}

	},

	taxNumber(Characters.DESIGNATION, "[0-9]{11}",
			"Geben Sie die steuerliche Identifikationsnummer mit elf Ziffern ein: 86 095 742 719.", "numeric") {

		@Override
		String normalise(String text) {
			return text.replace(" ", "");
		}

		@Override
		Optional<String> shapeProblem(String text) {
			Optional<String> problem = super.shapeProblem(text);
			return (problem.isPresent() || TaxNumber.isRight(text)) ? problem : Optional
				.of("Prüfen Sie die Identifikationsnummer: Eine Ziffer stimmt nicht, oder zwei sind vertauscht.");
		}

		@Override
		String show(String text) {
			return text.replaceAll("(..)(...)(...)(...)", "$1 $2 $3 $4");
		}

	},

	chipNumber(Characters.DESIGNATION, "[0-9]{15}",
			"Geben Sie die Chipnummer mit 15 Ziffern ein, wie sie im Heimtierausweis steht: 276098102345678.",
			"numeric") {

		@Override
		String normalise(String text) {
			return text.replaceAll("[ .-]", "");
		}

	};

	private final Characters characters;

	private final @Nullable Pattern shape;

	private final @Nullable String sentence;

	private final @Nullable String inputmode;

	TextFormat(Characters characters, @Nullable String shape, @Nullable String sentence, @Nullable String inputmode) {
		this.characters = characters;
		this.shape = (shape != null) ? Pattern.compile(shape) : null;
		this.sentence = sentence;
		this.inputmode = inputmode;
	}

	/** The name of the format that a component asks for, known or not. */
	static Optional<String> nameIn(Definition definition) {
		return definition.part("properties")
			.text("format")
			.or(() -> definition.part("validate").text("validationType").filter((type) -> !type.equals("custom")));
	}

	static TextFormat of(Definition definition) {
		Optional<String> name = nameIn(definition);
		Optional<TextFormat> format = Arrays.stream(values())
			.filter((candidate) -> candidate.name().equals(name.orElse(freeText.name())))
			.findFirst();
		if (format.isEmpty()) {
			definition.part("properties")
				.problem("format",
						"Das Format „" + name.orElse("") + "“ ist bei einem Text nicht bekannt. Erlaubt sind: "
								+ Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", ")) + ".");
		}
		return format.orElse(freeText);
	}

	/** Only texts and dates have a format. */
	static void refuse(Definition definition) {
		if (definition.part("properties").has("format")) {
			definition.part("properties")
				.problem("format", "Ein Format gibt es nur bei textfield, textarea und datetime, nicht bei "
						+ definition.type() + "; „money“ gibt es nur bei number.");
		}
	}

	String normalise(String text) {
		return text;
	}

	/**
	 * The sentence about what is wrong with a text in its normal shape, if anything is.
	 */
	Optional<String> problem(String text, String label) {
		Optional<String> character = this.characters.problem(text, label);
		return character.isPresent() ? character : shapeProblem(text);
	}

	Optional<String> shapeProblem(String text) {
		boolean right = this.shape == null || this.shape.matcher(text).matches();
		return right ? Optional.empty() : Optional.ofNullable(this.sentence);
	}

	/** The text as people read it. */
	String show(String text) {
		return text;
	}

	@Nullable String inputmode() {
		return this.inputmode;
	}

}
