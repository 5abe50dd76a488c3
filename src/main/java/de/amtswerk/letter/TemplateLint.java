package de.amtswerk.letter;

import java.util.List;
import java.util.function.BiConsumer;

import org.w3c.dom.Document;
import org.xml.sax.SAXParseException;

/** Hold a template against every rule, so that its designer sees all problems at once. */
final class TemplateLint {

	private static final List<BiConsumer<Document, Problems>> RULES = List.of(HeadRules::check, ElementRules::check,
			ReadingRules::check, TableRules::check, PlaceholderRules::check, CharacterRules::check);

	private TemplateLint() {
	}

	static List<LetterProblem> problemsIn(String xhtml) {
		Problems problems = new Problems();
		try {
			Document document = Xhtml.parse(xhtml);
			RULES.forEach((rule) -> rule.accept(document, problems));
		}
		catch (SAXParseException ex) {
			problems.add(Math.max(1, ex.getLineNumber()), "html", sentence(xhtml, ex));
		}
		return problems.all();
	}

	private static String sentence(String xhtml, SAXParseException ex) {
		if (xhtml.contains("<!DOCTYPE")) {
			return "Eine DOCTYPE-Zeile ist nicht erlaubt; die Vorlage beginnt mit <html lang=\"de-DE\" xmlns=\""
					+ Xhtml.NAMESPACE + "\">.";
		}
		if (ex.getMessage().equals("CDATA") || ex.getMessage().startsWith("<?")) {
			return "CDATA-Abschnitte und <?…?>-Anweisungen sind nicht erlaubt; Text steht in Elementen wie <p>.";
		}
		if (xhtml.contains("{{&")) {
			return "{{&…}} würde Werte ungeprüft einsetzen; richtig ist {{…}}.";
		}
		if (ex.getMessage().contains("nbsp")) {
			return "Das geschützte Leerzeichen heißt in XHTML &#160; und nicht &nbsp;.";
		}
		return "Die Vorlage ist kein wohlgeformtes XHTML; jedes Element braucht sein Ende, „&“ schreibt man &amp;, "
				+ "„<“ schreibt man &lt; (" + ex.getMessage() + ").";
	}

}
