package de.amtswerk.clerk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import de.amtswerk.casefile.JournalEntry;

import static org.assertj.core.api.Assertions.assertThat;

/** Clerks read sentences, never the codes and payloads of the journal. */
class JournalSentencesTests {

	private static final Pattern RECORDED = Pattern.compile("\\.record\\([^;]*?\"([A-Z]+(?:_[A-Z]+)+)\"");

	private final JournalSentences sentences = new JournalSentences((id) -> id.isEmpty() ? "null" : "Klara Sommer",
			Map.of("Task_ReviewApplication", "Antrag prüfen"), Map.of(), ZoneId.of("Europe/Berlin"));

	@ParameterizedTest
	@MethodSource("events")
	void hasASentenceForEveryEventThatTheHouseRecords(String event) {
		String what = this.sentences.tell(entry(event, "kfz-stelle: plate1")).what();

		assertThat(what).endsWith(".").doesNotContain("weiterer Vorgang", event, "plate1");
	}

	@ParameterizedTest
	@MethodSource("events")
	void tellsAnEntryWhosePayloadWasErased(String event) {
		assertThat(this.sentences.tell(entry(event, null)).what()).endsWith(".").doesNotContain("null", "„“");
	}

	@Test
	void namesTheTaskTheColleagueAndTheReasonOfATakeOver() {
		Happening takeOver = this.sentences
			.tell(entry("TASK_TAKEN_OVER", "Task_ReviewApplication, bisher bei klara: Sie ist krank."));

		assertThat(takeOver.what())
			.isEqualTo("Übernommen: Antrag prüfen, bisher bei Klara Sommer. Grund: Sie ist krank.");
	}

	@Test
	void saysOnWhoseBehalfAnApplicationWasRecorded() {
		Happening received = this.sentences
			.tell(entry("APPLICATION_RECEIVED", "{\"version\":3,\"channel\":\"PAPER\"}"));

		assertThat(received.what()).isEqualTo("Der Antrag ist eingegangen (auf Papier).");
		assertThat(received.who()).isEqualTo("Klara Sommer");
		assertThat(received.behalf()).isEqualTo("die Antragstellerin oder den Antragsteller");
		assertThat(received.version()).isEqualTo("Leistung in Fassung 3");
	}

	private static JournalEntry entry(String event, String payload) {
		return new JournalEntry(1, Instant.EPOCH, "klara", event, payload, null, "", "", "");
	}

	static Set<String> events() throws IOException {
		Set<String> events = new TreeSet<>();
		try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
			for (Path source : sources.filter((file) -> file.toString().endsWith(".java")).toList()) {
				RECORDED.matcher(Files.readString(source)).results().forEach((match) -> events.add(match.group(1)));
			}
		}
		assertThat(events).containsAll(List.of("APPLICATION_RECEIVED", "NOTICE_POSTED"));
		return events;
	}

}
