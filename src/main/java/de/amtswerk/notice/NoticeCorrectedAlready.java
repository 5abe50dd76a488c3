package de.amtswerk.notice;

/** A notice was to be corrected whose place another version has taken. */
public class NoticeCorrectedAlready extends RuntimeException {

	private final transient Notice successor;

	NoticeCorrectedAlready(Notice successor) {
		super("The notice that %s of case %s corrects was to be corrected again; correct the newer version"
			.formatted(successor.id(), successor.fileReference()));
		this.successor = successor;
	}

	/** The version that has taken its place. */
	public Notice successor() {
		return this.successor;
	}

}
