package de.amtswerk.check;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import de.amtswerk.letter.LetterRefused;
import de.amtswerk.letter.LetterTemplate;

/**
 * A notice says what it decides (§ 37 Absatz 1 LVwVfG): each kind of decision has its
 * operative part, before the remedy against it.
 */
class NoticesDecide implements Rule {

	@Override
	public String sentence() {
		return "Ein Bescheid hat zu jeder Entscheidung, die er trifft, einen Entscheidungssatz mit der id tenor-…, und zwar vor der Belehrung.";
	}

	@Override
	public String example() {
		return "<meta name=\"decisions\" content=\"fee\"/> ohne <h2 id=\"tenor-fee\">";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		return bundle.notices().stream().flatMap((path) -> check(path, bundle.text(path))).toList();
	}

	private static Stream<Problem> check(String path, String source) {
		return decisions(path, source).filter((decision) -> !isAnnounced(decision, source))
			.map((decision) -> new Problem(path, lineOfMeta(source), "meta",
					"Der Entscheidungssatz zu \"%s\" fehlt vor der Belehrung; richtig ist ein Element mit id=\"tenor-%s\", das sagt, was entschieden ist."
						.formatted(decision, decision)));
	}

	private static Stream<String> decisions(String path, String source) {
		try {
			return Stream.of(LetterTemplate.read(path, source).meta().getOrDefault("decisions", "").split("\\s+"))
				.filter((decision) -> !decision.isBlank());
		}
		catch (LetterRefused ex) {
			return Stream.empty();
		}
	}

	private static boolean isAnnounced(String decision, String source) {
		int remedy = source.indexOf("{{remedies." + decision + "}}");
		return Pattern.compile("id=\"tenor-" + Pattern.quote(decision) + "\"[^>]*>\\s*[^<\\s]")
			.matcher(source)
			.results()
			.anyMatch((tenor) -> remedy < 0 || tenor.start() < remedy);
	}

	private static int lineOfMeta(String source) {
		return 1 + (int) source.substring(0, source.indexOf("\"decisions\""))
			.chars()
			.filter((letter) -> letter == '\n')
			.count();
	}

}
