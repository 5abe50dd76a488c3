package de.amtswerk.receipt;

/**
 * A document that was handed in.
 *
 * @param label what the form asked for
 * @param name of the file, as it was given
 * @param size in bytes
 * @param sha256 in hexadecimal digits
 */
record DocumentLine(String label, String name, long size, String sha256) {
}
