package de.amtswerk.document;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A file's name stays as given, unless somebody could come to harm by it. */
class FileNameTests {

	@ParameterizedTest
	@CsvSource(ignoreLeadingAndTrailingWhitespace = false, textBlock = """
			Überlassung Müller (1).pdf,Überlassung Müller (1).pdf
			U\u0308berlassung.pdf,Überlassung.pdf
			Scan.PDF,Scan.PDF
			C:\\Users\\klara\\Scan.pdf,Scan.pdf
			../../etc/passwd,passwd.pdf
			a\u0000b\tc\u007F.pdf,abc.pdf
			rechnung\u202Efdp.exe,rechnungfdp.exe.pdf
			\uE000\uFEFFa\u200B.pdf,a.pdf
			con.pdf,_con.pdf
			LPT1.txt.pdf,_LPT1.txt.pdf
			.htaccess,htaccess.pdf
			...,Unterlage.pdf
			.pdf,Unterlage.pdf
			'',Unterlage.pdf
			/,Unterlage.pdf
			a<b>:"c"|d?*.pdf,a_b___c__d__.pdf
			Foto.jpeg,Foto.pdf
			Antrag 1.2,Antrag 1.2.pdf
			 a .pdf . ,a .pdf.pdf
			a\u00A0\u2003b.pdf,a b.pdf
			😀.pdf,😀.pdf
			""", quoteCharacter = '\'')
	void isMadeSafe(String given, String safe) {
		assertThat(FileName.of((given == null) ? "" : given, Kind.PDF)).isEqualTo(safe);
	}

	@Test
	void anEndlessNameKeepsItsBeginningAndItsEnding() {
		assertThat(FileName.of("ä".repeat(5000) + ".JPG", Kind.JPEG)).isEqualTo("ä".repeat(120) + ".JPG");
	}

	@Test
	void halfACharacterIsNone() {
		assertThat(FileName.of("a\uD83D.png", Kind.PNG)).isEqualTo("a.png");
	}

}
