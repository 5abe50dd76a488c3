package de.amtswerk.letter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.util.Selector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The city's seal covers the whole letter, and the letter conforms as before. */
class SealTests {

	private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");

	private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Europe/Berlin"));

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "EC", "RSA" })
	void sealsTheWholeLetterAtLevelB(String keyKind) throws Exception {
		byte[] sealed = seal(TestSeal.file(this.folder, keyKind, NOW)).on(letter(), NOW).pdf();

		PDSignature signature = signature(sealed);
		assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
		assertThat(signature.getSignDate().toInstant()).isEqualTo(NOW);
		assertThat(signature.getByteRange()[0]).isZero();
		assertThat(signature.getByteRange()[2] + signature.getByteRange()[3]).isEqualTo(sealed.length);
		assertThat(verifies(sealed, sealed)).isTrue();
		AttributeTable attributes = signer(sealed, sealed).getSignedAttributes();
		assertThat(attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2)).isNotNull();
		assertThat(attributes.get(CMSAttributes.signingTime)).isNull();
	}

	@Test
	void aSealedLetterConformsToAccessibilityAndArchive() throws Exception {
		Letter sealed = seal(TestSeal.file(this.folder, "EC", NOW)).on(letter(), NOW);

		assertThat(VeraPdf.failures(sealed.pdf())).isEmpty();
		assertThat(sealed.sha256()).isNotEqualTo(letter().sha256());
	}

	@Test
	void aSingleChangedByteBreaksTheSeal() throws Exception {
		byte[] sealed = seal(TestSeal.file(this.folder, "EC", NOW)).on(letter(), NOW).pdf();
		byte[] changed = sealed.clone();
		changed[2000] ^= 1;

		assertThatExceptionOfType(CMSSignerDigestMismatchException.class).isThrownBy(() -> verifies(sealed, changed));
	}

	@Test
	void leavesLettersAsTheyAreWithoutAKey() {
		Letter letter = letter();

		assertThat(new Seal(new SealSettings(null, null), CLOCK).on(letter, NOW)).isSameAs(letter);
	}

	@Test
	void refusesAWrongPasswordWithoutSayingIt() throws Exception {
		SealSettings settings = new SealSettings(TestSeal.file(this.folder, "EC", NOW), "geraten");

		assertThatExceptionOfType(SealUnusable.class).isThrownBy(() -> new Seal(settings, CLOCK))
			.withMessageContaining("siegel.p12")
			.withMessageContaining("Passwort passt nicht")
			.withMessageNotContaining("geraten");
	}

	@Test
	void refusesAMissingFileAndOneThatIsNoKey() throws Exception {
		Path text = Files.writeString(this.folder.resolve("notiz.txt"), "kein Schlüssel");

		assertThatExceptionOfType(SealUnusable.class).isThrownBy(() -> seal(this.folder.resolve("fehlt.p12")))
			.withMessageContaining("lässt sich nicht lesen");
		assertThatExceptionOfType(SealUnusable.class).isThrownBy(() -> seal(text))
			.withMessageContaining("keine PKCS#12-Datei");
	}

	@Test
	void refusesACertificateOutsideItsTimeAtTheStartAndAtEachSeal() throws Exception {
		Seal seal = seal(TestSeal.file(this.folder, "EC", NOW));

		assertThatExceptionOfType(SealUnusable.class)
			.isThrownBy(() -> seal.on(letter(), Instant.parse("2028-01-01T00:00:00Z")))
			.withMessageContaining("gilt nur von 2026-11-22");
		assertThatExceptionOfType(SealUnusable.class)
			.isThrownBy(() -> seal(TestSeal.file(this.folder, "EC", Instant.parse("2027-01-01T00:00:00Z"))));
	}

	private static Seal seal(Path file) {
		return new Seal(new SealSettings(file, TestSeal.PASSWORD), CLOCK);
	}

	private static Letter letter() {
		return SampleLetter.write(SampleLetter.data());
	}

	private static PDSignature signature(byte[] pdf) throws Exception {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return document.getLastSignatureDictionary();
		}
	}

	private static boolean verifies(byte[] sealed, byte[] received) throws Exception {
		CMSSignedData signed = signed(sealed, received);
		Selector<X509CertificateHolder> own = signer(sealed, received).getSID();
		Optional<X509CertificateHolder> certificate = signed.getCertificates().getMatches(own).stream().findFirst();
		return signer(sealed, received)
			.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.orElseThrow()));
	}

	private static SignerInformation signer(byte[] sealed, byte[] received) throws Exception {
		return signed(sealed, received).getSignerInfos().iterator().next();
	}

	/** The seal of the one over the content of the other. */
	private static CMSSignedData signed(byte[] sealed, byte[] received) throws Exception {
		try {
			PDSignature signature = signature(sealed);
			return new CMSSignedData(new CMSProcessableByteArray(signature.getSignedContent(received)),
					signature.getContents(sealed));
		}
		catch (CMSException ex) {
			throw new IllegalStateException("The seal is no CMS", ex);
		}
	}

}
