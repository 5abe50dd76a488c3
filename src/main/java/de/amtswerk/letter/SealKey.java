package de.amtswerk.letter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Hold the key of the seal with its certificates and sign as CAdES asks for at level B
 * (ETSI EN 319 122-1).
 *
 * @param file where it came from, for messages
 * @param certificates its own first, then those that vouch for it
 */
record SealKey(Path file, PrivateKey key, List<X509Certificate> certificates) {

	static SealKey read(Path file, String password) {
		try (InputStream stream = Files.newInputStream(file)) {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(stream, password.toCharArray());
			for (String alias : Collections.list(store.aliases())) {
				if (store.getKey(alias, password.toCharArray()) instanceof PrivateKey key) {
					return new SealKey(file, key,
							Stream.of(store.getCertificateChain(alias)).map(X509Certificate.class::cast).toList());
				}
			}
			throw new SealUnusable(file, "Sie enthält keinen Schlüssel.", null);
		}
		catch (IOException | GeneralSecurityException ex) {
			throw new SealUnusable(file, Files.isReadable(file)
					? "Sie ist keine PKCS#12-Datei, oder das Passwort passt nicht." : "Sie lässt sich nicht lesen.",
					ex);
		}
	}

	X509Certificate certificate() {
		return this.certificates.get(0);
	}

	/** A seal outside its time proves nothing. */
	void refuseIfOutOfDate(Instant now) {
		try {
			certificate().checkValidity(Date.from(now));
		}
		catch (CertificateExpiredException | CertificateNotYetValidException ex) {
			throw new SealUnusable(this.file, "Das Zertifikat gilt nur von %s bis %s."
				.formatted(certificate().getNotBefore().toInstant(), certificate().getNotAfter().toInstant()), ex);
		}
	}

	/** Room that the signature needs at most, in bytes. */
	int signatureSize() throws GeneralSecurityException {
		int size = 4096;
		for (X509Certificate certificate : this.certificates) {
			size += certificate.getEncoded().length;
		}
		return size;
	}

	/** The signature apart from what it signs. */
	byte[] sign(byte[] content) throws GeneralSecurityException, OperatorCreationException, CMSException, IOException {
		CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
		generator
			.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
				.setSignedAttributeGenerator(attributes())
				.build(new JcaContentSignerBuilder(algorithm()).build(this.key), certificate()));
		generator.addCertificates(new JcaCertStore(this.certificates));
		return generator.generate(new CMSProcessableByteArray(content), false).getEncoded();
	}

	/** PAdES wants the certificate named, and the time in the PDF and not here. */
	private CMSAttributeTableGenerator attributes() throws GeneralSecurityException {
		byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate().getEncoded());
		SigningCertificateV2 named = new SigningCertificateV2(new ESSCertIDv2[] { new ESSCertIDv2(hash) });
		ASN1EncodableVector own = new ASN1EncodableVector();
		own.add(new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(named)));
		CMSAttributeTableGenerator usual = new DefaultSignedAttributeTableGenerator(new AttributeTable(own));
		return (parameters) -> usual.getAttributes(parameters).remove(CMSAttributes.signingTime);
	}

	private String algorithm() {
		return this.key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256with" + this.key.getAlgorithm();
	}

}
