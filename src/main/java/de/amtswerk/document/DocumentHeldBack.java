package de.amtswerk.document;

/** A document's content was asked for that may not be handed out. */
public class DocumentHeldBack extends RuntimeException {

	DocumentHeldBack(Document document) {
		super("Document %s of %s is %s: its content is handed out after the scanner found it clean"
			.formatted(document.id(), document.fileReference(), document.scan()));
	}

}
