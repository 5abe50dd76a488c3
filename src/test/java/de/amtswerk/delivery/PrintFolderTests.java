package de.amtswerk.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The print shop works under a name of its own and must be able to read the letters. */
class PrintFolderTests {

	@TempDir
	Path folder;

	@Test
	void letsThePrintShopReadALetterLikeAnyOtherFile() throws IOException {
		Path ordinary = Files.writeString(this.folder.resolve("ordinary.txt"), "");

		new PrintFolder(new DeliverySettings(this.folder, this.folder)).put("letter.pdf", new byte[] { 1 });

		assertThat(Files.getPosixFilePermissions(this.folder.resolve("letter.pdf")))
			.isEqualTo(Files.getPosixFilePermissions(ordinary));
	}

	@Test
	void replacesALetterThatIsHandedOverAgain() throws IOException {
		PrintFolder printFolder = new PrintFolder(new DeliverySettings(this.folder, this.folder));
		printFolder.put("letter.pdf", new byte[] { 1 });

		printFolder.put("letter.pdf", new byte[] { 2 });

		assertThat(this.folder.resolve("letter.pdf")).hasBinaryContent(new byte[] { 2 });
		assertThat(this.folder).isDirectoryNotContaining("glob:**.part");
	}

}
