package de.amtswerk.document;

/** Say what the search for malware found in a document. */
public enum ScanState {

	/** No scanner is set up; the document is handed out. */
	NOT_SCANNED("nicht auf Schadsoftware geprüft", true),

	/** The scanner has not answered yet; the document is held back. */
	WAITING("wird auf Schadsoftware geprüft", false),

	/** Nothing was found. */
	CLEAN("auf Schadsoftware geprüft", true),

	/** Something was found; the document is held back for good. */
	INFECTED("enthält Schadsoftware", false);

	private final String words;

	private final boolean handedOut;

	ScanState(String words, boolean handedOut) {
		this.words = words;
		this.handedOut = handedOut;
	}

	/** For people, in German, to be read after the document's name. */
	public String words() {
		return this.words;
	}

	/** Whether anybody may have the content. */
	public boolean isHandedOut() {
		return this.handedOut;
	}

}
