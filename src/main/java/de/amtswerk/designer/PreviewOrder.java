package de.amtswerk.designer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which notice a designer wants to see.
 *
 * @param data the values in JSON; none if they are to be made up
 * @param folder holds {@code processes} and {@code forms}
 */
record PreviewOrder(String slug, String notice, Optional<Path> data, Path pdf, Optional<String> folder) {

	static final String USAGE = "Aufruf: java -jar amtswerk.jar preview <Leistung> <Bescheid> [Daten.json] -o <Datei.pdf> [Ordner]";

	private static final String TARGET = "-o";

	/** What the arguments say; nothing if they say too little or too much. */
	static Optional<PreviewOrder> read(List<String> arguments) {
		List<String> rest = new ArrayList<>(arguments);
		int target = rest.indexOf(TARGET);
		if (target < 0 || target + 1 == rest.size()) {
			return Optional.empty();
		}
		rest.remove(target);
		Path pdf = Path.of(rest.remove(target));
		List<String> data = rest.stream().skip(2).filter((name) -> name.endsWith(".json")).toList();
		List<String> folders = rest.stream().skip(2).filter((name) -> !name.endsWith(".json")).toList();
		if (rest.size() < 2 || data.size() > 1 || folders.size() > 1) {
			return Optional.empty();
		}
		return Optional.of(new PreviewOrder(rest.get(0), rest.get(1), data.stream().findFirst().map(Path::of), pdf,
				folders.stream().findFirst()));
	}

	/** Its template below the folder of the services. */
	String template() {
		return folderOf(this.slug) + this.notice + ".html";
	}

	static String folderOf(String slug) {
		return "processes/" + slug + "/notices/";
	}

}
