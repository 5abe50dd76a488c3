package de.amtswerk.course;

import java.time.Instant;

/**
 * A step that a machine could not do; operators see the same as an incident.
 *
 * @param step name of the step
 */
public record Disturbance(String step, Instant since) {

}
