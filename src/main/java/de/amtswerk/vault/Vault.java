package de.amtswerk.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.security.SecureRandom;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

import org.springframework.stereotype.Component;

/** Encrypt what is stored (AES-GCM); its owner is bound into the envelope. */
@Component
public class Vault {

	private static final int TAG_BITS = 128;

	private final SecureRandom random = new SecureRandom();

	private final VaultKeys keys;

	Vault(VaultKeys keys) {
		this.keys = keys;
	}

	/** Encrypt for an owner: a file reference, or something finer below one. */
	public Envelope lock(String owner, byte[] content) {
		byte[] nonce = new byte[12];
		this.random.nextBytes(nonce);
		String keyId = this.keys.currentId();
		return new Envelope(keyId, nonce, cipher(Cipher.ENCRYPT_MODE, this.keys.key(keyId), nonce, owner, content));
	}

	/**
	 * Decrypt what was locked for this owner.
	 * @throws IllegalStateException when it was locked for another one, or changed
	 */
	public byte[] open(String owner, Envelope envelope) {
		return cipher(Cipher.DECRYPT_MODE, this.keys.key(envelope.keyId()), envelope.nonce(), owner,
				envelope.content());
	}

	private static byte[] cipher(int mode, SecretKey key, byte[] nonce, String owner, byte[] content) {
		try {
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
			cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
			return cipher.doFinal(content);
		}
		catch (GeneralSecurityException | ProviderException ex) {
			throw new IllegalStateException(
					"What is kept for %s cannot be decrypted: it, its owner or its key was changed".formatted(owner),
					ex);
		}
	}

	/**
	 * Encrypted bytes with what is needed to open them.
	 *
	 * @param keyId names the key, so that keys can be changed
	 * @param nonce used once with that key
	 * @param content ciphertext with its authentication tag
	 */
	public record Envelope(String keyId, byte[] nonce, byte[] content) {

	}

}
