package de.amtswerk.document;

import java.time.Duration;

/**
 * Say what the inspection of one file may cost, so that no file can exhaust the machine:
 * time, bytes it unpacks to, objects it builds.
 */
class Budget {

	private static final Duration TIME = Duration.ofSeconds(30);

	/** Some dozen uncompressed pages of a scanner. */
	private static final long UNPACKED = 500_000_000;

	/** Of an object stream or a cross-reference stream, which are unpacked in memory. */
	private static final long IN_MEMORY = 32_000_000;

	private static final long OBJECTS = 2_000_000;

	private final long end = System.nanoTime() + TIME.toNanos();

	private long unpacked;

	private long inMemory;

	private long objects;

	void unpack(int bytes) {
		this.unpacked += bytes;
		refuseIf(this.unpacked > UNPACKED);
	}

	void unpackInMemory(int bytes) {
		this.inMemory += bytes;
		refuseIf(this.inMemory > IN_MEMORY);
	}

	void build(long objects) {
		this.objects += objects;
		refuseIf(this.objects > OBJECTS);
	}

	void takeTime() {
		refuseIf(System.nanoTime() - this.end > 0);
	}

	FileRefused exceeded() {
		return new FileRefused(
				"Diese Datei ist so gebaut, dass sie beim Öffnen übermäßig anwächst. " + PdfInspection.PRINT_ANEW);
	}

	private void refuseIf(boolean spent) {
		if (spent) {
			throw exceeded();
		}
	}

}
