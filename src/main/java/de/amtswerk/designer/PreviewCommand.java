package de.amtswerk.designer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import de.amtswerk.check.Bundle;
import de.amtswerk.check.Spelling;
import de.amtswerk.letter.Letter;

/**
 * Print a sample of a notice:
 * {@code java -jar amtswerk.jar preview <slug> <notice> [data.json] -o out.pdf [folder]}.
 * Exit code 0 if the PDF is written, 1 if template or data have problems, 2 if there is
 * no such notice.
 */
class PreviewCommand {

	private final PrintStream out;

	private final Clock clock = Clock.system(ZoneId.of("Europe/Berlin"));

	PreviewCommand(PrintStream out) {
		this.out = out;
	}

	int run(List<String> arguments) {
		Optional<PreviewOrder> order = PreviewOrder.read(arguments);
		if (order.isEmpty()) {
			return nothing(PreviewOrder.USAGE);
		}
		try {
			return print(order.get(), bundle(order.get()));
		}
		catch (NoServices ex) {
			return nothing(ex.getMessage());
		}
		catch (NotPreviewed ex) {
			ex.sentences().forEach(this.out::println);
			return 1;
		}
	}

	private static Bundle bundle(PreviewOrder order) {
		List<Bundle> bundles = ServicesFolder.bundles(order.folder());
		Bundle bundle = bundles.stream()
			.filter((found) -> found.slug().equals(order.slug()))
			.findFirst()
			.orElseThrow(() -> new NoServices("Die Leistung \"%s\" gibt es nicht; %s".formatted(order.slug(),
					Spelling.instead(order.slug(), bundles.stream().map(Bundle::slug).toList()))));
		if (!bundle.files().containsKey(order.template())) {
			throw new NoServices("Die Bescheidvorlage \"%s\" gibt es in %s nicht; %s".formatted(order.notice(),
					PreviewOrder.folderOf(order.slug()), Spelling.instead(order.notice(), notices(bundle))));
		}
		return bundle;
	}

	private static List<String> notices(Bundle bundle) {
		String folder = PreviewOrder.folderOf(bundle.slug());
		return bundle.files()
			.keySet()
			.stream()
			.filter((path) -> path.startsWith(folder))
			.map((path) -> path.substring(folder.length()).replaceFirst("\\.html$", ""))
			.collect(Collectors.toList());
	}

	private int print(PreviewOrder order, Bundle bundle) {
		if (order.data().isPresent() && !Files.isReadable(order.data().get())) {
			return nothing("Die Datei %s gibt es nicht, oder sie ist nicht lesbar.".formatted(order.data().get()));
		}
		Letter letter = new Preview(bundle, order.template(), this.clock).of(order.data());
		Path pdf = order.pdf();
		try {
			Files.write(pdf, letter.pdf());
		}
		catch (IOException ex) {
			return nothing("%s lässt sich nicht schreiben (%s).".formatted(pdf, ex));
		}
		this.out.println("%s: %s, %s".formatted(pdf, (letter.pages() == 1) ? "1 Seite" : letter.pages() + " Seiten",
				order.data().map((data) -> "mit den Werten aus " + data).orElse("mit ausgedachten Werten")));
		return 0;
	}

	private int nothing(String sentence) {
		this.out.println(sentence);
		return 2;
	}

}
