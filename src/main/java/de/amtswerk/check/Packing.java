package de.amtswerk.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Pack into each service the building blocks that it names, and those that the blocks
 * name: the engine binds a called process or a table only within the same deployment, and
 * a case must keep all it started with.
 */
class Packing {

	private static final String BLOCKS = "bausteine/";

	private static final Pattern NAMED = Pattern.compile(
			"(?:calledElement|camunda:decisionRef|camunda:formRef|name=\"remedyTable\" value)\\s*=\\s*\"([^\".]+)");

	private final SortedMap<String, byte[]> files;

	Packing(SortedMap<String, byte[]> files) {
		this.files = files;
	}

	List<Bundle> bundles() {
		TreeSet<String> slugs = new TreeSet<>();
		for (String path : this.files.keySet()) {
			String[] parts = path.split("/");
			if (parts.length > 2 && !path.startsWith("processes/" + BLOCKS) && !path.startsWith("forms/" + BLOCKS)) {
				slugs.add(parts[1]);
			}
		}
		return slugs.stream().map(this::pack).toList();
	}

	private Bundle pack(String slug) {
		SortedMap<String, byte[]> packed = folder(slug);
		TreeSet<String> open = namedIn(packed);
		TreeSet<String> done = new TreeSet<>();
		while (!open.isEmpty()) {
			String name = open.pollFirst();
			if (done.add(name)) {
				SortedMap<String, byte[]> block = folder(BLOCKS + name);
				packed.putAll(block);
				open.addAll(namedIn(block));
			}
		}
		return new Bundle(slug, packed);
	}

	private SortedMap<String, byte[]> folder(String folder) {
		SortedMap<String, byte[]> found = new TreeMap<>(this.files);
		found.keySet()
			.removeIf((path) -> !path.startsWith("processes/" + folder + "/")
					&& !path.startsWith("forms/" + folder + "/"));
		return found;
	}

	private static TreeSet<String> namedIn(SortedMap<String, byte[]> files) {
		TreeSet<String> names = new TreeSet<>();
		for (Map.Entry<String, byte[]> file : files.entrySet()) {
			if (file.getKey().endsWith(".bpmn")) {
				NAMED.matcher(new String(file.getValue(), StandardCharsets.UTF_8))
					.results()
					.map((MatchResult match) -> match.group(1))
					.forEach(names::add);
			}
		}
		return names;
	}

}
