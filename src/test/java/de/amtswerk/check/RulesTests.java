package de.amtswerk.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Each rule finds the mistake it is there for, at its line, and says what is meant. */
class RulesTests {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@MethodSource("mistakes")
	void aMistakeIsFoundAtItsLine(Mistake mistake) {
		Designer designer = new Designer(this.folder);
		designer.replace(mistake.file(), mistake.found(), mistake.replacement());

		List<Problem> problems = designer.asks(mistake.rule());

		assertThat(problems).anySatisfy((problem) -> {
			assertThat(problem.message()).contains(mistake.says());
			if (!mistake.at().isEmpty()) {
				assertThat(problem.file()).isEqualTo(mistake.file());
				assertThat(problem.line()).isEqualTo(designer.lineOf(mistake.file(), mistake.at()));
			}
		});
	}

	@Test
	void theShippedServiceBreaksNoRule() {
		assertThat(new Designer(this.folder).check()).isEmpty();
	}

	@Test
	void aSecondPersonHasSomethingToCheckOnEveryWay() {
		Designer designer = new Designer(this.folder);
		designer.replace(Designer.DIAGRAM, "</bpmn:process>",
				"<bpmn:userTask id=\"Task_Sight\" name=\"Antrag sichten\" /><bpmn:sequenceFlow id=\"Flow_Sighted\" sourceRef=\"Task_Sight\" targetRef=\"Task_ReviewApplication\" /></bpmn:process>");
		designer.replace(Designer.DIAGRAM, "value=\"Ihr Antrag liegt bei der Sachbearbeitung.\" />",
				"value=\"Ihr Antrag liegt bei der Sachbearbeitung.\" /><camunda:property name=\"fourEyes\" value=\"Task_Sight\" />");

		List<Problem> beside = designer.asks("FourEyesLookBack");
		designer.replace(Designer.DIAGRAM, "sourceRef=\"Task_CheckEligibility\" targetRef=\"Task_ReviewApplication\"",
				"sourceRef=\"Task_CheckEligibility\" targetRef=\"Task_Sight\"");
		List<Problem> before = designer.asks("FourEyesLookBack");

		assertThat(beside).singleElement()
			.extracting(Problem::message)
			.asString()
			.contains("ein Weg vom Start führt daran vorbei");
		assertThat(before).isEmpty();
	}

