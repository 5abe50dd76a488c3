package de.amtswerk.letter;

import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Make a seal that vouches for itself, as a file. */
final class TestSeal {

	static final String PASSWORD = "nur im Test";

	private TestSeal() {
	}

	/** A PKCS#12 file, valid for a year from the given time. */
	static Path file(Path folder, String keyKind, Instant from) throws Exception {
		KeyPairGenerator generator = KeyPairGenerator.getInstance(keyKind);
		generator.initialize(keyKind.equals("EC") ? 256 : 2048);
		KeyPair pair = generator.generateKeyPair();
		X500Name name = new X500Name("CN=Testsiegel,O=Stadt Musterstadt,C=DE");
		JcaX509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(name, BigInteger.TEN, Date.from(from),
				Date.from(from.plus(365, ChronoUnit.DAYS)), name, pair.getPublic());
		certificate.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.nonRepudiation));
		X509Certificate signed = new JcaX509CertificateConverter().getCertificate(certificate
			.build(new JcaContentSignerBuilder(keyKind.equals("EC") ? "SHA256withECDSA" : "SHA256withRSA")
				.build(pair.getPrivate())));
		KeyStore store = KeyStore.getInstance("PKCS12");
		store.load(null, null);
		store.setKeyEntry("siegel", pair.getPrivate(), PASSWORD.toCharArray(), new Certificate[] { signed });
		Path file = folder.resolve("siegel.p12");
		try (OutputStream stream = Files.newOutputStream(file)) {
			store.store(stream, PASSWORD.toCharArray());
		}
		return file;
	}

}
