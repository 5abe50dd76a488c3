package de.amtswerk.letter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXParseException;

/** Keep a designer's template that has passed every rule and can be filled. */
public final class LetterTemplate {

	private static final String CORRECTED = "Berichtigte Fassung: ";

	private final String file;

	private final String xhtml;

	private final Template template;

	private final String title;

	private final Map<String, String> meta;

	private LetterTemplate(String file, String xhtml, Document document) {
		this.file = file;
		this.xhtml = xhtml;
		this.template = Placeholders.compile(xhtml);
		this.title = document.getElementsByTagName("title").item(0).getTextContent().strip();
		Map<String, String> found = new LinkedHashMap<>();
		Elements.named("meta", document)
			.forEach((meta) -> found.put(meta.getAttribute("name"), meta.getAttribute("content")));
		this.meta = Map.copyOf(found);
	}

	/**
	 * Check the template and make it ready.
	 * @param file name for messages
	 * @throws LetterRefused with everything that is wrong in it
	 */
	public static LetterTemplate read(String file, String xhtml) {
		List<LetterProblem> problems = TemplateLint.problemsIn(xhtml);
		if (!problems.isEmpty()) {
			throw new LetterRefused(file, problems);
		}
		try {
			return new LetterTemplate(file, xhtml, Xhtml.parse(xhtml));
		}
		catch (SAXParseException | MustacheException ex) {
			throw new IllegalStateException("The rules let through what cannot be compiled: " + file, ex);
		}
	}

	/**
	 * The same letter as a corrected version of one that was issued: it says so in its
	 * title and below its head, where it names what {@code correction} holds.
	 */
	public LetterTemplate corrected() {
		String corrected = this.xhtml.replaceFirst("(<title[^>]*>)", "$1" + CORRECTED)
			.replaceFirst("\\{\\{> (brief|beleg)kopf}}", "$0{{> berichtigung}}");
		try {
			return new LetterTemplate(this.file, corrected, Xhtml.parse(corrected));
		}
		catch (SAXParseException ex) {
			throw new IllegalStateException("The house's own words cannot be parsed in " + this.file, ex);
		}
	}

	/** Top-level names that the data must have, those of the letterhead included. */
	public Set<String> placeholders() {
		return Placeholders.namesIn(this.template);
	}

	/**
	 * Content of the {@code <meta name="…">} elements as written, placeholders unfilled.
	 */
	public Map<String, String> meta() {
		return this.meta;
	}

	/** Title as written, placeholders unfilled. */
	public String title() {
		return this.title;
	}

	/**
	 * Fill the template with samples, so that what would fail for a case is seen without
	 * one; what stands inside a section is only read when it is filled.
	 */
	public Optional<LetterProblem> tryOut(Map<String, ?> samples) {
		try {
			Xhtml.parse(this.template.execute(samples));
			return Optional.empty();
		}
		catch (MustacheException.Context ex) {
			return Optional.of(new LetterProblem(ex.lineNo, ex.key,
					"Der Platzhalter „" + ex.key + "“ bekommt nie einen Wert; den Namen berichtigen oder streichen."));
		}
		catch (Unprintable ex) {
			String name = ex.pathIn(samples);
			return Optional.of(new LetterProblem(line(name.replaceFirst("[\\[.].*", "")), name,
					"Der Wert von „" + name + "“ " + ex.getMessage() + "."));
		}
		catch (MustacheException ex) {
			return Optional.of(new LetterProblem(1, "html", "Die Vorlage lässt sich nicht füllen: " + ex.getMessage()));
		}
		catch (SAXParseException ex) {
			return Optional.of(new LetterProblem(Math.max(1, ex.getLineNumber()), "html",
					"Ausgefüllt ist die Vorlage kein wohlgeformter Brief (" + ex.getMessage() + ")."));
		}
	}

	private int line(String name) {
		return (int) this.xhtml.lines().takeWhile((line) -> !line.matches(".*\\{\\{#?" + name + "}}.*")).count() + 1;
	}

	String file() {
		return this.file;
	}

	Document fill(Map<String, ?> data) {
		try {
			return Xhtml.parse(this.template.execute(data));
		}
		catch (MustacheException.Context ex) {
			throw new LetterNotWritten(this.file, place(ex) + "Der Platzhalter „" + ex.key
					+ "“ hat keinen Wert; den Wert liefern oder den Platzhalter streichen.");
		}
		catch (Unprintable ex) {
			throw new LetterNotWritten(this.file, "Der Wert von „" + ex.pathIn(data) + "“ " + ex.getMessage() + ".");
		}
		catch (SAXParseException ex) {
			throw new LetterNotWritten(this.file,
					"Mit diesen Werten entsteht kein wohlgeformter Brief (" + ex.getMessage() + ").");
		}
	}

	/**
	 * The line, if it is one of this file: a missing value may belong to a part of the
	 * house.
	 */
	private String place(MustacheException.Context missing) {
		return this.xhtml.lines()
			.skip(Math.max(0, missing.lineNo - 1))
			.findFirst()
			.filter((line) -> line.contains("{{") && line.contains(missing.key))
			.map((line) -> "Zeile " + missing.lineNo + ": ")
			.orElse("");
	}

}
