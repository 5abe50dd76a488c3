package de.amtswerk.procedure;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import de.amtswerk.check.Bundle;

/**
 * List the files of a bundle, hash and path in a line: two bundles with the same manifest
 * are the same.
 */
record Manifest(String text) {

	static final String FILE = "manifest.txt";

	static Manifest of(Bundle bundle) {
		StringBuilder lines = new StringBuilder();
		for (Map.Entry<String, byte[]> file : bundle.files().entrySet()) {
			lines.append(Sha256.of(file.getValue())).append("  ").append(file.getKey()).append('\n');
		}
		return new Manifest(lines.toString());
	}

	byte[] content() {
		return this.text.getBytes(StandardCharsets.UTF_8);
	}

	String fingerprint() {
		return Sha256.of(content());
	}

}
