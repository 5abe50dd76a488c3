package de.amtswerk.form;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.iban4j.Iban4jException;
import org.iban4j.IbanFormatException;
import org.iban4j.IbanUtil;

/**
 * Know bank accounts of the whole SEPA: to refuse one because of its country is forbidden
 * (Regulation (EU) No 260/2012, Article 9).
 */
final class BankAccount {

	private static final Set<String> SEPA = Set.of("AD", "AL", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE",
			"ES", "FI", "FR", "GB", "GI", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MD", "ME",
			"MK", "MT", "NL", "NO", "PL", "PT", "RO", "RS", "SE", "SI", "SK", "SM", "VA");

	private BankAccount() {
	}

	static String normalise(String text) {
		return text.replaceAll("[ .-]", "").toUpperCase(Locale.ROOT);
	}

	static Optional<String> problem(String iban) {
		if (iban.matches("[A-Z]{2}[0-9]{2}.*") && !SEPA.contains(iban.substring(0, 2))) {
			return Optional.of("Geben Sie eine IBAN aus einem Land an, das am Zahlungsraum SEPA teilnimmt.");
		}
		try {
			IbanUtil.validate(iban);
			return Optional.empty();
		}
		catch (IbanFormatException ex) {
			return Optional.of("Geben Sie die IBAN vollständig ein: DE89 3704 0044 0532 0130 00.");
		}
		catch (Iban4jException ex) {
			return Optional.of("Prüfen Sie die IBAN: Eine Ziffer stimmt nicht, oder zwei sind vertauscht.");
		}
	}

	static String show(String iban) {
		return iban.replaceAll("(.{4})(?!$)", "$1 ");
	}

}
