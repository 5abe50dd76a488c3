package de.amtswerk.document;

/**
 * A file that was looked into and can be kept.
 *
 * @param name as given, made safe for every file system
 */
public record Inspected(Upload upload, String name, String mediaType, ScanState scan) {

}
