package de.amtswerk.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Forms open in form-js 1.8.7, the viewer inside Camunda's Tasklist. */
class TasklistTests {

	@TempDir
	Path folder;

	@Test
	void opensEveryFormThatWeShip() throws Exception {
		List<String> forms = shipped();

		assertThat(forms).isNotEmpty();
		assertThat(opening(forms)).isEmpty();
	}

	@Test
	void opensEveryComponentThatWeRead() throws Exception {
		assertThat(opening(List.of(write(FormFixture.json(FormFixture.page("seite", """
				{'type': 'datetime', 'subtype': 'datetime', 'key': 'a', 'dateLabel': 'A', 'timeLabel': 'A',
				 'timeSerializingFormat': 'no_timezone'},
				{'type': 'checklist', 'key': 'b', 'label': 'B', 'valuesExpression': '=zones'},
				{'type': 'taglist', 'key': 'c', 'label': 'C', 'valuesKey': 'zones'},
				{'type': 'number', 'key': 'd', 'label': 'D', 'validate': {'max': '=e'}, 'readonly': '=f'},
				{'type': 'expression', 'key': 'e', 'expression': '=1 + 1', 'computeOn': 'change'},
				{'type': 'table', 'id': 't', 'label': 'T', 'dataSource': '=zones', 'columns': [
				 {'key': 'name', 'label': 'Name'}]},
				{'type': 'dynamiclist', 'path': 'g', 'label': 'G', 'isRepeating': true, 'allowAddRemove': true,
				 'properties': {'max': '3', 'rowLabel': 'Person'}, 'components': [
				  {'type': 'textfield', 'key': 'h', 'label': 'H', 'properties': {'format': 'iban'}}]}"""))))))
			.isEmpty();
	}

	@Test
	void noticesWhatTheTasklistCannotOpen() throws Exception {
		String form = FormFixture.json(FormFixture.page("seite", "{'type': 'filepicker', 'key': 'a', 'label': 'A'}"));

		assertThat(opening(List.of(write(form)))).contains("filepicker");
	}

	private String write(String json) throws IOException {
		return Files.writeString(this.folder.resolve("test.form"), json).toString();
	}

	private static List<String> shipped() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("forms"))) {
			return files.map((file) -> file.toAbsolutePath().toString())
				.filter((file) -> file.endsWith(".form"))
				.toList();
		}
	}

	private static String opening(List<String> forms) throws Exception {
		List<String> command = new ArrayList<>(List.of("node", "open.cjs"));
		command.addAll(forms);
		Process node = new ProcessBuilder(command).directory(Path.of("src/test/frontend").toFile())
			.redirectErrorStream(true)
			.start();
		String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(node.waitFor() == 0).as(output).isEqualTo(output.isEmpty());
		return output;
	}

}
