package de.amtswerk.application;

/** A draft was asked for that does not exist, or whose service is no longer offered. */
public class NoSuchDraft extends RuntimeException {

	private final String fileReference;

	public NoSuchDraft(String fileReference) {
		super("There is no draft %s, and no application under this reference either".formatted(fileReference));
		this.fileReference = fileReference;
	}

	public String fileReference() {
		return this.fileReference;
	}

}
