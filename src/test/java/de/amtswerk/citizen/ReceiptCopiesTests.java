package de.amtswerk.citizen;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import de.amtswerk.city.CityTest;
import de.amtswerk.city.Page;
import de.amtswerk.letter.PdfText;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever applied takes the receipt home, and nobody else does. */
@CityTest
class ReceiptCopiesTests {

	@LocalServerPort
	int port;

	Applicant applicant;

	@BeforeEach
	void somebodyApplies() {
		this.applicant = new Applicant(this.port);
	}

	@Test
	void handsOutTheReceiptFromTheReceiptPageAndTheCasePage() {
		Page receipt = this.applicant.submit();
		Page status = this.applicant.browser().follow(receipt, "Zu meinem Vorgang");
		String link = receipt.link("Eingangsbestätigung ansehen (PDF)").attr("href");

		HttpResponse<byte[]> pdf = this.applicant.browser().download(link);

		assertThat(status.link("Eingangsbestätigung ansehen (PDF)").attr("href")).isEqualTo(link);
		assertThat(pdf.headers().map()).containsEntry("content-type", List.of("application/pdf"))
			.containsEntry("content-disposition",
					List.of("inline; filename=\"Eingangsbestaetigung-" + reference(receipt) + ".pdf\""))
			.containsEntry("x-content-type-options", List.of("nosniff"))
			.containsEntry("cache-control", List.of("no-cache, no-store, max-age=0, must-revalidate"));
		assertThat(PdfText.of(pdf.body())).contains(reference(receipt), this.applicant.typed().get("familyName"));
	}

	@Test
	void handsOutTheDataToDownload() {
		Page receipt = this.applicant.submit();

		HttpResponse<byte[]> json = this.applicant.browser()
			.download(receipt.link("Antrag als Daten herunterladen (JSON)").attr("href"));

		assertThat(json.headers().map()).containsEntry("content-type", List.of("application/json"))
			.containsEntry("content-disposition",
					List.of("attachment; filename=\"Antrag-" + reference(receipt) + ".json\""));
		assertThat(new String(json.body(), StandardCharsets.UTF_8)).contains("\"S-AB 123\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "eingangsbestaetigung", "antrag.json" })
	void handsOutNothingOfAnotherCase(String copy) {
		String reference = reference(this.applicant.submit());
		Applicant neighbour = new Applicant(this.port);
		neighbour.submit();

		Page page = neighbour.browser().open("/vorgaenge/" + reference + "/" + copy);
		Page unknown = neighbour.browser().open("/vorgaenge/2222-3333/" + copy);

		assertThat(page.path()).isEqualTo("/vorgaenge?aktenzeichen=" + reference);
		assertThat(unknown.path()).isEqualTo("/vorgaenge?aktenzeichen=2222-3333");
		assertThat(page.text()).isEqualTo(unknown.text());
	}

	@ParameterizedTest
	@ValueSource(strings = { "eingangsbestaetigung", "antrag.json" })
	void handsOutNothingBeforeTheApplicationIsSubmitted(String copy) {
		String reference = reference(this.applicant.start());

		Page page = this.applicant.browser().open("/vorgaenge/" + reference + "/" + copy);

		assertThat(page.path()).startsWith("/antraege/" + reference);
	}

	private static String reference(Page page) {
		return page.path().split("/")[2];
	}

}
