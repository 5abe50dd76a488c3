package de.amtswerk.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A person or organisation in a case, read from the fixed keys that every form uses.
 *
 * @param birthDate {@code null} where the form does not ask for it
 */
public record Party(@Nullable String salutation, @Nullable String firstNames, @Nullable String familyName,
		@Nullable String organisationName, @Nullable LocalDate birthDate, @Nullable String street,
		@Nullable String houseNumber, @Nullable String postalCode, @Nullable String city, @Nullable String email,
		@Nullable String phone) {

	private static final int FITS_THE_WINDOW = 36;

	private static final int LONGEST_SORT_NAME = 200;

	/** The applicant as the answers name them; absent keys stay {@code null}. */
	public static Party applicant(Map<String, Object> answers) {
		Object birthDate = answers.get("birthDate");
		return new Party(text(answers, "salutation"), text(answers, "firstNames"), text(answers, "familyName"),
				text(answers, "organisationName"), (birthDate != null) ? LocalDate.parse(birthDate.toString()) : null,
				text(answers, "street"), text(answers, "houseNumber"), text(answers, "postalCode"),
				text(answers, "city"), text(answers, "email"), text(answers, "phone"));
	}

	private static @Nullable String text(Map<String, Object> answers, String key) {
		return Objects.toString(answers.get(key), null);
	}

	/** First and family name, or the organisation's. */
	public String name() {
		String person = joined(this.firstNames, this.familyName);
		return (person.isEmpty() && this.organisationName != null) ? this.organisationName : person;
	}

	/** By which lists sort: the family name first, folded; or the organisation's. */
	String sortName() {
		String person = joined(this.familyName, this.firstNames);
		String folded = SearchForm
			.of((person.isEmpty() && this.organisationName != null) ? this.organisationName : person);
		return folded.substring(0, Math.min(LONGEST_SORT_NAME, folded.length()));
	}

	/**
	 * Whether this could be a person with these names: the same family name and one first
	 * name in common, in any spelling. Accounts of staff have no date of birth to tell
	 * more.
	 */
	public boolean couldBe(@Nullable String firstNames, @Nullable String familyName) {
		return !words(familyName).isEmpty() && words(this.familyName).equals(words(familyName))
				&& !Collections.disjoint(words(this.firstNames), words(firstNames));
	}

	/**
	 * Whether this is the same person or organisation beyond doubt: the same names, in
	 * any spelling, and the same date of birth; where none was asked for, the same
	 * address.
	 */
	public boolean isSame(Party other) {
		boolean sameName = !words(name()).isEmpty() && SearchForm.of(name()).equals(SearchForm.of(other.name()))
				&& words(this.organisationName).equals(words(other.organisationName));
		boolean bornAlike = (this.birthDate != null || other.birthDate != null)
				? Objects.equals(this.birthDate, other.birthDate)
				: words(this.street).equals(words(other.street))
						&& words(this.houseNumber).equals(words(other.houseNumber))
						&& Objects.equals(this.postalCode, other.postalCode);
		return sameName && bornAlike;
	}

	private static Set<String> words(@Nullable String name) {
		return (name == null || name.isBlank()) ? Set.of()
				: new LinkedHashSet<>(List.of(SearchForm.of(name).split(" ")));
	}

	/**
	 * The lines for the address window, from recipient to city.
	 * @throws AddresseeMissing when name, street or city are not known
	 */
	public List<String> addressLines() {
		if (name().isEmpty() || this.street == null || this.city == null) {
			throw new AddresseeMissing();
		}
		List<String> lines = new ArrayList<>();
		Stream
			.of(this.organisationName, joined(this.firstNames, this.familyName), joined(this.street, this.houseNumber),
					joined(this.postalCode, this.city))
			.filter((line) -> line != null && !line.isBlank())
			.forEach(lines::add);
		// the window has six lines and a long line takes two of them: then the courtesy
		// goes
		if (salutationLine() != null && lines.stream().allMatch((line) -> line.length() <= FITS_THE_WINDOW)) {
			lines.add((this.organisationName != null) ? 1 : 0, salutationLine());
		}
		return List.copyOf(lines);
	}

	private @Nullable String salutationLine() {
		return "Herr".equals(this.salutation) ? "Herrn" : ("Frau".equals(this.salutation) ? "Frau" : null);
	}

	private static String joined(@Nullable String first, @Nullable String second) {
		return Stream.of(first, second)
			.filter(Objects::nonNull)
			.filter((part) -> !part.isBlank())
			.reduce((left, right) -> left + " " + right)
			.orElse("");
	}

}
