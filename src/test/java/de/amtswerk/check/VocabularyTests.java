package de.amtswerk.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import de.amtswerk.engine.Vocabulary;
import de.amtswerk.engine.Word;

import static org.assertj.core.api.Assertions.assertThat;

/** What designers read of the vocabulary is what the program brings, both ways. */
class VocabularyTests {

	private static final Pattern ROW = Pattern.compile("\\| `\\$\\{(\\w+)[^`]*}` \\|([^|]*)\\|([^|]*)\\|([^|]*)\\|");

	private final Vocabulary vocabulary = Vocabulary.ofThisProgram();

	@Test
	void theReadmeListsEachWordAndNoOther() throws IOException {
		assertThat(rows().keySet()).isEqualTo(this.vocabulary.names());
	}

	@Test
	void theReadmeSaysWhatEachWordReadsWritesAndRaises() throws IOException {
		Map<String, List<String>> rows = rows();

		for (Word word : this.vocabulary.words()) {
			List<String> row = rows.get(word.name());
			assertThat(row.get(1)).as(word.name() + " reads").contains(quoted(word.reads()));
			assertThat(row.get(2)).as(word.name() + " writes").contains(quoted(word.writes()));
			assertThat(row.get(0)).as(word.name() + " raises").contains(quoted(word.errors()));
			assertThat(row.get(0).contains("asyncBefore")).as(word.name() + " is a job").isEqualTo(word.asynchronous());
		}
	}

	private static List<String> quoted(Iterable<String> names) {
		List<String> quoted = new ArrayList<>(List.of(""));
		names.forEach((name) -> quoted.add("`" + name + "`"));
		return quoted;
	}

	private static Map<String, List<String>> rows() throws IOException {
		Map<String, List<String>> rows = new TreeMap<>();
		Matcher row = ROW.matcher(Files.readString(Path.of("README.md")));
		while (row.find()) {
			rows.put(row.group(1), List.of(row.group(2), row.group(3), row.group(4)));
		}
		return rows;
	}

}
