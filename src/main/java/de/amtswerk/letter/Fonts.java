package de.amtswerk.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Hold the letters' one typeface, Bescheid Sans, parsed once per thread. */
final class Fonts {

	static final String FAMILY = "Bescheid Sans";

	private static final Map<Face, byte[]> FILES = files();

	// a parsed font reads on from one shared position, so threads must not share it
	private static final ThreadLocal<Map<Face, TrueTypeFont>> PARSED = ThreadLocal.withInitial(Fonts::parse);

	private static final BitSet COVERED = covered();

	private Fonts() {
	}

	static TrueTypeFont get(Face face) {
		return PARSED.get().get(face);
	}

	/** Width of a text without line breaks, in units of the type size. */
	static double width(String text) {
		try {
			TrueTypeFont font = get(Face.REGULAR);
			double units = 0;
			for (int codePoint : Din91379Glyphs.in(text).codePoints().toArray()) {
				units += font.getAdvanceWidth(glyph(Face.REGULAR, codePoint));
			}
			return units / font.getUnitsPerEm();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether all faces have a glyph for the code point. */
	static boolean cover(int codePoint) {
		return COVERED.get(codePoint);
	}

	private static Map<Face, byte[]> files() {
		Map<Face, byte[]> files = new EnumMap<>(Face.class);
		for (Face face : Face.values()) {
			try (InputStream stream = Fonts.class.getResourceAsStream(face.file)) {
				files.put(face, stream.readAllBytes());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return files;
	}

	private static Map<Face, TrueTypeFont> parse() {
		Map<Face, TrueTypeFont> fonts = new EnumMap<>(Face.class);
		FILES.forEach((face, file) -> {
			try {
				TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
				// ligatures would be read out as other characters than were written
				font.setEnableGsub(false);
				fonts.put(face, font);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
		return fonts;
	}

	private static BitSet covered() {
		BitSet covered = new BitSet();
		for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
			covered.set(codePoint, glyph(Face.REGULAR, codePoint) != 0 && glyph(Face.BOLD, codePoint) != 0
					&& glyph(Face.ITALIC, codePoint) != 0);
		}
		return covered;
	}

	private static int glyph(Face face, int codePoint) {
		try {
			return get(face).getUnicodeCmapLookup().getGlyphId(codePoint);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	enum Face {

		REGULAR("/fonts/BescheidSans-Regular.ttf", 400, false), BOLD("/fonts/BescheidSans-Bold.ttf", 700, false),
		ITALIC("/fonts/BescheidSans-Italic.ttf", 400, true);

		final String file;

		final int weight;

		final boolean italic;

		Face(String file, int weight, boolean italic) {
			this.file = file;
			this.weight = weight;
			this.italic = italic;
		}

	}

}
