package de.amtswerk.procedures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A service is a folder of files: no program names one. */
class ServicesNeedNoJavaTests {

	@ParameterizedTest
	@MethodSource("services")
	void noProgramNamesIt(String service) {
		String name = plain(service);

		List<Path> naming = under("src/main", ".java").filter((file) -> plain(read(file)).contains(name)).toList();

		assertThat(naming).as("programs that name %s, in whatever spelling", service).isEmpty();
	}

	static List<String> services() {
		try (Stream<Path> folders = Files.list(Path.of("processes"))) {
			return folders.filter(Files::isDirectory)
				.map((folder) -> folder.getFileName().toString())
				.filter((name) -> !name.startsWith(".") && !name.equals("bausteine"))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** As anything-goes, AnythingGoes and ANYTHING_GOES are one name. */
	private static String plain(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
	}

	private static Stream<Path> under(String folder, String ending) {
		try (Stream<Path> files = Files.walk(Path.of(folder))) {
			return files.filter((file) -> file.toString().endsWith(ending)).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
