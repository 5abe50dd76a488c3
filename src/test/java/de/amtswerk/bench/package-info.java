/**
 * Measurements, run by the Maven profile {@code bench} and never as tests. Nothing here
 * ships.
 */
@NullMarked
package de.amtswerk.bench;

import org.jspecify.annotations.NullMarked;
