package de.amtswerk.letter;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A template says what it needs, or what is wrong with it. */
class LetterTemplateTests {

	/** The body below stands on line 5. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			textBlock = """
					<p>{{{zone}}}</p>                                        | 5 | zone  | {{zone}}
					<p>{{&zone}}</p>                                         | 5 | html  | {{&…}}
					<p>{{#zone}}x</p>                                        | 5 | zone  | nicht geschlossen
					<p>{{/zone}}x</p>                                        | 5 | zone  | schließt nichts
					{{#zone}}<p>x{{/zone}}</p>                               | 5 | zone  | in dasselbe Element
					<p class="{{#zone}}hinweis">x</p>                        | 5 | zone  | nicht geschlossen
					<p>{{zone</p>                                            | 5 | p     | nicht vollständig
					<p>{{straße}}</p>                                        | 5 | straße | Umlaute
					<p>x</p>{{> wappen}}                                     | 5 | wappen | gruss
					<p>{{> gruss}}</p>                                       | 5 | gruss | unmittelbar in <body>
					<!-- {{zone}} -->                                        | 5 | Kommentar | {{! … }}
					<p><b>x</p>                                              | 5 | html  | wohlgeformt
					<p>a&nbsp;b</p>                                          | 5 | html  | &#160;
					<p><![CDATA[x]]></p>                                     | 5 | html  | CDATA
					<?php x ?>                                               | 5 | html  | CDATA
					<h3>x</h3>                                               | 5 | h3    | <h2>
					<h1>x</h1>                                               | 5 | h1    | nur eine Betreffzeile
					<table><tbody><tr><td>x</td></tr></tbody></table>        | 5 | table | keine <th>
					<table><tbody><tr><th>x</th></tr></tbody></table>        | 5 | th    | scope
					<table><tbody><tr><th scope="row">x</th></tr><tr><td>a</td><td>b</td></tr></tbody></table> | 5 | tr | 2 Spalten
					<p><a href="https://x.example">x</a></p>                 | 5 | a     | title
					<p><a href="javascript:x" title="x">x</a></p>            | 5 | a     | https://
					<p><a href="{{zone}}" title="x">x</a></p>                | 5 | a     | https://
					<p><img src="x.png" alt="x"/></p>                        | 5 | img   | nicht erlaubt
					<p><input type="text"/></p>                              | 5 | input | nicht erlaubt
					<script>x</script>                                       | 5 | script | nicht erlaubt
					<svg xmlns="http://www.w3.org/2000/svg"/>                | 5 | svg   | nicht erlaubt
					<p style="float: left">x</p>                             | 5 | p     | style
					<p onclick="x">x</p>                                     | 5 | p     | onclick
					<p class="fett">x</p>                                    | 5 | p     | betrag, fragen, hinweis, zusammen
					<ul><p>x</p></ul>                                        | 5 | p     | gehört in
					<ul>x</ul>                                               | 5 | ul    | Text
					<div><p>x</p>y</div>                                     | 5 | div   | zu früh vorgelesen
					Text ohne Absatz                                         | 4 | body  | zu früh vorgelesen
					<p>漢</p>                                                | 5 | p     | U+6F22
					""")
	void refusesTheBodyNamingTheLine(String body, int line, String element, String message) {
		assertThatExceptionOfType(LetterRefused.class).isThrownBy(() -> SampleLetter.template(body))
			.satisfies((refused) -> assertThat(refused.problems()).anySatisfy((problem) -> {
				assertThat(problem.line()).isEqualTo(line);
				assertThat(problem.element()).isEqualTo(element);
				assertThat(problem.message()).contains(message);
			}));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			textBlock = """
					 lang="de-DE"                     | ~~                                   | 1 | lang="de-DE"
					lang="de-DE"                      | lang="en"                            | 1 | lang="de-DE"
					 xmlns="http://www.w3.org/1999/xhtml" | ~~                               | 1 | xmlns
					<title>Muster</title>             | ~~                                   | 1 | <title>
					<title>Muster</title>             | <title> </title>                     | 1 | <title>
					<head>                            | <head><meta http-equiv="refresh" content="0"/> | 2 | http-equiv
					<head>                            | <head><style>p {}</style>            | 2 | <style>
					<head>                            | <head><link rel="stylesheet" href="x.css"/> | 2 | <link>
					{{> stil}}                        | ~~                                   | 2 | {{> stil}}
					{{> briefkopf}}                   | ~~                                   | 3 | {{> briefkopf}}
					{{> briefkopf}}                   | <p>x</p>{{> briefkopf}}              | 3 | Am Anfang
					<p>x</p>                          | <table><thead><tr><th scope="col">x</th></tr></thead></table> | 5 | <tbody>
					<h1>Betreff</h1>                  | <h2>Betreff</h2>                     | 4 | <h1>
					<h1>Betreff</h1>                  | ~~                                   | 1 | Betreffzeile
					""")
	void refusesTheFrameNamingTheLine(String part, String instead, int line, String message) {
		String xhtml = SampleLetter.xhtml("<p>x</p>").replace(part, instead);

		assertThatExceptionOfType(LetterRefused.class).isThrownBy(() -> LetterTemplate.read("muster.html", xhtml))
			.satisfies((refused) -> assertThat(refused.problems()).anySatisfy((problem) -> {
				assertThat(problem.line()).isEqualTo(line);
				assertThat(problem.message()).contains(message);
			}));
	}

	@Test
	void showsAllProblemsAtOnceInTheOrderOfTheLines() {
		assertThatExceptionOfType(LetterRefused.class)
			.isThrownBy(() -> SampleLetter.template("<p>{{{a}}}</p>\n<h3>x</h3>\n<p>\n  {{b}} {{#c}}\n</p>"))
			.satisfies((refused) -> assertThat(refused.problems()).extracting(LetterProblem::line)
				.containsExactly(5, 6, 8))
			.withMessageContaining("muster.html:6 h3: ");
	}

	@Test
	void refusesADoctype() {
		String xhtml = "<!DOCTYPE html [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>\n"
				+ SampleLetter.xhtml("<p>&e;</p>");

		assertThatExceptionOfType(LetterRefused.class).isThrownBy(() -> LetterTemplate.read("muster.html", xhtml))
			.withMessageContaining("DOCTYPE-Zeile ist nicht erlaubt");
	}

	@Test
	void knowsWhatItNeedsAndWhatItSays() {
		LetterTemplate template = SampleLetter.template();

		assertThat(template.title()).isEqualTo("Bewohnerparkausweis für {{familyName}}");
		assertThat(template.meta()).containsEntry("document-type", "approvalNotice")
			.containsEntry("decisions", "permit fee");
		assertThat(template.placeholders()).containsExactlyInAnyOrder("addressee", "authority", "contact", "date",
				"decisions", "familyName", "fees", "fileReference", "greeting", "reasons", "remark", "signatory",
				"submittedOn", "zone");
	}

	@Test
	void allowsSectionsAroundRowsAndComments() {
		LetterTemplate template = SampleLetter.template("""
				{{! für die Kämmerei }}
				<!-- nur zur Erinnerung -->
				{{#fees}}<p>{{subject}}</p>{{/fees}}{{^fees}}<p>Gebührenfrei.</p>{{/fees}}
				<table><tbody>{{#fees}}<tr><th scope="row">{{subject}}</th></tr>{{/fees}}</tbody></table>""");

		assertThat(template.placeholders()).contains("fees").doesNotContain("subject");
	}

}
