package de.amtswerk.clerk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

import de.amtswerk.casefile.JournalEntry;

/**
 * Put the entries of a journal into German sentences: the one place that knows the codes
 * of events. An entry whose payload was erased is told without it.
 */
class JournalSentences {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMANY);

	private static final Pattern TAKEN_OVER = Pattern.compile("(?s)(\\S+), bisher bei (.+?): (.*)");

	private static final Pattern DEPUTY = Pattern.compile("\\S+, in Vertretung für (\\S+)");

	private static final Map<String, String> CHANNELS = Map.of("PAPER", "auf Papier", "IN_PERSON", "persönlich",
			"PHONE", "am Telefon", "ONLINE", "über das Portal");

	private static final ObjectMapper JSON = new ObjectMapper();

	private final UnaryOperator<String> people;

	private final Map<String, String> steps;

	private final Map<String, String> notices;

	private final ZoneId zone;

	/**
	 * Know what ids in a journal stand for.
	 * @param people names by user id
	 * @param steps names by id in the diagram
	 * @param notices titles by id
	 */
	JournalSentences(UnaryOperator<String> people, Map<String, String> steps, Map<String, String> notices,
			ZoneId zone) {
		this.people = people;
		this.steps = steps;
		this.notices = notices;
		this.zone = zone;
	}

	Happening tell(JournalEntry entry) {
		boolean recorded = entry.event().equals("APPLICATION_RECEIVED") && !entry.actor().equals("applicant");
		return new Happening(entry.recordedAt().atZone(this.zone), sentence(entry), who(entry.actor()),
				recorded ? "die Antragstellerin oder den Antragsteller" : absent(entry), version(entry), other(entry));
	}

	/** Id in the diagram of the step that an entry says was completed. */
	static Optional<String> completedStep(JournalEntry entry) {
		return entry.event().equals("TASK_COMPLETED")
				? Optional.ofNullable(entry.payload()).map((payload) -> before(payload, ",")) : Optional.empty();
	}

	/** Whom a deputy stood in for. */
	private @Nullable String absent(JournalEntry entry) {
		if (entry.event().equals("NOTICE_CORRECTED")) {
			JsonNode behalf = json(Objects.requireNonNullElse(entry.payload(), "")).path("behalf");
			return behalf.isTextual() ? who(behalf.asText()) : null;
		}
		Matcher deputy = DEPUTY.matcher(Objects.requireNonNullElse(entry.payload(), ""));
		return (entry.event().equals("TASK_COMPLETED") && deputy.matches()) ? who(deputy.group(1)) : null;
	}

	String who(String actor) {
		return switch (actor) {
			case "applicant" -> "Antragstellerin oder Antragsteller";
			case "system" -> "automatisch";
			default -> this.people.apply(actor);
		};
	}

	private String sentence(JournalEntry entry) {
		String payload = Objects.requireNonNullElse(entry.payload(), "");
		return switch (entry.event()) {
			case "APPLICATION_RECEIVED" -> "Der Antrag ist eingegangen%s.".formatted(channel(json(payload)));
			case "APPLICATION_CORRECTED" -> "Der Antrag ist berichtigt.";
			case "TASK_COMPLETED" -> "Erledigt: %s.".formatted(step(before(payload, ",")));
			case "TASK_TAKEN_OVER" -> takenOver(payload);
			case "TASK_KEPT_WITH_CLERK" -> kept(payload);
			case "NOTICE_ISSUED" -> "Geschrieben: %s.".formatted(title(json(payload)));
			case "NOTICE_CORRECTED" -> corrected(json(payload));
			case "NOTICE_PRINTED" -> "Das Schreiben liegt zum Druck bereit.";
			case "NOTICE_POSTED" -> "Das Schreiben ist%s zur Post gegeben.".formatted(day(payload));
			case "OFFICE_INFORMED" ->
				"Eine andere Stelle ist informiert%s.".formatted(payload.isEmpty() ? "" : ": " + before(payload, ":"));
			case "BIAS_DECLARED" -> "Befangenheit ist angezeigt (§ 21 LVwVfG).";
			case "BIAS_CLEARED" -> payload.isEmpty() ? "Eine Mitwirkung ist zugelassen."
					: "Die Mitwirkung von %s ist zugelassen.".formatted(who(before(payload, ":")));
			case "NOTE_WRITTEN" -> "Eine Notiz ist geschrieben.";
			case "NOTE_STRUCK" -> "Eine Notiz ist gestrichen.";
			case "FOLLOW_UP_SET" ->
				"Eine Wiedervorlage ist%s angelegt.".formatted(day(payload).replace(" am ", " für den "));
			case "FOLLOW_UP_DONE" ->
				"Die Wiedervorlage%s ist erledigt.".formatted(day(payload).replace(" am ", " vom "));
			case "LETTER_ARRIVED" -> "Post ist eingegangen%s.".formatted(day(payload));
			case "CASE_WITHDRAWN" -> "Der Antrag ist zurückgenommen.";
			case "CASE_MOOT" -> "Der Antrag hat sich erledigt.";
			case "CASE_MERGED" -> "Der Antrag ist doppelt; es geht unter einem anderen Aktenzeichen weiter.";
			case "DUPLICATE_MERGED" -> "Ein doppelter Antrag geht hier weiter.";
			case "CASE_PASSED_ON" -> passedOn(json(payload).path("office").asText());
			default -> "In der Akte ist ein weiterer Vorgang vermerkt.";
		};
	}

	private String corrected(JsonNode payload) {
		String day = day(payload.path("of").asText()).replace(" am ", " vom ");
		String title = this.notices.getOrDefault(payload.path("corrects").asText(), "ein Schreiben");
		return day.isEmpty() ? "Berichtigt: %s.".formatted(title) : "Berichtigt: %s (Fassung%s).".formatted(title, day);
	}

	private static String passedOn(String office) {
		return office.isEmpty() ? "Der Fall ist an eine andere Stelle abgegeben."
				: "Der Fall ist abgegeben an: %s.".formatted(office);
	}

	private static @Nullable String other(JournalEntry entry) {
		return Set.of("CASE_MERGED", "DUPLICATE_MERGED").contains(entry.event()) ? entry.payload() : null;
	}

	private static String channel(JsonNode payload) {
		String channel = CHANNELS.get(payload.path("channel").asText());
		return (channel != null) ? " (" + channel + ")" : "";
	}

	private static @Nullable String version(JournalEntry entry) {
		JsonNode version = json(Objects.requireNonNullElse(entry.payload(), "")).path("version");
		return version.isInt() ? "Leistung in Fassung " + version.asInt() : null;
	}

	private String takenOver(String payload) {
		Matcher parts = TAKEN_OVER.matcher(payload);
		return parts.matches() ? "Übernommen: %s, bisher bei %s. Grund: %s".formatted(step(parts.group(1)),
				who(parts.group(2)), parts.group(3)) : "Eine Aufgabe ist übernommen.";
	}

	private String kept(String payload) {
		int colon = payload.indexOf(": ");
		return (colon < 0) ? "Eine Aufgabe geht an dieselbe Sachbearbeitung."
				: "Geht an dieselbe Sachbearbeitung, %s: %s.".formatted(who(payload.substring(colon + 2)),
						step(payload.substring(0, colon)));
	}

	private String step(String id) {
		return this.steps.getOrDefault(id, "eine Aufgabe");
	}

	private String title(JsonNode payload) {
		return this.notices.getOrDefault(payload.path("noticeId").asText(), "ein Schreiben");
	}

	private static String day(String payload) {
		return Optional.of(payload)
			.filter((text) -> text.matches("\\d{4}-\\d\\d-\\d\\d"))
			.map((text) -> " am " + DAY.format(LocalDate.parse(text)))
			.orElse("");
	}

	private static String before(String payload, String end) {
		return payload.contains(end) ? payload.substring(0, payload.indexOf(end)) : payload;
	}

	private static JsonNode json(String payload) {
		try {
			return JSON.readTree(payload);
		}
		catch (JsonProcessingException ex) {
			return MissingNode.getInstance();
		}
	}

}
