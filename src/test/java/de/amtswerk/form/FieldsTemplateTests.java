package de.amtswerk.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import org.springframework.context.support.ResourceBundleMessageSource;

import static de.amtswerk.form.FormFixture.parameters;
import static org.assertj.core.api.Assertions.assertThat;

/** The questions of a page, in markup that screen readers and browsers understand. */
class FieldsTemplateTests {

	private static final String HOSTILE = "\"><script>alert('x')</script>";

	private static final FormPage PAGE = FormFixture.form("""
			{'type': 'html', 'content': '<p>Bitte <b>lesen</b><script>alert(1)</script></p>'},
			{'type': 'textfield', 'key': 'familyName', 'label': 'Familienname <i>', 'description': 'Wie im Ausweis',
			 'validate': {'required': true}, 'properties': {'format': 'personName'}},
			{'type': 'textfield', 'key': 'postalCode', 'label': 'Postleitzahl', 'properties': {'format': 'postalCode'}},
			{'type': 'textarea', 'key': 'reason', 'label': 'Begründung', 'validate': {'maxLength': 500}},
			{'type': 'number', 'key': 'months', 'label': 'Monate', 'decimalDigits': 0},
			{'type': 'datetime', 'subtype': 'date', 'key': 'movedInOn', 'dateLabel': 'Einzug'},
			{'type': 'group', 'id': 'more', 'label': 'Weiteres', 'properties': {'hint': 'Zum Auto'}, 'components': [
			  {'type': 'radio', 'key': 'fuel', 'label': 'Antrieb', 'validate': {'required': true}, 'values': [
			    {'label': 'Strom', 'value': 'electric'}, {'label': 'Benzin', 'value': 'petrol'}]},
			  {'type': 'select', 'key': 'zone', 'label': 'Zone', 'values': [{'label': 'West & Ost', 'value': 'W1'}]}]},
			{'type': 'checkbox', 'key': 'consent', 'label': 'Ich stimme zu', 'validate': {'required': true}}""")
		.pages()
		.get(0);

	private static final FormPage LISTS = FormFixture.form("""
			{'type': 'textfield', 'key': 'office', 'label': 'Amt', 'readonly': true},
			{'type': 'dynamiclist', 'path': 'members', 'label': 'Mitbewohner', 'defaultRepetitions': 2,
			 'properties': {'rowLabel': 'Person', 'min': '1', 'max': '3'}, 'components': [
			  {'type': 'textfield', 'key': 'familyName', 'label': 'Familienname',
			   'properties': {'format': 'personName'}},
			  {'type': 'checklist', 'key': 'pets', 'label': 'Tiere', 'validate': {'required': true}, 'values': [
			    {'label': 'Hund', 'value': 'dog'}, {'label': 'Katze', 'value': 'cat'}]}]},
			{'type': 'table', 'id': 't', 'label': 'Fälle', 'dataSource': '=cases', 'columns': [
			  {'key': 'name', 'label': 'Name'}]}""").pages().get(0);

	private final SpringTemplateEngine engine = engine();

	@Test
	void labelsEveryInput() {
		Document page = render(Map.of(), Answers.none());

		assertThat(page.select("input:not([type=hidden]), textarea, select")).hasSize(9)
			.allSatisfy((input) -> assertThat(page.select("label[for=" + input.id() + "]")).hasSize(1));
		assertThat(page.select("label[for=familyName]").text()).isEqualTo("Familienname <i>");
		assertThat(page.select("label[for=reason]").text()).isEqualTo("Begründung - Optional");
		assertThat(page.select("[aria-invalid], .kern-error, #problems")).isEmpty();
	}

	@Test
	void putsHintAndProblemAroundTheInputAndConnectsThem() {
		Document page = render(Map.of(), PAGE.read(parameters("familyName", "2"), Map.of()));

		Element name = page.getElementById("familyName");
		assertThat(name.parent().children()).extracting(Element::normalName)
			.containsExactly("label", "div", "input", "p");
		assertThat(name.attr("aria-describedby")).isEqualTo("familyName-hint familyName-error");
		assertThat(name.attr("aria-invalid")).isEqualTo("true");
		assertThat(page.getElementById("familyName-hint").text()).isEqualTo("Wie im Ausweis");
		assertThat(page.getElementById("familyName-error").text()).startsWith("Das Zeichen „2“");
	}

