package de.amtswerk.designer;

/** Where a designer points to there is no service. */
class NoServices extends RuntimeException {

	NoServices(String sentence) {
		super(sentence);
	}

}
