package de.amtswerk.citizen;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything the portal itself says to citizens is said in German and in English. Staff
 * read German.
 */
class MessagesTests {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Pattern KEY = Pattern.compile("(?:#\\{|#messages\\.msg\\(')([\\w.]+)");

	/** Thymeleaf's expressions; the innermost go first. */
	private static final Pattern EXPRESSION = Pattern.compile("[#$@~]\\{[^{}]*}");

	private static final Pattern WORD = Pattern.compile("'[^']*\\p{Lu}[^']*'|\\|[^|]*\\p{L}{2}[^|]*\\|");

	@Test
	void saysTheSameInBothLanguages() throws IOException {
		Properties german = messages("messages.properties");
		Properties english = messages("messages_en.properties");

		assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(german.stringPropertyNames());
		assertThat(german.stringPropertyNames()).allSatisfy((key) -> {
			assertThat(english.getProperty(key)).as(key).isNotBlank();
			assertThat(values(english.getProperty(key))).as(key).isEqualTo(values(german.getProperty(key)));
			assertThat(tags(english.getProperty(key))).as(key).isEqualTo(tags(german.getProperty(key)));
		});
	}

	@Test
	void saysNothingInVainAndLacksNothing() throws IOException {
		Set<String> used = new TreeSet<>();
		for (Path template : templates().toList()) {
			KEY.matcher(Files.readString(template)).results().forEach((match) -> used.add(match.group(1)));
		}

		assertThat(messages("messages.properties").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used);
	}

	@ParameterizedTest
	@MethodSource("templates")
	void leavesNoTextInATemplate(Path template) throws IOException {
		Document page = Jsoup.parse(Files.readString(template), Parser.htmlParser());
		page.select("[th:fragment=staffNav]").remove();

		List<String> texts = page.getAllElements()
			.stream()
			.flatMap((element) -> Stream.concat(element.textNodes().stream().map(TextNode::text), spoken(element)))
			.map(MessagesTests::withoutExpressions)
			.filter((text) -> text.matches(".*\\p{L}.*"))
			.toList();

		assertThat(texts).isEmpty();
	}

	/** What attributes say to people, and literals in the titles of pages. */
	private static Stream<String> spoken(Element element) {
		Stream<String> plain = Stream.of("aria-label", "alt", "title", "placeholder").map(element::attr);
		Stream<String> literals = Stream.of("th:text", "th:utext", "th:replace", "th:aria-label", "th:title")
			.map(element::attr)
			.map(MessagesTests::withoutExpressions)
			.flatMap((expression) -> WORD.matcher(expression).results().map((match) -> match.group()));
		return Stream.concat(plain, literals);
	}

	private static String withoutExpressions(String text) {
		String shorter = EXPRESSION.matcher(text).replaceAll("");
		return shorter.equals(text) ? text : withoutExpressions(shorter);
	}

	private static Stream<Path> templates() throws IOException {
		return Files.walk(RESOURCES.resolve("templates"))
			.filter((file) -> file.toString().endsWith(".html"))
			.filter((file) -> !file.getParent().endsWith("clerk"))
			.sorted();
	}

	private static int values(String message) {
		return message.contains("{0}") ? new MessageFormat(message).getFormatsByArgumentIndex().length : 0;
	}

	private static List<String> tags(String message) {
		return Jsoup.parseBodyFragment(message).body().getAllElements().stream().map(Element::cssSelector).toList();
	}

	private static Properties messages(String file) throws IOException {
		Properties messages = new Properties();
		try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(file))) {
			messages.load(reader);
		}
		return messages;
	}

}
