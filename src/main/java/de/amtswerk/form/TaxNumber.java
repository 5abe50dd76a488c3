package de.amtswerk.form;

import java.util.stream.Collectors;

/**
 * Check the identification number for tax (AO § 139b): eleven digits, the last by ISO
 * 7064.
 */
final class TaxNumber {

	private TaxNumber() {
	}

	static boolean isRight(String number) {
		return number.matches("[1-9][0-9]{10}") && hasOneDigitTwiceOrThrice(number.substring(0, 10))
				&& number.charAt(10) - '0' == checkDigit(number.substring(0, 10));
	}

	private static boolean hasOneDigitTwiceOrThrice(String digits) {
		return digits.chars()
			.boxed()
			.collect(Collectors.groupingBy((digit) -> digit, Collectors.counting()))
			.values()
			.stream()
			.filter((times) -> times > 1)
			.collect(Collectors.collectingAndThen(Collectors.toList(),
					(repeated) -> repeated.size() == 1 && repeated.get(0) <= 3));
	}

	private static int checkDigit(String digits) {
		int product = 10;
		for (char digit : digits.toCharArray()) {
			int sum = (digit - '0' + product) % 10;
			product = 2 * ((sum != 0) ? sum : 10) % 11;
		}
		return (11 - product) % 10;
	}

}