	@Test
	void everyReferenceHasATarget() {
		Document page = render(Map.of(), PAGE.read(parameters("months", "x", "movedInOn", "y"), Map.of()));

		assertThat(page.select("[aria-describedby]")).isNotEmpty()
			.allSatisfy((element) -> assertThat(element.attr("aria-describedby").split(" "))
				.allSatisfy((id) -> assertThat(page.getElementById(id)).as(id).isNotNull()));
		assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
	}

	@Test
	void groupsQuestionsInFieldsets() {
		Document page = render(Map.of("fuel", "petrol"), Answers.none());

		assertThat(page.select("fieldset > legend").eachText()).containsExactly("Weiteres", "Antrieb");
		assertThat(page.select("fieldset fieldset[role=radiogroup] input[type=radio]").eachAttr("id"))
			.containsExactly("fuel", "fuel-2");
		assertThat(page.select("input[checked]").eachAttr("value")).containsExactly("petrol");
	}

	@Test
	void helpsBrowsersAndKeyboards() {
		Document page = render(Map.of(), Answers.none());

		assertThat(page.getElementById("familyName").attr("autocomplete")).isEqualTo("family-name");
		assertThat(page.getElementById("postalCode").attr("autocomplete")).isEqualTo("postal-code");
		assertThat(page.getElementById("postalCode").attr("inputmode")).isEqualTo("numeric");
		assertThat(page.getElementById("months").attr("inputmode")).isEqualTo("numeric");
		assertThat(page.getElementById("reason").hasAttr("autocomplete")).isFalse();
		assertThat(page.getElementById("reason-hint").text()).isEqualTo("Höchstens 500 Zeichen.");
		assertThat(page.select("[maxlength]")).isEmpty();
	}

	@Test
	void showsWhatIsKnownAsItWouldBeTyped() {
		Document page = render(Map.of("familyName", "Müller", "movedInOn", "2026-11-22", "months", 1234L, "reason",
				"eins\nzwei", "zone", "W1", "consent", true), Answers.none());

		assertThat(page.getElementById("familyName").val()).isEqualTo("Müller");
		assertThat(page.getElementById("movedInOn").val()).isEqualTo("22.11.2026");
		assertThat(page.getElementById("months").val()).isEqualTo("1234");
		assertThat(page.getElementById("reason").wholeText()).isEqualTo("eins\nzwei");
		assertThat(page.select("option[selected]").text()).isEqualTo("West & Ost");
		assertThat(page.getElementById("consent").hasAttr("checked")).isTrue();
	}

	@Test
	void showsHostileInputAsText() {
		Answers answers = PAGE.read(parameters("familyName", HOSTILE, "reason", "</textarea>" + HOSTILE, "fuel",
				HOSTILE, "zone", HOSTILE, "consent", HOSTILE, "months", HOSTILE, "movedInOn", HOSTILE), Map.of());

		Document page = render(Map.of(), answers);

		assertThat(page.select("script")).isEmpty();
		assertThat(page.getElementById("familyName").val()).isEqualTo(HOSTILE);
		assertThat(page.getElementById("reason").wholeText()).isEqualTo("</textarea>" + HOSTILE);
		assertThat(page.select("p.kern-body").first().html()).isEqualTo("Bitte <strong>lesen</strong>");
	}

	@Test
	void listsEveryProblemFirstWithALinkToItsField() {
		Answers answers = PAGE.read(parameters("months", "x"), Map.of());

		Document page = render(Map.of(), answers);

		Element summary = page.getElementById("problems");
		assertThat(summary.attr("tabindex")).isEqualTo("-1");
		assertThat(summary.hasAttr("autofocus")).isTrue();
		assertThat(summary.select("h2").text()).isEqualTo("Bitte prüfen Sie Ihre Angaben");
		assertThat(summary.select("a").eachAttr("href")).containsExactly("#familyName", "#months", "#fuel", "#consent");
		assertThat(summary.select("a"))
			.allSatisfy((link) -> assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull());
		assertThat(summary.select("a").eachText()).containsExactlyElementsOf(answers.problems().values());
	}

