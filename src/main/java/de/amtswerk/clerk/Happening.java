package de.amtswerk.clerk;

import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a case, as clerks read it.
 *
 * @param what a German sentence
 * @param who name of the person, or who else did it
 * @param behalf on whose behalf, if not on their own
 * @param version of the service or of the rule that counted, in words
 * @param otherCase file reference of another case that it is about
 */
record Happening(ZonedDateTime at, String what, String who, @Nullable String behalf, @Nullable String version,
		@Nullable String otherCase) {

}
