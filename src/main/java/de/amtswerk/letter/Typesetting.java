package de.amtswerk.letter;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Document;

/**
 * Set an XHTML document as tagged PDF pages; whatever the typesetter grumbles about is an
 * error.
 */
class Typesetting {

	private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

	static {
		XRLog.setLoggerImpl(new Warnings());
	}

	private final List<String> complaints = new ArrayList<>();

	/** Fill the empty document with the pages. */
	void set(Document xhtml, PDDocument pages) throws IOException {
		try (PdfBoxRenderer renderer = builder(xhtml, pages).buildPdfRenderer()) {
			renderer.layout();
			renderer.createPDFKeepOpen();
		}
	}

	/** Denied resources and warnings: each would be a hole in the letter. */
	List<String> complaints() {
		return List.copyOf(this.complaints);
	}

	private PdfRendererBuilder builder(Document xhtml, PDDocument pages) {
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.withW3cDocument(xhtml, null);
		builder.withProducer("Amtswerk");
		builder.useFastMode();
		builder.usePdfVersion(1.7f);
		builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
		builder.usePdfUaAccessibility(true);
		builder.useColorProfile(SRGB);
		builder.usePDDocument(pages);
		for (Fonts.Face face : Fonts.Face.values()) {
			builder.useFont(new Supplied(face, pages), Fonts.FAMILY, face.weight,
					face.italic ? FontStyle.ITALIC : FontStyle.NORMAL, true);
		}
		for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
			builder.useExternalResourceAccessControl((uri, type) -> deny(uri), moment);
		}
		builder.withDiagnosticConsumer((diagnostic) -> {
			if (isWarning(diagnostic)) {
				this.complaints.add(diagnostic.getFormattedMessage());
			}
		});
		return builder;
	}

	private static boolean isWarning(Diagnostic diagnostic) {
		return diagnostic.getLevel().intValue() >= Level.WARNING.intValue();
	}

	private boolean deny(String uri) {
		this.complaints.add("Zugriff auf " + uri + " ist nicht erlaubt");
		return false;
	}

	/** Keeps ten lines of progress per letter out of the log. */
	private static final class Warnings extends Slf4jLogger {

		@Override
		public boolean isLogLevelEnabled(Diagnostic diagnostic) {
			return isWarning(diagnostic) && super.isLogLevelEnabled(diagnostic);
		}

	}

	/** Embeds a face that is parsed already. */
	private static final class Supplied extends PDFontSupplier {

		private final Fonts.Face face;

		private final PDDocument document;

		Supplied(Fonts.Face face, PDDocument document) {
			super(null);
			this.face = face;
			this.document = document;
		}

		@Override
		public PDFont supply() {
			try {
				return PDType0Font.load(this.document, Fonts.get(this.face), true);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