	@Test
	void aMisspeltSecondPersonIsNotOverlooked() {
		Designer designer = new Designer(this.folder);
		designer.replace(Designer.DIAGRAM, "name=\"citizenState\" value=\"Ihr Antrag liegt",
				"name=\"fourEye\" value=\"Ihr Antrag liegt");

		assertThat(designer.asks("FourEyesLookBack")).singleElement()
			.extracting(Problem::message)
			.asString()
			.contains("gemeint ist wohl \"fourEyes\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			sameClerk  | Task_SignRefusal | kein Weg hierher
			sameClerk  | Task_AskBack     | nötig ist eine Aufgabe der Sachbearbeitung
			sameClerc  | Task_Review      | gemeint ist wohl "sameClerk"
			""")
	void onlyWhoHasDoneSomethingBeforeGetsTheCaseAgain(String property, String task, String reason) {
		Designer designer = new Designer(this.folder);
		designer.replace(Designer.DIAGRAM, "</bpmn:process>",
				"<bpmn:userTask id=\"Task_AskBack\" name=\"Unterlagen nachreichen\" camunda:candidateGroups=\"antragsteller\" /></bpmn:process>");
		designer.replace(Designer.DIAGRAM, "sourceRef=\"Gateway_Signed\" targetRef=\"Task_ReviewApplication\"",
				"sourceRef=\"Gateway_Signed\" targetRef=\"Task_IssueRefusal\"");
		designer.replace(Designer.DIAGRAM, "name=\"sameClerk\" value=\"Task_ReviewApplication\"",
				"name=\"%s\" value=\"%s\"".formatted(property, task));

		assertThat(designer.asks("SameClerkComesAgain")).singleElement()
			.extracting(Problem::message)
			.asString()
			.contains(reason);
	}

	@Test
	void aTextBlockWithoutKindOrTextHelpsNobody() {
		Designer designer = new Designer(this.folder);
		designer.replace(Designer.PROCESSES + "textblocks/stellplatz.txt", "Gründe: ", "Grund: ");

		assertThat(designer.asks("TextBlocksAreReadable")).singleElement()
			.hasToString("processes/probe/textblocks/stellplatz.txt:1: Die erste Zeile ist „Grund: Eigener oder "
					+ "gemieteter Stellplatz“; richtig ist „Gründe“ oder „Nebenbestimmung“, danach ein Doppelpunkt "
					+ "und der Titel.");
	}

	@Test
	void aListIsPrintedInASection() {
		Designer designer = new Designer(this.folder);
		designer.replace("forms/probe/pruefung.form",
				"\"type\": \"select\",\n          \"id\": \"Field_hearingWaiver\"",
				"\"type\": \"taglist\",\n          \"id\": \"Field_hearingWaiver\"");
		String notice = Designer.PROCESSES + "notices/ablehnung.html";
		designer.replace(notice, "Für diesen Bescheid", "{{hearingWaiver}} Für diesen Bescheid");

		assertThat(designer.asks("NoticesFillOut")).singleElement()
			.hasToString(
					"%s:%d hearingWaiver: Der Wert von „hearingWaiver“ ist eine Liste; gedruckt wird sie in einem Abschnitt {{#…}} … {{/…}}."
						.formatted(notice, designer.lineOf(notice, "{{hearingWaiver}}")));
	}

	@Test
	void aListThatCannotBeReadIsOneMistakeAndNotMany() {
		Designer designer = new Designer(this.folder);
		designer.replace("forms/probe/pruefung.form", "\"type\": \"textarea\",\n          \"id\": \"Field_discretion\"",
				"\"type\": \"dynamiclist\",\n          \"path\": \"missing\",\n          \"components\": []\n        },\n        {\n          \"type\": \"textarea\",\n          \"id\": \"Field_discretion\"");
		designer.replace(Designer.DIAGRAM, "${decision == 'grant'}", "${not empty missing}");

		assertThat(designer.check()).extracting(Problem::file).containsOnly("forms/probe/pruefung.form");
	}

	@Test
	void theAnswersOfATaskTellItsNotice() {
		Designer designer = new Designer(this.folder);
		designer.replace(Designer.DIAGRAM, "if decision = &#34;grant&#34;", "if decison = &#34;grant&#34;");
		designer.replace(Designer.DIAGRAM, "value=\"&#34;ablehnung&#34;\"", "value=\"ablehnung\"");

		assertThat(designer.asks("DraftedNoticesExist")).extracting(Problem::message)
			.anySatisfy((message) -> assertThat(message).contains("emeint ist wohl \"decision\""))
			.anySatisfy((message) -> assertThat(message).contains("Vorlagen in Anführungszeichen"));
	}

	@Test
	void aListIsNeitherATextNorAColumnOfTheInboxNorInATextBlock() {
		Designer designer = new Designer(this.folder);
		designer.replace("forms/probe/pruefung.form",
				"\"type\": \"select\",\n          \"id\": \"Field_hearingWaiver\"",
				"\"type\": \"taglist\",\n          \"id\": \"Field_hearingWaiver\"");
		designer.replace(Designer.DIAGRAM, "${decision == 'grant'}", "${hearingWaiver == 'immediateDecision'}");
		designer.replace(Designer.DIAGRAM, "<camunda:property name=\"legalRegime\"",
				"<camunda:property name=\"worklistColumns\" value=\"Grund=hearingWaiver\" /> <camunda:property name=\"legalRegime\"");
		designer.replace(Designer.PROCESSES + "textblocks/stellplatz.txt", "Nach Ihren Angaben", "{{hearingWaiver}}:");

		assertThat(designer.asks("AnswersFitTheirUse")).extracting(Problem::message)
			.containsExactly(
					"vergleicht die Liste \"hearingWaiver\" mit einem Text; richtig ist hearingWaiver.contains('immediateDecision') oder not empty hearingWaiver.");
		assertThat(designer.asks("WorklistColumnsAreGiven")).extracting(Problem::message)
			.containsExactly("Die Spalte nennt \"hearingWaiver\"; das ist eine Liste, die in keine Spalte passt.");
		assertThat(designer.asks("TextBlocksAreReadable")).extracting(Problem::element, Problem::message)
			.containsExactly(tuple("hearingWaiver", "ist eine Liste; ein Textbaustein nennt nur einzelne Werte."));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					${hearingWaiver.contains('deadlineAtRsk')} | sucht "deadlineAtRsk" in "hearingWaiver", wo man es nicht wählen kann; vorhanden: deadlineAtRisk, immediateDecision, noDeviationFromFacts. Gemeint ist wohl "deadlineAtRisk".
					${hearingWaiver.length() > 0} | fragt die Liste "hearingWaiver" nach length(…); eine Liste kennt contains, containsAll, isEmpty, size.
					""")
	void aConditionAsksAListForWhatCanBeInIt(String condition, String says) {
		Designer designer = new Designer(this.folder);
		designer.replace("forms/probe/pruefung.form",
				"\"type\": \"select\",\n          \"id\": \"Field_hearingWaiver\"",
				"\"type\": \"taglist\",\n          \"id\": \"Field_hearingWaiver\"");
		designer.replace(Designer.DIAGRAM, "${decision == 'grant'}", "${hearingWaiver.contains('deadlineAtRisk')}");

		List<Problem> right = designer.asks("AnswersFitTheirUse");
		designer.replace(Designer.DIAGRAM, "${hearingWaiver.contains('deadlineAtRisk')}", condition);

		assertThat(right).isEmpty();
		assertThat(designer.asks("AnswersFitTheirUse")).extracting(Problem::message).containsExactly(says);
	}

	@Test
	void everyRuleHasAMistakeThatItFinds() {
		List<String> tried = mistakes().map(Mistake::rule).toList();

		assertThat(tried).containsExactlyInAnyOrderElementsOf(Designer.rules().stream().map(Rule::name).toList());
	}

	@Test
	void everyRuleOfTheRoomIsAsked() throws IOException {
		try (Stream<Path> classes = Files.list(Path.of("src/main/java/de/amtswerk/check"))) {
			List<String> written = classes.filter((file) -> read(file).contains(" implements Rule {"))
				.map((file) -> Bundle.stem(file.toString()))
				.toList();

			assertThat(Designer.rules()).extracting(Rule::name).containsExactlyInAnyOrderElementsOf(written);
		}
	}

	@Test
	void theReadmeListsTheRulesAsTheyAre() {
		String table = Designer.rules()
			.stream()
			.map((rule) -> "| `%s` | %s | `` %s `` |\n".formatted(rule.name(), cell(rule.sentence()),
					cell(rule.example())))
			.collect(Collectors.joining("",
					"<!-- rules -->\n| Rule | What must be so | What breaks it |\n|---|---|---|\n", "<!-- /rules -->"));

		assertThat(read(Path.of("README.md"))).as("README.md has the table of rules; paste this:\n%s", table)
			.contains(table);
	}

	private static String cell(String text) {
		return text.replace("|", "\\|");
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static Stream<Mistake> mistakes() {
		return Stream.of(
				new Mistake("FilesAreWellFormed", "processes/probe/probe.bpmn", "</bpmn:laneSet>", "",
						"id=\"StartEvent_ApplicationSubmitted\"", "kein gültiges BPMN"),
				new Mistake("EngineAccepts", "processes/probe/probe.bpmn", "${decision == 'grant'}",
						"${decision == 'grant'", "${decision == 'grant'", "decision == 'grant'"),
				new Mistake("TablesAreAccepted", "processes/probe/anspruch.dmn", "hitPolicy=\"FIRST\"",
						"hitPolicy=\"PRIORITY\"", "", "PRIORITY"),
				new Mistake("NothingDangles", "processes/bausteine/bekanntgabe-post/bekanntgabe-post.bpmn",
						"attachedToRef=\"Task_DetermineDates\"", "attachedToRef=\"Task_DetermineDate\"",
						"id=\"Event_PostingDateImplausible\"", "emeint ist wohl \"Task_DetermineDates\""),
				new Mistake("IdsFollowTheFolder", "processes/probe/gebuehr.dmn", "<decision id=\"probe.gebuehr\"",
						"<decision id=\"probe.gebuehren\"", "<decision id=", "richtig ist \"probe.gebuehr\""),
				new Mistake("IdsAreUnique", "processes/probe/geltungsdauer.dmn", "<decision id=\"probe.geltungsdauer\"",
						"<decision id=\"probe.gebuehr\"", "<decision id=",
						"gibt es schon in processes/probe/gebuehr.dmn"),
				new Mistake("EveryFileIsUsed", "processes/probe/probe.bpmn", ">ablehnung<", ">bewilligung<", "",
						"nennt niemand"),
				new Mistake("ServiceIsDescribed", "processes/probe/probe.bpmn", "name=\"legalBasis\"",
						"name=\"legalBases\"", "<bpmn:process id", "Gefunden wurde \"legalBases\""),
				new Mistake("PropertiesAreRight", "processes/probe/probe.bpmn", "value=\"LVWVFG\"", "value=\"LVWVG\"",
						"<bpmn:process id", "emeint ist wohl \"LVWVFG\""),
				new Mistake("WorklistColumnsAreGiven", "processes/probe/probe.bpmn",
						"<camunda:property name=\"legalRegime\"",
						"<camunda:property name=\"worklistColumns\" value=\"Name=familyName, Ort=famillyName\" /> <camunda:property name=\"legalRegime\"",
						"name=\"worklistColumns\"", "\"famillyName\", die kein Schritt setzt"),
				new Mistake("HistoryIsKept", "processes/probe/gebuehr.dmn", " camunda:historyTimeToLive=\"P3650D\"", "",
						"<decision id=", "historyTimeToLive"),
				new Mistake("ApplicationHasAForm", "processes/probe/probe.bpmn",
						" camunda:formRef=\"probe.antrag\" camunda:formRefBinding=\"deployment\"", "",
						"id=\"StartEvent_ApplicationSubmitted\"", "\"probe.antrag\""),
				new Mistake("CitizensAreTold", "processes/probe/probe.bpmn",
						"<camunda:property name=\"citizenState\" value=\"Ihr Antrag liegt bei der Sachbearbeitung.\" />",
						"", "id=\"Task_ReviewApplication\"", "\"citizenState\""),
				new Mistake("FullAutomationHasItsLaw", "processes/probe/probe.bpmn", "value=\"PREPARED\"",
						"value=\"FULL\"", "<bpmn:process id", "legalBasisForAutomation"),
				new Mistake("DecisionsPassAClerk", "processes/probe/probe.bpmn",
						"sourceRef=\"Task_CheckEligibility\" targetRef=\"Task_ReviewApplication\"",
						"sourceRef=\"Task_CheckEligibility\" targetRef=\"Task_IssueRefusal\"",
						"id=\"Task_IssueRefusal\"", "vor eine Ablehnung gehört eine Aufgabe"),
				new Mistake("FourEyesLookBack", "processes/probe/probe.bpmn",
						"<camunda:property name=\"citizenState\" value=\"Ihr Antrag liegt bei der Sachbearbeitung.\" />",
						"<camunda:property name=\"fourEyes\" value=\"Task_ReviewApplication\" />", "name=\"fourEyes\"",
						"nötig ist eine andere Aufgabe"),
				new Mistake("SameClerkComesAgain", "processes/probe/probe.bpmn",
						"<camunda:property name=\"fourEyes\" value=\"Task_ReviewApplication\" />",
						"<camunda:property name=\"fourEyes\" value=\"Task_ReviewApplication\" /><camunda:property name=\"sameClerk\" value=\"Task_ReviewApplication\" />",
						"name=\"fourEyes\"", "nennen beide \"Task_ReviewApplication\""),
				new Mistake("StartIsAsynchronous", "processes/probe/probe.bpmn", " camunda:asyncAfter=\"true\"", "",
						"id=\"StartEvent_ApplicationSubmitted\"", "asyncAfter"),
				new Mistake("OutsideStepsAreJobs", "processes/probe/probe.bpmn",
						"camunda:delegateExpression=\"${issueNotice}\" camunda:asyncBefore=\"true\"",
						"camunda:delegateExpression=\"${issueNotice}\"", "id=\"Task_IssueGrant\"", "asyncBefore"),
				new Mistake("GatewaysAsk", "processes/probe/probe.bpmn", "name=\"Wird der Ausweis erteilt?\"",
						"name=\"Entscheidung\"", "id=\"Gateway_Decision\"", "stellt keine Frage"),
				new Mistake("PathsEnd", "processes/probe/probe.bpmn", "name=\"Antrag abgelehnt\"", "name=\"\"",
						"id=\"EndEvent_ApplicationRefused\"", "Ende ohne Namen"),
				new Mistake("WaitsHaveALimit", "processes/bausteine/bekanntgabe-post/bekanntgabe-post.bpmn",
						"<bpmn:timerEventDefinition id=\"TimerEventDefinition_ObjectionPeriod\">\n        <bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${deadlines.endOf(objectionEndsOn)}</bpmn:timeDate>\n      </bpmn:timerEventDefinition>",
						"<bpmn:messageEventDefinition id=\"Message_1\" />", "id=\"Event_ObjectionPeriodEnds\"",
						"wartet ohne Frist"),
				new Mistake("NothingForeign", "processes/probe/probe.bpmn",
						"camunda:delegateExpression=\"${findOpenCases}\"", "camunda:class=\"de.example.Find\"",
						"id=\"Task_FindOpenCases\"", "eine Java-Klasse"),
				new Mistake("BeansAreKnown", "processes/probe/probe.bpmn", "${findOpenCases}", "${findOpenCase}",
						"id=\"Task_FindOpenCases\"", "emeint ist wohl \"findOpenCases\""),
				new Mistake("ReferencesExist", "processes/probe/probe.bpmn", "probe.gebuehr\"", "probe.gebuhr\"",
						"id=\"Task_DetermineFee\"", "emeint ist wohl \"probe.gebuehr\""),
				new Mistake("NoticesExist", "processes/probe/probe.bpmn", ">bewilligung<", ">bewiligung<",
						"id=\"Task_IssueGrant\"", "emeint ist wohl \"bewilligung\""),
				new Mistake("ErrorsAreRaised", "processes/bausteine/bekanntgabe-post/bekanntgabe-post.bpmn",
						"errorCode=\"postingDateImplausible\"", "errorCode=\"postingDateImplausibel\"",
						"id=\"Event_PostingDateImplausible\"", "emeint ist wohl \"postingDateImplausible\""),
				new Mistake("EventsAreNamed", "processes/bausteine/bekanntgabe-post/bekanntgabe-post.bpmn",
						"<bpmn:timerEventDefinition id=\"TimerEventDefinition_ObjectionPeriod\">\n        <bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${deadlines.endOf(objectionEndsOn)}</bpmn:timeDate>\n      </bpmn:timerEventDefinition>",
						"<bpmn:messageEventDefinition id=\"Message_1\" />", "id=\"Message_1\"", "messageRef"),
				new Mistake("CallsHandOnTheBusinessKey", "processes/probe/probe.bpmn",
						"<camunda:in businessKey=\"#{execution.processBusinessKey}\" />", "",
						"id=\"CallActivity_NotifyGrant\"", "gibt kein Aktenzeichen weiter"),
				new Mistake("ColumnsExist", "processes/probe/probe.bpmn", "getSingleResult().feeInCents}",
						"getSingleResult().feeInCent}", "feeInCent}", "emeint ist wohl \"feeInCents\""),
				new Mistake("TasksAreComplete", "processes/probe/probe.bpmn", "${deadlines.workingDays(10)}", "P10D",
						"id=\"Task_ReviewApplication\"", "Frist nach Regel"),
				new Mistake("WordsAreUsedRight", "processes/probe/probe.bpmn", "workingDays(10)", "workingDay(10)",
						"id=\"Task_ReviewApplication\"", "emeint ist wohl \"workingDays\""),
				new Mistake("NamesAreProvided", "processes/probe/probe.bpmn", "${decision == 'grant'}",
						"${decison == 'grant'}", "${decison", "emeint ist wohl \"decision\""),
				new Mistake("AnswersFitTheirUse", "processes/probe/probe.bpmn", "${decision == 'grant'}",
						"${decision == 'granted'}", "'granted'", "emeint ist wohl \"grant\""),
				new Mistake("FeelIsReadable", "processes/probe/gebuehr.dmn", "&gt;= date(\"2026-01-01\")",
						"&gt;= date(\"2026-01-01\"", "id=\"Rule_2_Input_1\"", "kein gültiges FEEL"),
				new Mistake("TableNamesAreProvided", "processes/probe/gebuehr.dmn", "date(receivedOn)",
						"date(recievedOn)", "id=\"InputExpression_1\"", "emeint ist wohl \"receivedOn\""),
				new Mistake("DatesAreComparedAsDates", "processes/probe/gebuehr.dmn", "date(receivedOn)", "receivedOn",
						"<input id=\"Input_1\"", "richtig ist date(receivedOn)"),
				new Mistake("HitPolicyFits", "processes/probe/gebuehr.dmn", "hitPolicy=\"UNIQUE\"",
						"hitPolicy=\"COLLECT\"", "", "collectEntries"),
				new Mistake("RowsCanFire", "processes/probe/gebuehr.dmn", "&gt;= date(\"2026-01-01\")",
						"&gt;= date(\"2025-12-01\")", "id=\"Rule_2\"", "können zugleich zutreffen"),
				new Mistake("ValidityHasNoGap", "processes/probe/gebuehr.dmn", "..date(\"2025-12-31\")]",
						"..date(\"2025-12-30\")]", "id=\"Rule_2\"", "am 2025-12-31 gilt keine Zeile"),
				new Mistake("AmountsCiteTheLaw", "processes/probe/gebuehr.dmn",
						"\"§ 6a Absatz 5a StVG, Gebührennummer 265 der Anlage zu § 1 GebOSt\"", "\"\"",
						"id=\"Rule_1_Output_2\"", "keine Rechtsgrundlage"),
				new Mistake("CellsFitTheAnswers", "processes/probe/anspruch.dmn", "<text>\"yes\"</text>",
						"<text>\"ja\"</text>", "id=\"Rule_1_Input_1\"", "vorhanden: no, yes"),
				new Mistake("FormsAreReadable", "forms/probe/antrag.form", "\"type\": \"select\"",
						"\"type\": \"iframe\"", "\"type\": \"iframe\"", "iframe"),
				new Mistake("FormNamesAreProvided", "forms/probe/antrag.form", "\"=permitType !=", "\"=permitTyp !=",
						"=permitTyp", "emeint ist wohl \"permitType\""),
				new Mistake("FormsCanBeCompleted", "forms/probe/antrag.form", "\"label\": \"Kennzeichen\",",
						"\"label\": \"Kennzeichen\", \"readonly\": true,", "", "Pflicht und gesperrt"),
				new Mistake("SameKeySameKind", "forms/probe/pruefung.form", "\"key\": \"decision\"",
						"\"key\": \"privacyRead\"", "", "ein Schlüssel hat überall dieselbe Art"),
				new Mistake("LabelsAreWritten", "forms/probe/antrag.form", "\"label\": \"Kennzeichen\"",
						"\"label\": \"Text field\"", "", "nicht auf Deutsch"),
				new Mistake("AddresseeIsAsked", "forms/probe/antrag.form", "\"key\": \"street\"", "\"key\": \"road\"",
						"", "\"street\""),
				new Mistake("NoticesAreReadable", "processes/probe/notices/bewilligung.html", "lang=\"de-DE\"",
						"lang=\"en\"", "lang=\"en\"", "lang=\"de-DE\""),
				new Mistake("NoticeNamesAreProvided", "processes/probe/notices/bewilligung.html", "{{parkingArea}}",
						"{{parkingAera}}", "{{parkingAera}}", "emeint ist wohl \"parkingArea\""),
				new Mistake("NoticesDecide", "processes/probe/notices/bewilligung.html", " id=\"tenor-fee\"", "",
						"name=\"decisions\"", "id=\"tenor-fee\""),
				new Mistake("NoticesPrint", "processes/probe/notices/bewilligung.html", "auf Ihren Antrag ergeht",
						"auf <a href=\"#nichts\" title=\"Anlage\">Ihren Antrag</a> ergeht", "", "Der Satz meldet"),
				new Mistake("GroupsAreNamed", "processes/probe/probe.bpmn",
						"camunda:candidateGroups=\"strassenverkehr\"", "camunda:candidateGroups=\"strassenverker\"",
						"id=\"Task_ReviewApplication\"", "vorhanden: strassenverkehr"),
				new Mistake("NoticesTellRemedies", "processes/probe/notices/bewilligung.html", "{{remedies.fee}}", "",
						"", "{{remedies.fee}}"),
				new Mistake("NoticesFillOut", "processes/probe/notices/bewilligung.html", "<li>{{plate2}}</li>",
						"<li>{{plat2}}</li>", "{{plat2}}", "bekommt nie einen Wert"),
				new Mistake("RemediesAreInTheTable", "processes/probe/notices/bewilligung.html",
						"content=\"permit fee\"", "content=\"permit fees\"", "", "\"fees\" passen heute 0 Zeilen"),
				new Mistake("DraftedNoticesExist", "processes/probe/probe.bpmn", "then &#34;bewilligung&#34;",
						"then &#34;bewiligung&#34;", "name=\"draftNotice\"", "emeint ist wohl \"bewilligung\""),
				new Mistake("RequiredRolesExist", "processes/probe/probe.bpmn", "value=\"team-lead\"",
						"value=\"teamlead\"", "name=\"requiredRole\"", "emeint ist wohl \"team-lead\""),
				new Mistake("TextBlocksAreReadable", "processes/probe/textblocks/ausserhalb.txt", "{{street}}",
						"{{stret}}", "{{stret}}", "emeint ist wohl \"street\""),
				new Mistake("DisclosedNamesAreProvided", "processes/probe/probe.bpmn", """
						camunda:delegateExpression="${findOpenCases}">
						      <bpmn:extensionElements>
						""", """
						camunda:delegateExpression="${informOffice}">
						      <bpmn:extensionElements>
						        <camunda:inputOutput>
						          <camunda:inputParameter name="office">bauamt</camunda:inputParameter>
						          <camunda:inputParameter name="disclosed">street, familyNam</camunda:inputParameter>
						        </camunda:inputOutput>
						""", "id=\"Task_FindOpenCases\"", "emeint ist wohl \"familyName\""));
	}

	/**
	 * A mistake in one file.
	 *
	 * @param at what stands in the line of the problem; empty where the whole file is
	 * meant, or another
	 * @param says part of the message
	 */
	record Mistake(String rule, String file, String found, String replacement, String at, String says) {

		@Override
		public String toString() {
			return this.rule;
		}

	}

}
