package de.amtswerk.staff;

import org.jspecify.annotations.Nullable;

/**
 * How somebody signs.
 *
 * @param name as printed, with „i. V.“ before it if the person stands in for another
 * @param behalf id of whom the person stands in for, {@code null} if for nobody
 */
public record Signature(String name, @Nullable String behalf) {

}
