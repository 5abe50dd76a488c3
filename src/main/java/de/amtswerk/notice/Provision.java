package de.amtswerk.notice;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An ancillary provision of a notice (§ 36 LVwVfG).
 *
 * @param dueOn the day by which it must be met, none if there is no such day
 */
public record Provision(String text, @Nullable LocalDate dueOn) {

}
