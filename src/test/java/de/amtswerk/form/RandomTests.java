package de.amtswerk.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is sent to whatever form: no failure, and no value that the form does not
 * allow.
 */
class RandomTests {

	private static final int FORMS = 200;

	private static final int SUBMISSIONS = 100;

	private static final List<String> ANYTHING = List.of("", " ", "a", "Müller", "true", "on", "false", "x1", "x2",
			"x3", "1", "-1", "0", "12,5", "1.234,50", "99999999999999999999", "1e9", "NaN", "1.1.2026", "31.2.2026",
			"01012026", "2026-11-22", "13:45", "24:00", "2026-11-22T13:45", "31.12.2026 13:45", "S-AB 123",
			"S-AB 123 04-10", "DE89370400440532013000", "86095742719", "276098102345678", "70173", "a@b.de",
			"0711 1234", "\u0000", "\uD800", "\u202E", "😀", "<script>", "=1/0", "%s%n", "{}", "[]", "null",
			"x".repeat(300), "\r\n", "C̨̆", "\u0308", "..", "'; --");

	private static final List<String> FORMATS = List.of("personName", "street", "organisationName", "freeText", "email",
			"phone", "postalCode", "licencePlate", "iban", "taxNumber", "chipNumber");

	private final Random random = new Random(20261122);

	private int complete;

	@Test
	void neverFailsAndNeverLetsThroughWhatTheFormDoesNotAllow() {
		for (int number = 0; number < FORMS; number++) {
			Form form = FormFixture.form(components(0, number).toArray(String[]::new));
			for (int submission = 0; submission < SUBMISSIONS; submission++) {
				submit(form, number % 20 != 0);
			}
			for (int opening = 0; opening < 10; opening++) {
				open(form);
			}
		}

		assertThat(this.complete).as("submissions without a problem").isGreaterThan(500);
	}

	private void submit(Form form, boolean open) {
		FormPage page = form.pages().get(0);
		Map<String, Object> known = open ? known(form) : Map.of();
		MultiValueMap<String, String> parameters = parameters(page, known);

		Optional<Answers> rearranged = page.rearrange(parameters, known);
		Answers answers = rearranged.orElseGet(() -> page.read(parameters, known));

		Map<String, Object> merged = new LinkedHashMap<>(known);
		merged.keySet().removeAll(form.keys());
		merged.putAll(answers.values());
		Answers again = form.check(merged);
		assertThat(form.keys()).containsAll(answers.values().keySet());
		answers.values().forEach((key, value) -> {
			if (!(value instanceof List)) {
				assertThat(again.problems()).as(() -> "kept: " + value).doesNotContainKey(key);
			}
		});
		if (!answers.hasProblems() && rearranged.isEmpty()) {
			this.complete++;
			assertThat(again.problems()).isEmpty();
			assertThat(again.values()).isEqualTo(answers.values());
		}
		assertThat(page.view(known, answers)).doesNotContainNull();
		assertThat(form.summary(merged)).doesNotContainNull();
	}

	/** What somebody left behind who could write anything. */
	private void open(Form form) {
		Map<String, Object> known = known(form);

		assertThat(form.pages().get(0).view(known, Answers.none())).doesNotContainNull();
		assertThat(form.keys()).containsAll(form.check(known).values().keySet());
	}

	private List<String> components(int depth, int number) {
		List<String> components = new ArrayList<>();
		for (int field = 0; field < 3 + this.random.nextInt(4); field++) {
			components.add(component("f" + depth + "n" + field, depth, number));
		}
		return components;
	}

