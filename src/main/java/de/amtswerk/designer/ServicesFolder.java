package de.amtswerk.designer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.springframework.core.env.StandardEnvironment;

import de.amtswerk.check.Bundle;
import de.amtswerk.check.ServiceSource;

/** Find the services that a designer means. */
final class ServicesFolder {

	private ServicesFolder() {
	}

	/**
	 * The services of the folder that holds {@code processes} and {@code forms}; without
	 * one, those of here or of the application.
	 * @throws NoServices if there are none
	 */
	static List<Bundle> bundles(Optional<String> folder) {
		folder.filter((name) -> !Files.isDirectory(Path.of(name))).ifPresent((name) -> {
			throw new NoServices("Den Ordner %s gibt es nicht.".formatted(name));
		});
		String location = folder.map((name) -> "file:" + Path.of(name).toAbsolutePath())
			.orElseGet(ServicesFolder::setting);
		List<Bundle> bundles = new ServiceSource(location).bundles();
		if (bundles.isEmpty()) {
			throw new NoServices("Unter %s liegt keine Leistung; erwartet werden die Ordner processes und forms."
				.formatted(folder.orElse(location)));
		}
		return bundles;
	}

	/** As the application would find them; before that, what lies where one stands. */
	private static String setting() {
		String here = Files.isDirectory(Path.of("processes")) ? "file:" + Path.of("").toAbsolutePath() : "classpath:";
		return new StandardEnvironment().getProperty("amtswerk.services", here);
	}

}
