package de.amtswerk.security;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import de.amtswerk.city.Browser;
import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Page;
import de.amtswerk.city.Residents;
import de.amtswerk.city.ServiceFolder;
import de.amtswerk.city.Typed;
import de.amtswerk.letter.PdfText;
import de.amtswerk.notice.Notices;
import de.amtswerk.procedure.Publication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a clerk answers with a list the case has, through whichever door it comes: the
 * diagram decides on it, and the notice prints it.
 */
@CityTest
class ListsInTasksTests {

	private static final String TEXT = "Gründe gegen den Ausweis sind nicht zu sehen.";

	/** What somebody could send instead, and what is said of it. */
	private static final Map<String, String> WRONG = Map.ofEntries(
			Map.entry("\"weekdays\":{\"value\":[\"Mittwoch\"]}", "An welchen Tagen?"),
			Map.entry("\"weekdays\":{\"value\":\"Montag\"}", "An welchen Tagen?"),
			Map.entry("\"weekdays\":{\"value\":[1]}", "An welchen Tagen?"),
			Map.entry("\"weekdays\":{\"type\":\"Json\",\"value\":\"{}\"}", "(weekdays) nimmt nur"),
			Map.entry("\"weekdays\":{\"type\":\"Json\",\"value\":\"[\\\"Montag\\\"\"}", "(weekdays) nimmt nur"),
			Map.entry("\"duties\":{\"value\":[\"Einfahrt freihalten\"]}", "Eintrag 1 von „Auflagen“"),
			Map.entry("\"duties\":{\"value\":\"Einfahrt freihalten\"}", "(duties) nimmt keinen Wert dieser Art an"),
			Map.entry("\"duties\":{\"value\":[{\"duty\":\"Ja\",\"fee\":1}]}", "„fee“ in Eintrag 1 von „Auflagen“"),
			Map.entry("\"duties\":{\"value\":[{\"duty\":\"Ja\"},{\"metres\":2}]}",
					"Eintrag 2 von „Auflagen“: Geben Sie „Auflage“ an."),
			Map.entry("\"duties\":{\"value\":[{\"duty\":\"Ja\",\"metres\":{\"a\":1}}]}",
					"„metres“ in Eintrag 1 von „Auflagen“"),
			Map.entry("\"duties\":{\"value\":[{\"duty\":\"Ja\",\"metres\":true}]}", "Eintrag 1 von „Auflagen“"),
			Map.entry("\"duties\":{\"value\":[{\"duty\":\"1\"},{\"duty\":\"2\"},{\"duty\":\"3\"},{\"duty\":\"4\"}]}",
					"höchstens 3 Einträge"),
			Map.entry("\"discretion\":{\"value\":[\"Nichts spricht gegen den Ausweis.\"]}", "„Ermessen“"));

	private static int count;

	@LocalServerPort
	private int port;

	@Autowired
	private City city;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Publication publication;

	@Autowired
	private TaskService tasks;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private Notices notices;

	@TempDir
	private Path folder;

	private String reference;

	private String task;

	private Visitor klara;

