package de.amtswerk.citizen;

/**
 * Somebody asked for an application or a case without the cookie that opens it; whether
 * it exists is not said.
 */
class AccessMissing extends RuntimeException {

	private final String fileReference;

	AccessMissing(String fileReference) {
		super("No cookie opens " + fileReference);
		this.fileReference = fileReference;
	}

	String fileReference() {
		return this.fileReference;
	}

}