	@Test
	void letsRowsBeAddedAndRemovedByButtons() {
		Document page = render(LISTS, Map.of(), Answers.none());

		assertThat(page.select("button").eachText()).containsExactly("Speichern und weiter", "Person 1 entfernen",
				"Person 2 entfernen", "Person hinzufügen");
		assertThat(page.select("button").first().hasAttr("name")).as("what the enter key presses").isFalse();
		assertThat(page.select("button[name=_remove]").eachAttr("value")).containsExactly("members.1", "members.2");
		assertThat(page.select("button[name=_add]").eachAttr("value")).containsExactly("members");
		assertThat(page.select("input[name=_members]").val()).isEqualTo("2");
		assertThat(page.select("legend").eachText()).contains("Mitbewohner", "Person 1", "Person 2");
		assertThat(page.select("[autofocus]")).isEmpty();
	}

	@Test
	void leadsToTheFieldOfTheRowThatIsWrong() {
		Answers answers = LISTS
			.read(parameters("_members", "1", "members[1].familyName", HOSTILE, "_members[1].pets", ""), Map.of());

		Document page = render(LISTS, Map.of(), answers);

		assertThat(page.select("#problems a").eachAttr("href"))
			.containsExactly("#members[1].familyName", "#members[1].pets")
			.allSatisfy((link) -> assertThat(page.getElementById(link.substring(1))).isNotNull());
		Element name = page.getElementById("members[1].familyName");
		assertThat(name.attr("name")).isEqualTo("members[1].familyName");
		assertThat(name.val()).isEqualTo(HOSTILE);
		assertThat(name.attr("aria-describedby")).isEqualTo("members[1].familyName-error");
		assertThat(page.select("script")).isEmpty();
		assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
	}

	@Test
	void looksAtTheNewRow() {
		Answers answers = LISTS.rearrange(parameters("_members", "2", "_add", "members"), Map.of()).orElseThrow();

		Document page = render(LISTS, Map.of(), answers);

		assertThat(page.select("[autofocus]").eachAttr("id")).containsExactly("members[3]");
	}

	@Test
	void showsWhatIsOnlyToBeReadWithoutAnInput() {
		Document page = render(LISTS, Map.of("office", "<b>Amt</b>", "cases", List.of(Map.of("name", "<i>"))),
				Answers.none());

		assertThat(page.select("[name=office]")).isEmpty();
		assertThat(page.getElementById("office").text()).isEqualTo("Amt <b>Amt</b>");
		assertThat(page.select("table caption").text()).isEqualTo("Fälle");
		assertThat(page.select("td").text()).isEqualTo("<i>");
	}

	private Document render(Map<String, Object> known, Answers answers) {
		return render(PAGE, known, answers);
	}

	private Document render(FormPage shown, Map<String, Object> known, Answers answers) {
		Context context = new Context(Locale.GERMANY, Map.of("views", shown.view(known, answers), "answers", answers));
		return Jsoup.parse(this.engine.process("<main><th:block th:replace=\"~{form/fields :: problems(${answers})}\"/>"
				+ "<th:block th:replace=\"~{form/fields :: fields(${views})}\"/></main>", context));
	}

	private static SpringTemplateEngine engine() {
		ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
		files.setPrefix("templates/");
		files.setSuffix(".html");
		files.setResolvablePatterns(Set.of("form/*"));
		files.setOrder(1);
		StringTemplateResolver texts = new StringTemplateResolver();
		texts.setTemplateMode(TemplateMode.HTML);
		texts.setOrder(2);
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateEngineMessageSource(messages);
		engine.addTemplateResolver(files);
		engine.addTemplateResolver(texts);
		return engine;
	}

}
