package de.amtswerk.procedure;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/**
 * Hold the files of one service together with the building blocks that it calls: what is
 * checked and deployed as one. Models are read once, for reading loads their schema anew
 * and is most of what a check costs.
 */
final class Bundle {

	static final String MANIFEST = "manifest.txt";

	private final String slug;

	private final SortedMap<String, byte[]> files;

	private final Map<String, BpmnModelInstance> diagrams = new ConcurrentHashMap<>();

	private final Map<String, DmnModelInstance> tables = new ConcurrentHashMap<>();

	Bundle(String slug, SortedMap<String, byte[]> files) {
		this.slug = slug;
		this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
	}

	/** Name of the service: folder, BPMN file, process id, deployment and URL. */
	String slug() {
		return this.slug;
	}

	/** Content by path, as in {@code processes/hundesteuer/hundesteuer.bpmn}. */
	SortedMap<String, byte[]> files() {
		return this.files;
	}

	/** The BPMN file that is the service itself. */
	String mainFile() {
		return "processes/" + this.slug + "/" + this.slug + ".bpmn";
	}

	String text(String path) {
		return new String(this.files.get(path), StandardCharsets.UTF_8);
	}

	BpmnModelInstance diagram(String path) {
		return this.diagrams.computeIfAbsent(path,
				(file) -> Bpmn.readModelFromStream(new ByteArrayInputStream(this.files.get(file))));
	}

	DmnModelInstance table(String path) {
		return this.tables.computeIfAbsent(path,
				(file) -> Dmn.readModelFromStream(new ByteArrayInputStream(this.files.get(file))));
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
