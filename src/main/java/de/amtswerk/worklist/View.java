package de.amtswerk.worklist;

/** Name the sets of tasks that somebody can look at. */
public enum View {

	/** What I have taken. */
	OWN,

	/** What lies with my sections, taken by somebody or not. */
	SECTION,

	/** Every open task of the services whose cases I may see. */
	ALL

}
