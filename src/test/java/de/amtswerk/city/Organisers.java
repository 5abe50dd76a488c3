package de.amtswerk.city;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * People of the city who announce a catering business for a few days; every one is
 * somebody else.
 */
public final class Organisers {

	private static final AtomicInteger COUNT = new AtomicInteger();

	private Organisers() {
	}

	/**
	 * A club that serves beer on two days of December, announced in time in November
	 * 2026.
	 */
	public static Map<String, String> next() {
		int number = COUNT.getAndIncrement();
		String familyName = "Weiß-Kałuża" + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26);
		return Map.ofEntries(Map.entry("organiserType", "club"),
				Map.entry("organisationName", "Musikverein Gablenberg e. V."), Map.entry("salutation", "Herr"),
				Map.entry("firstNames", "Jürgen"), Map.entry("familyName", familyName),
				Map.entry("phone", "0711 1234567"), Map.entry("email", "verein@example.org"),
				Map.entry("street", "Gablenberger Hauptstraße"), Map.entry("houseNumber", "7"),
				Map.entry("postalCode", "70186"), Map.entry("city", "Stuttgart"),
				Map.entry("occasion", "Winterfest der Musik"), Map.entry("venue", "Schmalzmarkt"),
				Map.entry("district", "Stuttgart-Ost"), Map.entry("publicLand", "yes"),
				Map.entry("expectedVisitors", "300"), Map.entry("_openingDays", "2"),
				Map.entry("openingDays[1].day", "12.12.2026"), Map.entry("openingDays[1].opensAt", "16:00"),
				Map.entry("openingDays[1].closesAt", "01:30"), Map.entry("openingDays[2].day", "13.12.2026"),
				Map.entry("openingDays[2].opensAt", "11:00"), Map.entry("openingDays[2].closesAt", "20:00"),
				Map.entry("musicUntil", "22:00"), Map.entry("offer", "Grillwürste, Waffeln, Bier und Punsch"),
				Map.entry("servesAlcohol", "yes"), Map.entry("privacyRead", "true"),
				Map.entry("declarationOfTruth", "true"));
	}

}
