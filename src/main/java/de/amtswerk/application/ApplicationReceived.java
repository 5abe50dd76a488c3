package de.amtswerk.application;

/**
 * An application is being received: told within the transaction that commits it, so that
 * a listener's own rows stay or go with it.
 */
public record ApplicationReceived(String fileReference) {
}
