package de.amtswerk.citizen;

/** Somebody asked for a draft that a clerk records, and is not this clerk. */
class RecordedByStaff extends RuntimeException {

	private final String fileReference;

	RecordedByStaff(String fileReference) {
		super("Only the clerk who records %s may go on".formatted(fileReference));
		this.fileReference = fileReference;
	}

	String fileReference() {
		return this.fileReference;
	}

}
