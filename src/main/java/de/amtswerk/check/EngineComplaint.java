package de.amtswerk.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;

/**
 * Word what the engine complains of; where it names no line, the expression it quotes
 * gives it.
 */
public final class EngineComplaint {

	private static final String REFUSAL = "Die Prozess-Engine lehnt das ab: ";

	private static final Pattern QUOTED_EXPRESSION = Pattern.compile("'([$#]\\{.*?)': ");

	private EngineComplaint() {
	}

	public static List<Problem> of(String path, byte[] content, ProcessEngineException complaint) {
		if (complaint instanceof ParseException parse) {
			return parse.getResorceReports()
				.stream()
				.flatMap((report) -> report.getErrors().stream())
				.map((error) -> new Problem(path, error.getLine(),
						(error.getMainElementId() != null) ? error.getMainElementId() : "",
						REFUSAL + error.getMessage()))
				.toList();
		}
		Throwable cause = complaint;
		while (cause.getCause() != null) {
			cause = cause.getCause();
		}
		return List.of(new Problem(path, lineOfQuoted(String.valueOf(cause.getMessage()), content), "",
				REFUSAL + cause.getMessage()));
	}

	private static int lineOfQuoted(String message, byte[] content) {
		Matcher quoted = QUOTED_EXPRESSION.matcher(message);
		String text = new String(content, StandardCharsets.UTF_8);
		int at = quoted.find() ? text.indexOf(quoted.group(1)) : -1;
		return (at < 0) ? 1 : (int) text.substring(0, at + 1).lines().count();
	}

}
