package de.amtswerk.course;

import java.util.Set;

/**
 * A diagram that a case runs in, with where it stands: the service's own or a block's.
 *
 * @param key of the process
 * @param name of the process, for people
 * @param done ids of its elements
 * @param now ids of its elements
 */
public record Drawing(String key, String name, Set<String> done, Set<String> now) {

	public Drawing {
		done = Set.copyOf(done);
		now = Set.copyOf(now);
	}

}
