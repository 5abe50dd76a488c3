package de.amtswerk.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.operator.OperatorCreationException;

import org.springframework.stereotype.Component;

/**
 * Seal finished letters, so that every change shows: PAdES at level B-B (ETSI EN 319
 * 142-1), without a picture on the page. A letter that is sealed conforms as before.
 */
@Component
public class Seal {

	private static final String TITLE = "Elektronisches Siegel";

	private final Optional<SealKey> key;

	Seal(SealSettings settings, Clock clock) {
		this.key = Optional.ofNullable(settings.keyFile())
			.filter((file) -> !file.toString().isEmpty())
			.map((file) -> SealKey.read(file, Optional.ofNullable(settings.password()).orElse("")));
		this.key.ifPresent((found) -> found.refuseIfOutOfDate(clock.instant()));
	}

	/** The sealed letter; the letter as it is if the house has no seal. */
	public Letter on(Letter letter, Instant now) {
		return this.key.map((found) -> seal(letter, found, now)).orElse(letter);
	}

	private static Letter seal(Letter letter, SealKey key, Instant now) {
		key.refuseIfOutOfDate(now);
		try (PDDocument document = Loader.loadPDF(letter.pdf()); SignatureOptions options = new SignatureOptions()) {
			options.setPreferredSignatureSize(key.signatureSize());
			document.addSignature(signature(key, now), (content) -> sign(key, content), options);
			for (PDField field : document.getDocumentCatalog().getAcroForm().getFields()) {
				field.setAlternateFieldName(TITLE);
			}
			ByteArrayOutputStream sealed = new ByteArrayOutputStream();
			document.saveIncremental(sealed);
			return Letter.of(sealed.toByteArray(), letter.pages());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (GeneralSecurityException ex) {
			throw unusable(key, ex);
		}
	}

	private static PDSignature signature(SealKey key, Instant now) {
		PDSignature signature = new PDSignature();
		signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
		signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
		signature.setName(key.certificate().getSubjectX500Principal().getName());
		signature.setReason(TITLE);
		Calendar date = Calendar.getInstance();
		date.setTime(Date.from(now));
		signature.setSignDate(date);
		return signature;
	}

	private static byte[] sign(SealKey key, InputStream content) throws IOException {
		try {
			return key.sign(content.readAllBytes());
		}
		catch (GeneralSecurityException | OperatorCreationException | CMSException ex) {
			throw unusable(key, ex);
		}
	}

	private static SealUnusable unusable(SealKey key, Exception cause) {
		return new SealUnusable(key.file(), "Der Schlüssel unterschreibt nicht (" + cause.getMessage() + ").", cause);
	}

}
