package de.amtswerk.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

/**
 * Hold the keys that encrypt what is stored; the first in the file is in use, older ones
 * still read.
 */
@Component
class VaultKeys {

	private final Map<String, SecretKey> keys = new LinkedHashMap<>();

	private final Path file;

	VaultKeys(VaultSettings settings) {
		this.file = settings.keyFile().toAbsolutePath();
		try {
			makeIfMissing();
			for (String line : Files.readAllLines(this.file)) {
				String[] parts = line.strip().split(":", 2);
				if (parts.length == 2) {
					this.keys.put(parts[0], new SecretKeySpec(Base64.getDecoder().decode(parts[1]), "AES"));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(
					"The keys of the vault can be neither read nor made at %s; set amtswerk.vault.key-file"
						.formatted(this.file),
					ex);
		}
		if (this.keys.isEmpty()) {
			throw new IllegalStateException(
					"The key file %s holds no key; a line is <key id>:<base64 of 32 bytes>".formatted(this.file));
		}
	}

	String currentId() {
		return this.keys.keySet().iterator().next();
	}

	SecretKey key(String id) {
		SecretKey key = this.keys.get(id);
		if (key == null) {
			throw new IllegalStateException(
					"Something was encrypted with key %s, which is not in %s; bring that key file back".formatted(id,
							this.file));
		}
		return key;
	}

	private void makeIfMissing() throws IOException {
		if (Files.exists(this.file)) {
			return;
		}
		Files.createDirectories(this.file.getParent());
		byte[] random = new byte[36];
		new SecureRandom().nextBytes(random);
		String id = HexFormat.of().formatHex(random, 0, 4);
		byte[] key = Arrays.copyOfRange(random, 4, 36);
		Path part = Files.createTempFile(this.file.getParent(), "vault", ".part",
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		try {
			Files.writeString(part, id + ":" + Base64.getEncoder().encodeToString(key) + "\n");
			// whole or not at all: another node may read the file at any moment
			Files.move(part, this.file);
		}
		catch (FileAlreadyExistsException ex) {
			// another node was faster, its key is as good
			Files.delete(part);
		}
	}

}
