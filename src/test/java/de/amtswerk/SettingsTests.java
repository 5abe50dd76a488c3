package de.amtswerk;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Operators read in the README every setting that there is, with its name in the
 * environment and its default.
 */
class SettingsTests {

	private static final String ON_PROFILE = "spring.config.activate.on-profile";

	@Test
	void theReadmeNamesEverySettingWithItsDefault() throws IOException {
		Map<String, String> meanings = rowsOfTheReadme();

		String expected = settings().entrySet()
			.stream()
			.map((setting) -> "| `%s` | `%s` | %s |".formatted(setting.getKey(), inEnvironment(setting.getKey()),
					setting.getValue()))
			.map((row) -> row + meanings.getOrDefault(row, " … |"))
			.collect(Collectors.joining("\n"));

		assertThat(expected).doesNotContain(" … |");
		assertThat(String.join("\n", readmeTable()))
			.as("the table of settings; paste between the marks in README.md:\n" + expected)
			.isEqualTo(expected);
	}

	@Test
	void everySettingCanBeGivenByTheEnvironment() throws IOException {
		settings().keySet().forEach((name) -> {
			PropertySource<?> environment = new SystemEnvironmentPropertySource(
					StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(inEnvironment(name), "x"));
			ConfigurationPropertySource settings = ConfigurationPropertySources.from(environment).iterator().next();

			assertThat(settings.getConfigurationProperty(ConfigurationPropertyName.of(name))).as(name).isNotNull();
		});
	}

	/** By name; what stands in the column of defaults. */
	private static Map<String, String> settings() throws IOException {
		var documents = new YamlPropertySourceLoader().load("defaults", new ClassPathResource("application.yaml"));
		ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
		// some settings exist with a mail server only
		scan.setEnvironment(new MockEnvironment().withProperty("spring.mail.host", "localhost"));
		scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
		Map<String, String> settings = new TreeMap<>();
		scan.findCandidateComponents("de.amtswerk").forEach((found) -> {
			Class<?> type = ClassUtils.resolveClassName(found.getBeanClassName(), null);
			String prefix = AnnotationUtils.findAnnotation(type, ConfigurationProperties.class).value();
			// annotations stand at the parameters of the record's constructor
			for (Parameter parameter : type.getDeclaredConstructors()[0].getParameters()) {
				String name = prefix + "." + dashed(parameter.getName());
				settings.put(name, written(parameter).or(() -> inFile(name, documents)).orElse("none"));
			}
		});
		return settings;
	}

	private static Optional<String> written(Parameter parameter) {
		return Optional.ofNullable(parameter.getAnnotation(DefaultValue.class))
			.filter((value) -> value.value().length > 0)
			.map((value) -> "`" + String.join(",", value.value()) + "`");
	}

	private static Optional<String> inFile(String name, List<PropertySource<?>> documents) {
		return documents.stream()
			.filter((document) -> document.containsProperty(name))
			.map((document) -> "`" + document.getProperty(name) + "`"
					+ (document.containsProperty(ON_PROFILE)
							? ", profile `" + document.getProperty(ON_PROFILE) + "` only" : ""))
			.findFirst();
	}

	private static String dashed(String name) {
		return name.replaceAll("(?=\\p{Lu})", "-").toLowerCase(Locale.ROOT);
	}

	private static String inEnvironment(String name) {
		return name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
	}

	/** What is said behind name, environment and default. */
	private static Map<String, String> rowsOfTheReadme() throws IOException {
		return readmeTable().stream()
			.filter((row) -> row.split(" \\| ", 4).length == 4)
			.collect(Collectors.toMap((row) -> row.substring(0, row.length() - meaning(row).length()),
					SettingsTests::meaning));
	}

	private static String meaning(String row) {
		return " " + row.split(" \\| ", 4)[3];
	}

	private static List<String> readmeTable() throws IOException {
		String readme = Files.readString(Path.of("README.md"));
		return readme.substring(readme.indexOf("<!-- settings -->"), readme.indexOf("<!-- /settings -->"))
			.lines()
			.filter((line) -> line.startsWith("| `"))
			.toList();
	}

}
