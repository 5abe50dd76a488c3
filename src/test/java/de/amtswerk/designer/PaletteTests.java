package de.amtswerk.designer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import de.amtswerk.city.ServiceFolder;
import de.amtswerk.engine.Vocabulary;
import de.amtswerk.engine.Word;

import static org.assertj.core.api.Assertions.assertThat;

/** The palette in Camunda Modeler offers what models may call, and nothing else. */
class PaletteTests {

	private static final Path PALETTE = Path.of("processes/.camunda/element-templates");

	private static final Pattern WORD = Pattern.compile("\\$\\{([a-z][A-Za-z0-9]*)[.}]");

	private final Vocabulary vocabulary = Vocabulary.ofThisProgram();

	@Test
	void theModelerAcceptsEveryTemplate() throws Exception {
		assertThat(faults(files())).isEmpty();
	}

	@Test
	void theModelersFaultsAreNoticed(@TempDir Path folder) throws Exception {
		Path broken = folder.resolve("aufgabe.json");
		Files.writeString(broken, Files.readString(PALETTE.resolve("aufgabe.json"))
			.replace("\"camunda:property\"", "\"camunda:taskListener\""));

		assertThat(faults(List.of(broken))).contains("camunda:taskListener");
	}

	@Test
	void everyWordIsInThePaletteAndThePaletteKnowsNoOther() {
		Set<String> offered = files().stream()
			.flatMap((file) -> WORD.matcher(text(file)).results())
			.map((word) -> word.group(1))
			.filter((name) -> !Set.of("decisionResult", "section").contains(name))
			.collect(Collectors.toCollection(TreeSet::new));

		assertThat(offered).isEqualTo(new TreeSet<>(this.vocabulary.names()));
	}

	@Test
	void everyStepOfTheVocabularyHasATemplateThatCallsItAsItMustBeCalled() {
		List<Word> steps = this.vocabulary.words()
			.stream()
			.filter((word) -> JavaDelegate.class.isAssignableFrom(word.type()))
			.toList();

		assertThat(steps).isNotEmpty().allSatisfy((word) -> {
			JsonNode template = template(PALETTE.resolve(word.name() + ".json"));
			assertThat(value(template, "camunda:delegateExpression")).isEqualTo("${" + word.name() + "}");
			assertThat(value(template, "camunda:asyncBefore")).isEqualTo(word.asynchronous() ? "true" : "");
			assertThat(word.writes())
				.allSatisfy((name) -> assertThat(template.path("description").asText()).contains(name));
			assertThat(word.errors())
				.allSatisfy((name) -> assertThat(template.path("description").asText()).contains(name));
		});
	}

	@Test
	void whatATemplateProposesIsWhatItAccepts() {
		for (Path file : files()) {
			for (JsonNode property : template(file).path("properties")) {
				JsonNode pattern = property.at("/constraints/pattern/value");
				if (property.has("value") && !pattern.isMissingNode()) {
					assertThat(property.path("value").asText()).as(file + " " + property.path("label"))
						.matches(pattern.asText());
				}
			}
		}
	}

	@Test
	void everyInputIsExplainedAndChecked() {
		List<JsonNode> inputs = files().stream()
			.flatMap((file) -> StreamSupport.stream(template(file).path("properties").spliterator(), false))
			.filter((property) -> property.path("type").asText().equals("String"))
			.toList();

		assertThat(inputs).hasSizeGreaterThan(30)
			.allSatisfy((input) -> assertThat(input.path("label").asText()).isNotBlank())
			.allSatisfy((input) -> assertThat(
					input.has("constraints") || input.path("description").asText().startsWith("Nur "))
				.as(input.toString())
				.isTrue());
	}

	@Test
	void aDiagramThatWasDrawnWithThePaletteIsInOrder(@TempDir Path folder) {
		ServiceFolder service = new ServiceFolder(folder, "probe");
		service.replace("processes/probe/probe.bpmn", "<bpmn:userTask id=\"Task_ReviewApplication\"",
				"<bpmn:userTask id=\"Task_ReviewApplication\" camunda:modelerTemplate=\"de.amtswerk.aufgabe\" camunda:modelerTemplateVersion=\"1\"");
		ByteArrayOutputStream out = new ByteArrayOutputStream();

		int exit = new Commands(new PrintStream(out, true, StandardCharsets.UTF_8))
			.run(List.of("check", folder.toString()));

		assertThat(exit).as(out.toString(StandardCharsets.UTF_8)).isZero();
		assertThat(out.toString(StandardCharsets.UTF_8).lines()).allMatch((line) -> line.startsWith("probe: "));
	}

	/** The value that a template gives to an attribute; empty if it gives none. */
	private static String value(JsonNode template, String attribute) {
		return StreamSupport.stream(template.path("properties").spliterator(), false)
			.filter((property) -> property.at("/binding/name").asText().equals(attribute))
			.map((property) -> property.path("value").asText())
			.findFirst()
			.orElse("");
	}

	private static List<Path> files() {
		try (Stream<Path> files = Files.list(PALETTE)) {
			return files.sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static JsonNode template(Path file) {
		try {
			return new ObjectMapper().readTree(text(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String faults(List<Path> files) throws Exception {
		List<String> command = new ArrayList<>(List.of("node", "palette.cjs"));
		files.forEach((file) -> command.add(file.toAbsolutePath().toString()));
		Process node = new ProcessBuilder(command).directory(Path.of("src/test/frontend").toFile())
			.redirectErrorStream(true)
			.start();
		String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(node.waitFor() == 0).as(output).isEqualTo(output.isEmpty());
		return output;
	}

}
