package de.amtswerk.security;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import de.amtswerk.city.CityTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every call that Camunda's own list of its REST API names is tried as every role; a new
 * version of the engine that brings one more fails until somebody has decided about it.
 */
@CityTest
class CamundaApiTests {

	private static final List<String> PEOPLE = List.of("", "klara", "tom", "dana", "olaf", "admin");

	private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "options");

	@LocalServerPort
	private int port;

	/**
	 * The file tells, for nobody, clerk, team lead, designer, operator and administrator:
	 * o comes as far as the engine, ? must log in, x may not.
	 */
	@Test
	void everyCallOfTheEngineIsOpenToWhomTheListSays() throws IOException {
		List<Visitor> visitors = PEOPLE.stream().map(this::visitor).toList();

		String matrix = calls().stream()
			.map((call) -> visitors.stream().map((visitor) -> answer(visitor, call)).collect(Collectors.joining(" "))
					+ " " + call)
			.collect(Collectors.joining("\n", "", "\n"));

		assertThat(matrix).isEqualTo(text("/security/camunda-api.txt"));
	}

	private static List<String> calls() throws IOException {
		List<String> calls = new ArrayList<>();
		new ObjectMapper().readTree(text("/openapi.json"))
			.get("paths")
			.properties()
			.forEach(
					(path) -> operations(path.getValue()).forEach((method) -> calls.add(method + " " + path.getKey())));
		return calls.stream().sorted().toList();
	}

	private static List<String> operations(JsonNode path) {
		return path.properties()
			.stream()
			.map((operation) -> operation.getKey())
			.filter(METHODS::contains)
			.map((method) -> method.toUpperCase(Locale.ROOT))
			.toList();
	}

	private Visitor visitor(String name) {
		return name.isEmpty() ? new Visitor(this.port) : Visitor.loggedIn(this.port, name);
	}

	private static String answer(Visitor visitor, String call) {
		String path = call.substring(call.indexOf(' ') + 2).replaceAll("\\{[^}]*}", "gibt-es-nicht");
		return switch (visitor.engine(call.substring(0, call.indexOf(' ')), path, "{}").statusCode()) {
			case 401, 302 -> "?";
			case 403 -> "x";
			default -> "o";
		};
	}

	private static String text(String resource) throws IOException {
		try (InputStream file = CamundaApiTests.class.getResourceAsStream(resource)) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
