package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xml.sax.SAXParseException;

/** The main BPMN file exists, and every BPMN and DMN file is valid by its schema. */
class FilesAreWellFormed implements Rule {

	/** How the model API words what it finds against the schema. */
	private static final Pattern SCHEMA_ERROR = Pattern.compile("Line=(\\d+): (.*)", Pattern.DOTALL);

	@Override
	public String sentence() {
		return "Das Diagramm der Leistung ist da, und jede BPMN- und DMN-Datei entspricht ihrem Schema.";
	}

	@Override
	public String example() {
		return "<bpmn:userTask …> ohne schließendes Element";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		if (!bundle.files().containsKey(bundle.mainFile())) {
			problems.add(new Problem(bundle.mainFile(), 1, "",
					"Die Datei fehlt; im Ordner einer Leistung liegt ein BPMN-Diagramm mit dem Namen des Ordners."));
		}
		for (String path : bundle.files().keySet()) {
			if (path.endsWith(".bpmn")) {
				read(path, bundle::diagram, "BPMN", problems);
			}
			if (path.endsWith(".dmn")) {
				read(path, bundle::table, "DMN", problems);
			}
		}
		return problems;
	}

	private static void read(String path, Consumer<String> reader, String kind, List<Problem> problems) {
		try {
			reader.accept(path);
		}
		catch (RuntimeException ex) {
			problems.add(problem(path, kind, ex));
		}
	}

	private static Problem problem(String path, String kind, Throwable failure) {
		Throwable cause = failure;
		while (cause.getCause() != null && !(cause instanceof SAXParseException)) {
			cause = cause.getCause();
		}
		String found = String.valueOf(cause.getMessage());
		int line = (cause instanceof SAXParseException parse) ? parse.getLineNumber() : 1;
		Matcher schemaError = SCHEMA_ERROR.matcher(found);
		if (schemaError.find()) {
			line = Integer.parseInt(schemaError.group(1));
			found = schemaError.group(2);
		}
		return new Problem(path, line, "", "Das ist kein gültiges " + kind + ": " + found);
	}

}