	private String component(String key, int depth, int number) {
		String common = "'key': '" + key + "', 'label': '" + key + "', 'validate': {'required': "
				+ this.random.nextBoolean() + "%s}"
				+ (this.random.nextInt(4) == 0 ? ", 'conditional': {'hide': '=" + condition(depth) + "'}" : "")
				+ (this.random.nextInt(12) == 0 ? ", 'readonly': true" : "")
				+ ((number % 20 == 0) ? ", 'disabled': true" : "");
		String values = ", 'values': [{'label': 'Eins', 'value': 'x1'}, {'label': 'Zwei', 'value': 'x2'}]";
		String plain = common.formatted("");
		return switch (this.random.nextInt((depth == 0) ? 15 : 13)) {
			case 0 -> "{'type': 'textfield', " + plain + ", 'properties': {'format': '" + any(FORMATS) + "'}}";
			case 1 -> "{'type': 'textarea', " + common.formatted(", 'minLength': 2, 'maxLength': 100") + "}";
			case 2 -> "{'type': 'number', " + common.formatted(", 'min': '=f0n0', 'max': 500") + "}";
			case 3 -> "{'type': 'number', " + plain.replace(key + "',", key + "InCents',")
					+ ", 'properties': {'format': 'money'}}";
			case 4 -> "{'type': 'datetime', 'subtype': 'date', " + plain + ", 'properties': {'latest': 'today'}}";
			case 5 -> "{'type': 'datetime', 'subtype': 'time', 'timeSerializingFormat': 'no_timezone', " + plain + "}";
			case 6 ->
				"{'type': 'datetime', 'subtype': 'datetime', 'timeSerializingFormat': 'no_timezone', " + plain + "}";
			case 7 -> "{'type': 'checkbox', " + plain + ", 'defaultValue': true}";
			case 8 -> "{'type': 'checklist', " + plain + values + "}";
			case 9 -> "{'type': 'radio', " + plain + values + ", 'defaultValue': 'x2'}";
			case 10 -> "{'type': 'select', " + plain + ", 'valuesExpression': '=f0n0'}";
			case 11 -> "{'type': 'taglist', " + plain + ", 'valuesKey': 'choices'}";
			case 12 -> (depth == 0) ? "{'type': 'expression', 'key': '" + key + "', 'expression': '=f0n0'}"
					: "{'type': 'textfield', " + plain + "}";
			case 13 -> "{'type': 'group', 'id': '" + key + "', 'label': 'Gruppe', 'components': ["
					+ component(key + "g", 0, number) + "]}";
			default -> "{'type': 'dynamiclist', 'path': '" + key + "', 'label': 'Liste', 'allowAddRemove': "
					+ this.random.nextBoolean() + ", 'defaultRepetitions': " + this.random.nextInt(3)
					+ ", 'properties': {'max': '4'}, 'components': [" + String.join(",", components(1, number)) + "]}";
		};
	}

	private String condition(int depth) {
		return any(List.of("f0n0 = true", "f0n1 = null", "f0n2 > 5", "count(f0n1) > 1", "f" + depth + "n0 = 1",
				"nothing", "f0n0 + 1 > f0n1"));
	}

	private MultiValueMap<String, String> parameters(FormPage page, Map<String, Object> known) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		for (String key : page.keys()) {
			send(parameters, key);
			int rows = this.random.nextInt(6);
			if (this.random.nextBoolean()) {
				parameters.set("_" + key, String.valueOf(rows));
			}
			for (int row = 0; row <= Math.min(rows, 3); row++) {
				for (int field = 0; field < 6; field++) {
					send(parameters, key + "[" + row + "].f1n" + field);
				}
			}
			if (this.random.nextInt(10) == 0) {
				parameters.add(this.random.nextBoolean() ? "_add" : "_remove",
						this.random.nextBoolean() ? key : key + "." + this.random.nextInt(6));
			}
		}
		send(parameters, "unknown");
		return parameters;
	}

	private void send(MultiValueMap<String, String> parameters, String name) {
		for (int time = this.random.nextInt(8); time > 5 || time == 1; time--) {
			parameters.add(name, any(ANYTHING));
		}
		if (this.random.nextBoolean()) {
			parameters.add(name, any(ANYTHING));
		}
	}

	private Map<String, Object> known(Form form) {
		Map<String, Object> known = new LinkedHashMap<>();
		known.put("choices", List.of("x1", "x3", Map.of("label", "L", "value", "a")));
		form.keys().stream().filter((key) -> this.random.nextInt(3) == 0).forEach((key) -> known.put(key, value(2)));
		return known;
	}

	private Object value(int depth) {
		return switch (this.random.nextInt((depth > 0) ? 7 : 5)) {
			case 0 -> this.random.nextLong();
			case 1 -> this.random.nextBoolean();
			case 2 -> this.random.nextDouble();
			case 3 -> Double.NaN;
			case 4 -> any(ANYTHING);
			case 5 -> List.of(value(depth - 1), value(depth - 1));
			default -> Map.of("f1n0", value(depth - 1), "f1n1", value(depth - 1));
		};
	}

	private <T> T any(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

}
