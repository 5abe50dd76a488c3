package de.amtswerk.casefile;

import java.time.Instant;

/**
 * Somebody has looked into a case on some day.
 *
 * @param person user id
 */
public record CaseRead(String person, Instant first, Instant last) {

}
