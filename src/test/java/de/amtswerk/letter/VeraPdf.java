package de.amtswerk.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Hold a PDF against PDF/UA-1 and PDF/A-3a with the reference validator. */
public final class VeraPdf {

	static {
		VeraGreenfieldFoundryProvider.initialise();
	}

	private VeraPdf() {
	}

	/**
	 * Every broken rule once, with one place where it is broken; empty if the PDF
	 * conforms.
	 */
	public static List<String> failures(byte[] pdf) {
		return Stream.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A)
			.flatMap((flavour) -> failures(pdf, flavour).stream())
			.toList();
	}

	private static List<String> failures(byte[] pdf, PDFAFlavour flavour) {
		try (VeraPDFFoundry foundry = Foundries.defaultInstance();
				PDFAParser parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour);
				PDFAValidator validator = foundry.createValidator(flavour, false)) {
			ValidationResult result = validator.validate(parser);
			List<String> failures = result.getTestAssertions()
				.stream()
				.filter((assertion) -> assertion.getStatus() == TestAssertion.Status.FAILED)
				.map((assertion) -> flavour + " " + assertion.getRuleId().getClause() + "-"
						+ assertion.getRuleId().getTestNumber() + ": " + assertion.getMessage() + " at "
						+ assertion.getLocation().getContext())
				.distinct()
				.toList();
			return (failures.isEmpty() && !result.isCompliant()) ? List.of(flavour + ": not compliant") : failures;
		}
		catch (VeraPDFException | IOException ex) {
			throw new IllegalStateException("veraPDF cannot read the file", ex);
		}
	}

}
