package de.amtswerk.document;

/**
 * Search a file for malware. Without a bean of this type documents are
 * {@link ScanState#NOT_SCANNED}.
 */
@FunctionalInterface
public interface Scanner {

	/**
	 * Look at a file that passed the inspection, before it is stored.
	 * @return {@link ScanState#CLEAN}, {@link ScanState#INFECTED}, or
	 * {@link ScanState#WAITING} if the answer cannot be had now; it is then given later
	 * by {@link Documents#scanned}, or asked for again by {@link Documents#scanWaiting}
	 */
	ScanState scan(byte[] content);

}
