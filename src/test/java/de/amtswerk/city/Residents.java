package de.amtswerk.city;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * People of the city who apply for a resident parking permit; every one is somebody else.
 */
public final class Residents {

	private static final AtomicInteger COUNT = new AtomicInteger();

	private Residents() {
	}

	/** A resident of the parking area Süd, entitled, as typed in November 2026. */
	public static Map<String, String> next() {
		int number = COUNT.getAndIncrement();
		String familyName = "Öztürk-Groß" + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26);
		return Map.ofEntries(Map.entry("salutation", "Frau"), Map.entry("firstNames", "Lena Maria"),
				Map.entry("familyName", familyName), Map.entry("birthDate", "24.12.1985"),
				Map.entry("street", "Tübinger Straße"), Map.entry("houseNumber", "12 a"),
				Map.entry("postalCode", "70178"), Map.entry("city", "Stuttgart"), Map.entry("residence", "main"),
				Map.entry("permitType", "first"), Map.entry("plate1", "s ab 123"), Map.entry("vehicleHolder", "self"),
				Map.entry("vehicleOwner", "Jana Beispiel"), Map.entry("hasPrivateSpace", "no"),
				Map.entry("startDate", "01.12.2026"), Map.entry("privacyRead", "true"),
				Map.entry("declarationOfTruth", "true"));
	}

}
