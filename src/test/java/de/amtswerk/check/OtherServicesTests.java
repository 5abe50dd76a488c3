package de.amtswerk.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import de.amtswerk.engine.Vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A service from elsewhere keeps the conventions in its own way: no pools, subprocesses,
 * timers on borders, parallel and event-based gateways, links, required decisions, a
 * table that collects, blocks of its own. It passes, and its mistakes are found.
 */
class OtherServicesTests {

	private static final String DIAGRAM = "processes/aussengastronomie/aussengastronomie.bpmn";

	@TempDir
	private Path folder;

	@BeforeEach
	void theServiceLiesBesideTheShippedBlocks() throws IOException {
		copy(Path.of("src/test/services"), "");
		copy(Path.of("processes/bausteine"), "processes/bausteine");
		copy(Path.of("forms/bausteine"), "forms/bausteine");
	}

	@Test
	void aServiceThatKeepsTheConventionsInItsOwnWayPasses() {
		assertThat(check()).isEmpty();
	}

	@Test
	void whatABlockGivesBackIsKnownAndWhatNobodyGivesIsNot() throws IOException {
		replace("forms/aussengastronomie/entscheidung.form", "{{trafficStatement}}", "{{statement}}");

		assertThat(check()).singleElement()
			.satisfies((problem) -> assertThat(problem.message()).contains("\"statement\"", "trafficStatement"));
	}

	@Test
	void whatOnlyAnotherBranchGivesMayBeAskedBehindBothOnly() throws IOException {
		replace(DIAGRAM, "empty planRemark", "empty inspectedOn");

		assertThat(check()).singleElement()
			.satisfies((problem) -> assertThat(problem.element()).isEqualTo("s4 \"Nein\""))
			.satisfies((problem) -> assertThat(problem.message()).contains("inspectedOn"));
	}

	@Test
	void anEventGatewayNeedsATimerBehindIt() throws IOException {
		replace(DIAGRAM,
				"<timerEventDefinition id=\"t2\"><timeDuration xsi:type=\"tFormalExpression\">P14D</timeDuration></timerEventDefinition>",
				"<messageEventDefinition id=\"t2\" messageRef=\"Message_Withdrawn\" />");

		assertThat(check()).singleElement()
			.satisfies((problem) -> assertThat(problem.element()).isEqualTo("Gateway_Wait"))
			.satisfies((problem) -> assertThat(problem.message()).contains("wartet ohne Frist"));
	}

	@Test
	void anErrorThatTheSubprocessDoesNotRaiseIsFound() throws IOException {
		replace(DIAGRAM,
				"<endEvent id=\"End_Missing\" name=\"Plan fehlt\"><errorEventDefinition id=\"ed1\" errorRef=\"Error_Incomplete\" /></endEvent>",
				"<endEvent id=\"End_Missing\" name=\"Plan fehlt\" />");

		assertThat(check()).singleElement()
			.satisfies((problem) -> assertThat(problem.message()).contains("documentsMissing"));
	}

	@Test
	void aBrokenFormIsOneMistakeAndNotMany() throws IOException {
		replace("forms/aussengastronomie/entscheidung.form", "\"select\"", "\"iframe\"");

		assertThat(check()).singleElement()
			.satisfies((problem) -> assertThat(problem.element()).isEqualTo("decision \"Wie wird entschieden?\""));
	}

	@Test
	void aBrokenDiagramDoesNotHideABrokenForm() throws IOException {
		replace(DIAGRAM, "</process>", "");
		replace("forms/aussengastronomie/entscheidung.form", "\"select\"", "\"iframe\"");

		assertThat(check()).extracting(Problem::file)
			.containsExactly("forms/aussengastronomie/entscheidung.form", DIAGRAM);
	}

	private List<Problem> check() {
		Bundle bundle = new ServiceSource("file:" + this.folder).bundles().get(0);
		return new ServiceCheck(Vocabulary.ofThisProgram(), Clock.systemDefaultZone()).check(bundle);
	}

	private void replace(String file, String found, String replacement) throws IOException {
		Path path = this.folder.resolve(file);
		assertThat(path).content().contains(found);
		Files.writeString(path, Files.readString(path).replace(found, replacement));
	}

	private void copy(Path from, String to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path target = this.folder.resolve(to).resolve(from.relativize(file).toString());
				Files.createDirectories(target.getParent());
				Files.copy(file, target);
			}
		}
	}

}
