package de.amtswerk.designer;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import de.amtswerk.city.ServiceFolder;

import static org.assertj.core.api.Assertions.assertThat;

/** What a designer reads at the command line, and what a script makes of it. */
class CheckCommandTests {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@Test
	void whatIsInOrderIsALinePerService() {
		int exit = check();

		assertThat(exit).isZero();
		assertThat(lines())
			.contains("bewohnerparkausweis: in Ordnung, 2 Diagramme, 5 Tabellen, 4 Formulare, 2 Vorlagen");
	}

	@Test
	void whatIsWrongIsALinePerProblemSortedByFileAndLine(@TempDir Path folder) {
		ServiceFolder service = new ServiceFolder(folder, "probe");
		String diagram = "processes/probe/probe.bpmn";
		service.replace(diagram, "${decision == 'grant'}", "${decison == 'grant'}");
		service.replace(diagram, ">ablehnung<", ">ablehnun<");
		service.replace("forms/probe/antrag.form", "\"type\": \"select\"", "\"type\": \"iframe\"");

		int exit = check(folder.toString());

		assertThat(exit).isEqualTo(1);
		assertThat(lines().get(0)).startsWith("forms/probe/antrag.form:15 salutation \"Anrede\": Der Typ „iframe“");
		assertThat(lines()).contains(diagram + ":" + service.lineOf(diagram, "id=\"Task_IssueRefusal\"")
				+ " Task_IssueRefusal \"Ablehnung erlassen\": verweist auf die Bescheidvorlage \"ablehnun\";"
				+ " vorhanden: ablehnung, bewilligung. Gemeint ist wohl \"ablehnung\".");
		assertThat(lines()).anySatisfy((line) -> assertThat(line)
			.startsWith(diagram + ":" + service.lineOf(diagram, "${decison") + " Flow_DecisionYes \"Ja\": "));
	}

	@Test
	void aFolderThatIsNotThereOrHoldsNothingIsNeitherRightNorWrong(@TempDir Path empty) {
		assertThat(check(empty.toString())).isEqualTo(2);
		assertThat(check(empty.resolve("weg").toString())).isEqualTo(2);
		assertThat(check("a", "b")).isEqualTo(2);
		assertThat(lines()).hasSize(3);
	}

	private int check(String... arguments) {
		return new CheckCommand(new PrintStream(this.out, true, StandardCharsets.UTF_8)).run(List.of(arguments));
	}

	private List<String> lines() {
		return this.out.toString(StandardCharsets.UTF_8).lines().toList();
	}

}
