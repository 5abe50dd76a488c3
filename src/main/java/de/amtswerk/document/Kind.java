package de.amtswerk.document;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Name the kinds of file that are taken, told apart by how their content begins. */
enum Kind {

	PDF("application/pdf", "%PDF-", "pdf"),

	JPEG("image/jpeg", "\u00FF\u00D8\u00FF", "jpg", "jpeg", "jpe", "jfif"),

	PNG("image/png", "\u0089PNG\r\n\u001A\n", "png");

	private final String mediaType;

	private final String beginning;

	private final List<String> extensions;

	Kind(String mediaType, String beginning, String... extensions) {
		this.mediaType = mediaType;
		this.beginning = beginning;
		this.extensions = List.of(extensions);
	}

	static Optional<Kind> of(Bytes content) {
		for (Kind kind : values()) {
			if (content.startWith(kind.beginning)) {
				return Optional.of(kind);
			}
		}
		return Optional.empty();
	}

	/** What people call these kinds. */
	static String names(Collection<String> mediaTypes) {
		return Arrays.stream(values())
			.filter((kind) -> mediaTypes.contains(kind.mediaType()))
			.map(Kind::name)
			.collect(Collectors.joining(", "));
	}

	String mediaType() {
		return this.mediaType;
	}

	/** The usual ending first. */
	List<String> extensions() {
		return this.extensions;
	}

}
