package de.amtswerk.clerk;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.amtswerk.application.Application;
import de.amtswerk.form.AnswerLine;

/**
 * What a later version of an application says otherwise.
 *
 * @param version counts from 1, which is the application as first submitted
 */
record Correction(int version, ZonedDateTime receivedAt, List<Change> changes) {

	Correction {
		changes = List.copyOf(changes);
	}

	/** Oldest first; none if there is one version only. */
	static List<Correction> between(List<Application> versions, ZoneId zone) {
		List<Correction> corrections = new ArrayList<>();
		for (int later = 1; later < versions.size(); later++) {
			corrections.add(new Correction(later + 1, versions.get(later).receivedAt().atZone(zone),
					changes(lines(versions.get(later - 1)), lines(versions.get(later)))));
		}
		return corrections;
	}

	private static List<Change> changes(Map<String, AnswerLine> before, Map<String, AnswerLine> now) {
		Set<String> keys = new LinkedHashSet<>(now.keySet());
		keys.addAll(before.keySet());
		return keys.stream()
			.map((key) -> new Change(now.getOrDefault(key, before.get(key)).label(), text(before, key), text(now, key)))
			.filter((change) -> !change.before().equals(change.now()))
			.toList();
	}

	private static String text(Map<String, AnswerLine> lines, String key) {
		return lines.containsKey(key) ? lines.get(key).text() : "nicht gefragt";
	}

	private static Map<String, AnswerLine> lines(Application version) {
		Map<String, AnswerLine> lines = new LinkedHashMap<>();
		version.procedure()
			.form()
			.summary(version.answers())
			.forEach((group) -> group.lines().forEach((line) -> lines.put(line.key(), line)));
		return lines;
	}

	/** One answer, old and new. */
	record Change(String label, String before, String now) {

	}

}
