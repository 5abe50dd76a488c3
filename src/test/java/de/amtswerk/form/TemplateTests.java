package de.amtswerk.form;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static de.amtswerk.form.FormFixture.form;
import static org.assertj.core.api.Assertions.assertThat;

/** Texts of a task's form say what the case knows. */
class TemplateTests {

	private static final Map<String, Object> CASE = Map.of("familyName", "Öztürk <b>", "feeInCents", 3070L, "lent",
			true, "drivers", List.of(Map.of("driver", "Jana"), Map.of("driver", "Tom")), "link", "javascript:alert(1)");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{{familyName}}                                         | Öztürk &lt;b&gt;
			{{if salutation = null then '' else salutation}}x      | x
			{{floor(feeInCents / 100)}},{{modulo(feeInCents, 100)}} | 30,70
			{{#if lent}}geliehen{{/if}}{{#if not(lent)}}eigen{{/if}} | geliehen
			{{#loop drivers}}{{driver}} {{/loop}}                  | Jana Tom
			{{nothing + 1}}x                                       | x
			""")
	void fillsInWhatIsKnown(String text, String filled) {
		assertThat(shown("<p>" + text.replace("'", "\\u0022") + "</p>").strip())
			.isEqualToIgnoringWhitespace("<p class=\"kern-body\">" + filled + "</p>");
	}

	@Test
	void neverReadsAValueAsMarkupOrAsAnAddressOfItsOwn() {
		String html = shown("<p><a href='{{link}}'>{{link}}</a> <a href='/faelle/{{familyName}}'>Fall</a></p>");

		assertThat(html).doesNotContain("href=\"javascript:", "<b>")
			.contains("href=\"javascript%3Aalert%281%29\"", "href=\"/faelle/%C3%96zt%C3%BCrk%20%3Cb%3E\"");
	}

	@Test
	void leadsWithinTheHouse() {
		assertThat(shown("<p><a href='/faelle/7K3M-9QXW'>Fall</a></p>")).contains("href=\"/faelle/7K3M-9QXW\"");
	}

	private static String shown(String html) {
		// the fixture's quotes are JSON's
		Form form = form("{'type': 'html', 'content': '" + html.replace("'", "\\u0027") + "'}");
		FieldView view = form.sections(CASE, Answers.none()).get(0).fields().get(0);
		return ((FieldView.Text) view).html();
	}

}
