package de.amtswerk.procedure;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Hold the files of one service together with the building blocks that it calls: what is
 * checked and deployed as one.
 *
 * @param slug name of the service: folder, BPMN file, process id, deployment and URL
 * @param files content by path, as in {@code processes/hundesteuer/hundesteuer.bpmn}
 */
record Bundle(String slug, SortedMap<String, byte[]> files) {

	static final String MANIFEST = "manifest.txt";

	Bundle {
		files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
	}

	/** The BPMN file that is the service itself. */
	String mainFile() {
		return "processes/" + this.slug + "/" + this.slug + ".bpmn";
	}

	String text(String path) {
		return new String(this.files.get(path), StandardCharsets.UTF_8);
	}

	SortedMap<String, byte[]> filesThat(Predicate<String> pathMatches) {
		SortedMap<String, byte[]> matching = new TreeMap<>(this.files);
		matching.keySet().removeIf(pathMatches.negate());
		return matching;
	}

	/**
	 * One line per file, hash and path: two bundles with the same manifest are the same.
	 */
	String manifest() {
		StringBuilder lines = new StringBuilder();
		for (Map.Entry<String, byte[]> file : this.files.entrySet()) {
			lines.append(Sha256.of(file.getValue())).append("  ").append(file.getKey()).append('\n');
		}
		return lines.toString();
	}

	String fingerprint() {
		return Sha256.of(manifest().getBytes(StandardCharsets.UTF_8));
	}

}
