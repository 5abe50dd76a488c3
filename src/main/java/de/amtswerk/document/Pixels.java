package de.amtswerk.document;

import java.util.Locale;

/** Say how large a picture may be: whoever shows it makes room for every pixel. */
final class Pixels {

	/** More than phones and A4 at 600 dpi make. */
	static final long MOST = 50_000_000;

	/** A plan of A0 size at 300 dpi. */
	static final long MOST_IN_PDF = 150_000_000;

	private Pixels() {
	}

	static void check(long width, long height, long most) {
		if (width * height > most || Math.max(width, height) > 65_500) {
			throw new FileRefused(String.format(Locale.GERMANY,
					"Das Bild ist mit %,d × %,d Bildpunkten zu groß. "
							+ "Bitte verkleinern Sie es, zum Beispiel auf 4.000 × 3.000, oder scannen Sie mit 300 dpi.",
					width, height));
		}
	}

}
