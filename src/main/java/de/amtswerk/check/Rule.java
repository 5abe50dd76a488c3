package de.amtswerk.check;

import java.util.List;

/** Hold a service's files against one convention. */
interface Rule {

	/** What a designer and the list of rules call it. */
	default String name() {
		return getClass().getSimpleName();
	}

	/** German: what must be so. */
	String sentence();

	/** What breaks it, as one would write it. */
	String example();

	/** Return every violation in these files, none if they keep to the convention. */
	List<Problem> check(Bundle bundle);

}
