package de.amtswerk.form;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Write the size of a file as people read it. */
final class FileSize {

	private static final long MEGABYTE = 1_000_000;

	private FileSize() {
	}

	/** In kilobytes or megabytes of the decimal kind, never less than was counted. */
	static String german(long bytes) {
		boolean large = bytes >= MEGABYTE;
		BigDecimal size = BigDecimal.valueOf(bytes)
			.divide(BigDecimal.valueOf(large ? MEGABYTE : 1000), large ? 1 : 0, RoundingMode.UP);
		return NumberField.german(size, 0) + (large ? " MB" : " kB");
	}

}
