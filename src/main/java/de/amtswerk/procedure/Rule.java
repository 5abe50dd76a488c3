package de.amtswerk.procedure;

import java.util.List;

/** Hold a service's files against one convention. */
interface Rule {

	/** Return every violation in these files, none if they keep to the convention. */
	List<Problem> check(Bundle bundle);

}