	@BeforeEach
	void somebodyAppliesForAServiceThatAsksItsClerkForLists() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		String slug = "torausweis-mit-listen-" + count++;
		ServiceFolder designer = new ServiceFolder(this.folder, slug);
		designer.replace("forms/" + slug + "/antrag.form", """
				        {
				          "type": "radio",
				          "id": "Field_residence",
				""",
				"""
						        { "type": "checklist", "id": "Field_entrances", "key": "entrances", "label": "Welche Tore?",
						          "values": [ { "label": "Nord", "value": "das Nordtor" }, { "label": "Süd", "value": "das Südtor" } ] },
						        {
						          "type": "radio",
						          "id": "Field_residence",
						""");
		String form = "forms/" + slug + "/pruefung.form";
		designer.replace(form, """
				        {
				          "type": "textarea",
				          "id": "Field_discretion",
				""", """
				        { "type": "checklist", "id": "Field_missing", "key": "missingDocuments", "label": "Was fehlt?",
				          "values": [ { "label": "Fahrzeugschein", "value": "der Fahrzeugschein" },
				            { "label": "Meldebestätigung", "value": "die Meldebestätigung" } ] },
				        { "type": "taglist", "id": "Field_days", "key": "weekdays", "label": "An welchen Tagen?",
				          "values": [ { "label": "Mo", "value": "Montag" }, { "label": "Di", "value": "Dienstag" } ],
				          "validate": { "required": true } },
				        { "type": "dynamiclist", "id": "List_duties", "path": "duties", "label": "Auflagen",
				          "defaultRepetitions": 1, "allowAddRemove": true,
				          "properties": { "workbench": "true", "rowLabel": "Auflage", "max": "3" },
				          "components": [
				            { "type": "textfield", "id": "Field_duty", "key": "duty", "label": "Auflage",
				              "validate": { "required": true, "maxLength": 40 } },
				            { "type": "number", "id": "Field_metres", "key": "metres", "label": "Abstand in Metern",
				              "decimalDigits": 1 },
				            { "type": "datetime", "subtype": "date", "id": "Field_dutyDue", "key": "dutyDue",
				              "dateLabel": "Frist" } ] },
				        {
				          "type": "textarea",
				          "id": "Field_discretion",
				""");
		designer.replace("processes/" + slug + "/" + slug + ".bpmn", "${decision == 'grant'}",
				"${decision == 'grant' &amp;&amp; weekdays.contains('Montag') &amp;&amp; duties.size() == 2}");
		designer.replace("processes/" + slug + "/notices/bewilligung.html",
				"	<h2>Rechtsbehelfsbelehrung zu Nummer 1</h2>",
				"""
							<p>Es gilt für: {{#entrances}}{{.}}. {{/entrances}}</p>
							<h2>Reichen Sie nach</h2>
							<ul>{{#missingDocuments}}<li>{{.}}</li>{{/missingDocuments}}</ul>
							<h2>Auflagen</h2>
							<ul>{{#duties}}<li>{{duty}}{{#metres}} ({{metres}} Meter){{/metres}}{{#dutyDue}} bis {{dutyDue}}{{/dutyDue}}</li>{{/duties}}</ul>
							<h2>Rechtsbehelfsbelehrung zu Nummer 1</h2>
						""");
		this.publication.publish(designer.location());
		assertThat(this.publication.refused()).isEmpty();
		this.reference = this.city.apply(slug, Typed.with(Residents.next(), "entrances", "das Südtor"))
			.getBusinessKey();
		this.task = this.city.task(this.reference).getId();
		this.tasks.setAssignee(this.task, "klara");
		this.klara = Visitor.loggedIn(this.port, "klara");
	}

	@AfterEach
	void theShippedServicesAreOnOfferAgain() {
		this.publication.publish("classpath:");
	}

	@Test
	void aClerkFillsThemInWithoutScriptTheDiagramDecidesOnThemAndTheNoticePrintsThem() {
		Browser browser = new Browser(this.port);
		browser.send(browser.open("/anmelden"), "Anmelden", Map.of("username", "klara", "password", "demo"));
		Page page = browser.open("/aufgaben/" + this.task);
		tick(page, "missingDocuments", "der Fahrzeugschein");
		tick(page, "missingDocuments", "die Meldebestätigung");
		tick(page, "weekdays", "Montag");
		Map<String, String> answers = new HashMap<>(Map.of("decision", "grant", "discretion", TEXT));
		answers.put("duties[1].duty", "Einfahrt freihalten");
		Page longer = browser.send(page, "Auflage hinzufügen", answers);

		Page wrong = browser.send(longer, "Abschließen", Map.of("duties[2].duty", "", "duties[2].metres", "x"));
		Page done = browser.send(wrong, "Abschließen",
				Map.of("duties[2].duty", "Abstand halten", "duties[2].metres", "1,5", "duties[2].dutyDue", "1.2.2027"));
		this.city.runDueJobs();

		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.text()).contains("Abstand in Metern");
		assertThat(done.text()).contains("Erledigt: ");
		assertThat(variable("missingDocuments")).isEqualTo(List.of("der Fahrzeugschein", "die Meldebestätigung"));
		assertThat(PdfText.of(this.notices.pdf(this.notices.ofCase(this.reference).get(0).id()))).containsSubsequence(
				"das Südtor", "der Fahrzeugschein", "die Meldebestätigung", "Einfahrt freihalten",
				"Abstand halten (1,5 Meter) bis 01.02.2027");
	}

	@Test
	void theTasklistGivesThemAsTheJsonThatItSends() {
		var answer = submit(
				"""
						"missingDocuments":{"type":"Json","value":"[\\"der Fahrzeugschein\\"]"},
						"weekdays":{"value":["Dienstag"]},
						"duties":{"type":"Json","value":"[{\\"duty\\":\\"Einfahrt freihalten\\",\\"metres\\":2,\\"dutyDue\\":\\"\\"}]"}""");
		var told = this.klara.engine("GET", "task/" + this.city.task(this.reference).getId()
				+ "/form-variables?deserializeValues=false&variableNames=weekdays", "");

		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
		assertThat(variable("weekdays")).isEqualTo(List.of("Dienstag"));
		assertThat(variable("duties")).asString().contains("Einfahrt freihalten", "metres=2", "dutyDue=null");
		assertThat(told.body()).contains("\"value\":\"[\\\"Dienstag\\\"]\"", "application/json");
	}

	@Test
	void refusesWhatIsNoListOfTheForm() {
		assertThat(WRONG).allSatisfy((sent, sentence) -> {
			var answer = submit(sent);

			assertThat(answer.statusCode()).isEqualTo(400);
			assertThat(answer.body().replace("\\\"", "\"")).contains(sentence);
		});
		assertThat(this.city.task(this.reference).getId()).isEqualTo(this.task);
		assertThat(variable("weekdays")).isNull();
	}

	private HttpResponse<String> submit(String sent) {
		String rest = sent.contains("\"weekdays\"") ? "" : "\"weekdays\":{\"value\":[\"Montag\"]},";
		String discretion = sent.contains("\"discretion\"") ? "" : "\"discretion\":{\"value\":\"%s\"},".formatted(TEXT);
		return this.klara.engine("POST", "task/" + this.task + "/submit-form",
				"{\"variables\":{\"decision\":{\"value\":\"grant\"}," + rest + discretion + sent + "}}");
	}

	private Object variable(String name) {
		return this.runtime.getVariable(this.city.instance(this.reference).getId(), name);
	}

	private static void tick(Page page, String name, String value) {
		page.html().select("[name=%s][value=%s]".formatted(name, value)).attr("checked", "checked");
	}

}
