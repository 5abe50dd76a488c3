package de.amtswerk.vault;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import de.amtswerk.vault.Vault.Envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The vault opens only what it locked, with keys that can be changed. */
class VaultTests {

	private static final byte[] CONTENT = "Öztürk-Groß".getBytes(StandardCharsets.UTF_8);

	@TempDir
	private Path folder;

	@Test
	void opensWhatItLockedAlsoAfterARestart() {
		Envelope envelope = vault().lock("7K3M-9QXW", CONTENT);

		assertThat(vault().open("7K3M-9QXW", envelope)).isEqualTo(CONTENT);
	}

	@Test
	void refusesAnEnvelopeThatBelongsToSomebodyElse() {
		Envelope envelope = vault().lock("7K3M-9QXW", CONTENT);

		assertThatIllegalStateException().isThrownBy(() -> vault().open("AAAA-AAAA", envelope));
	}

	@Test
	void refusesWhatIsTooShortToBeAnEnvelope() {
		Envelope torso = new Envelope(vault().lock("7K3M-9QXW", CONTENT).keyId(), new byte[12], new byte[1]);

		assertThatIllegalStateException().isThrownBy(() -> vault().open("7K3M-9QXW", torso));
	}

	@Test
	void readsOldEnvelopesAfterANewKeyWasPutFirst() throws Exception {
		Envelope old = vault().lock("7K3M-9QXW", CONTENT);
		Path file = this.folder.resolve("vault.keys");
		Files.writeString(file, "neu:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n" + Files.readString(file));

		assertThat(vault().open("7K3M-9QXW", old)).isEqualTo(CONTENT);
		assertThat(vault().lock("7K3M-9QXW", CONTENT).keyId()).isEqualTo("neu");
	}

	@Test
	void saysWhichKeyIsMissing() {
		Envelope foreign = new Envelope("verloren", new byte[12], new byte[32]);

		assertThatIllegalStateException().isThrownBy(() -> vault().open("7K3M-9QXW", foreign))
			.withMessageContaining("verloren")
			.withMessageContaining("vault.keys");
	}

	@Test
	void keepsTheKeyFileToItself() throws Exception {
		vault();

		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.folder.resolve("vault.keys"))))
			.isEqualTo("rw-------");
	}

	private Vault vault() {
		return new Vault(new VaultKeys(new VaultSettings(this.folder.resolve("vault.keys"))));
	}

}
