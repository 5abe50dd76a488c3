package de.amtswerk.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import de.amtswerk.application.Drafts;
import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.Residents;
import de.amtswerk.procedure.Procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Documents are kept for their draft alone, and with the case once it is submitted. */
@CityTest
class DocumentsTests {

	private static final String SERVICE = "bewohnerparkausweis";

	@Autowired
	private City city;

	@Autowired
	private Documents documents;

	@Autowired
	private Inspection inspection;

	@Autowired
	private DocumentRows rows;

	@Autowired
	private Drafts drafts;

	@Autowired
	private Procedures procedures;

	@Autowired
	private JdbcClient database;

	private String reference;

	@BeforeEach
	void somebodyStartsADraft() {
		this.reference = newDraft();
	}

	@Test
	void keepsDocumentsInTheOrderOfUploadAndHandsThemOutAsGiven() {
		byte[] scan = Samples.pdf("Fahrzeugschein");
		byte[] photo = Samples.jpeg(40, 30);

		Document first = add("registration", "Fahrzeugschein Müller (1).pdf", scan);
		Document second = add("photo", "Foto.JPG", photo);

		assertThat(this.documents.of(this.reference)).containsExactly(first, second);
		assertThat(this.documents.find(this.reference, second.id())).contains(second);
		assertThat(this.documents.content(first)).isEqualTo(scan);
		assertThat(first.name()).isEqualTo("Fahrzeugschein Müller (1).pdf");
		assertThat(second).extracting(Document::mediaType, Document::size, Document::scan)
			.containsExactly("image/jpeg", (long) photo.length, ScanState.NOT_SCANNED);
	}

	@Test
	void aDocumentIsUnreadableInTheDatabase() {
		byte[] scan = Samples.pdf("Geheimrätin");

		Document document = add("registration", "a.pdf", scan);

		String stored = this.database.sql("select content from document where id = ?")
			.param(document.id())
			.query((row, number) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
			.single();
		assertThat(stored).doesNotContain("%PDF", "endobj").hasSizeGreaterThan(scan.length);
	}

	@Test
	void aDocumentOpensUnderItsOwnReferenceAndIdOnly() {
		Document document = add("registration", "a.pdf", Samples.pdf("A"));
		Document other = add("registration", "b.pdf", Samples.pdf("B"));
		String stranger = newDraft();

		this.database.sql("""
				update document set (content, key_id, nonce) =
					(select content, key_id, nonce from document where id = ?) where id = ?""")
			.params(document.id(), other.id())
			.update();

		assertThat(this.documents.find(stranger, document.id())).isEmpty();
		assertThatIllegalStateException().isThrownBy(() -> this.documents.content(other));
		assertThat(this.documents.content(document)).isEqualTo(Samples.pdf("A"));
	}

	@Test
	void theSameFileForTheSameFieldIsNoSecondDocument() {
		Document first = add("registration", "a.pdf", Samples.pdf("A"));

		Document again = add("registration", "kopie.pdf", Samples.pdf("A"));
		Document elsewhere = add("photo", "a.pdf", Samples.pdf("A"));

		assertThat(again).isEqualTo(first);
		assertThat(this.documents.of(this.reference)).containsExactly(first, elsewhere);
	}

	@Test
	void aFieldTakesNoMoreFilesThanItsFormSays() {
		add("registration", "a.pdf", Samples.pdf("A"));

		assertThatExceptionOfType(FileRefused.class)
			.isThrownBy(() -> this.documents.add(this.reference, place("registration", 1),
					new Upload("b.pdf", Samples.pdf("B"))))
			.withMessage("Hier ist nur eine Datei möglich. Bitte entfernen Sie erst die vorhandene.");
	}

	@Test
	void twoUploadsAtOnceDoNotExceedWhatACaseMayHave() throws Exception {
		add("registration", "a.pdf", Samples.pdfOfSize(9_000_000, "A"));
		add("registration", "b.pdf", Samples.pdfOfSize(9_000_000, "B"));
		List<Callable<Document>> uploads = new ArrayList<>();
		for (String name : List.of("c", "d", "e")) {
			uploads.add(() -> add("registration", name + ".pdf", Samples.pdfOfSize(9_000_000, name)));
		}
		ExecutorService hands = Executors.newFixedThreadPool(3);

		List<Future<Document>> results = hands.invokeAll(uploads);

		assertThat(results).filteredOn((result) -> result.isDone() && !failed(result)).hasSize(1);
		assertThat(this.documents.of(this.reference)).hasSize(3);
		hands.shutdown();
	}

	@Test
	void aRemovedDocumentIsGoneAlsoWhenRemovedTwice() {
		Document document = add("registration", "a.pdf", Samples.pdf("A"));

		this.documents.remove(newDraft(), document.id());
		assertThat(this.documents.of(this.reference)).containsExactly(document);
		this.documents.remove(this.reference, document.id());
		this.documents.remove(this.reference, document.id());

		assertThat(this.documents.of(this.reference)).isEmpty();
		assertThatExceptionOfType(NoSuchDocument.class).isThrownBy(() -> this.documents.content(document));
	}

	@Test
	void submittingKeepsWhatBelongsToTheCaseAndClosesTheDraft() {
		Document kept = add("registration", "a.pdf", Samples.pdf("A"));
		Document left = add("photo", "b.pdf", Samples.pdf("B"));

		this.documents.submit(this.reference, List.of(kept.id()));
		this.documents.submit(this.reference, List.of(kept.id()));

		assertThat(this.documents.of(this.reference)).containsExactly(kept);
		assertThat(this.documents.find(this.reference, left.id())).isEmpty();
		assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> add("photo", "c.pdf", Samples.pdf("C")))
			.withMessageContaining("schon abgesendet");
		assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> this.documents.remove(this.reference, kept.id()));
	}

	@Test
	void aCaseWithoutDocumentsTakesNoneThroughItsDraftEither() {
		String submitted = this.city.submit(SERVICE, Residents.next());

		assertThatExceptionOfType(FileRefused.class).isThrownBy(
				() -> this.documents.add(submitted, place("registration", 5), new Upload("a.pdf", Samples.pdf("A"))));
	}

	@Test
	void whatIsNotThereCannotBeSubmitted() {
		Document document = add("registration", "a.pdf", Samples.pdf("A"));
		UUID unknown = UUID.randomUUID();

		assertThatExceptionOfType(NoSuchDocument.class)
			.isThrownBy(() -> this.documents.submit(this.reference, List.of(document.id(), unknown)))
			.withMessageContaining(unknown.toString());
		assertThat(this.documents.of(this.reference)).containsExactly(document);
	}

	@Test
	void whatIsInfectedOrNotYetScannedIsNotHandedOut() {
		Document document = add("registration", "a.pdf", Samples.pdf("A"));

		for (ScanState state : List.of(ScanState.WAITING, ScanState.INFECTED)) {
			this.documents.scanned(document.id(), state);
			assertThatExceptionOfType(DocumentHeldBack.class).isThrownBy(() -> this.documents.content(document));
		}
		assertThatExceptionOfType(FileRefused.class)
			.isThrownBy(() -> this.documents.submit(this.reference, List.of(document.id())))
			.withMessageContaining("„a.pdf“");
		this.documents.scanned(document.id(), ScanState.CLEAN);

		assertThat(this.documents.content(document)).isEqualTo(Samples.pdf("A"));
	}

	@Test
	void aScannerMayRefuseAtOnceOrAnswerLater() {
		AtomicReference<ScanState> answer = new AtomicReference<>(ScanState.INFECTED);
		Documents scanned = scannedBy((content) -> answer.get());
		Upload upload = new Upload("a.pdf", Samples.pdf("A"));

		assertThatExceptionOfType(FileRefused.class)
			.isThrownBy(() -> scanned.add(this.reference, place("registration", 5), upload))
			.withMessageContaining("Schadsoftware");
		assertThat(this.documents.of(this.reference)).isEmpty();
		answer.set(ScanState.WAITING);
		Document document = scanned.add(this.reference, place("registration", 5), upload);
		scanned.scanWaiting();
		assertThatExceptionOfType(DocumentHeldBack.class).isThrownBy(() -> this.documents.content(document));
		answer.set(ScanState.CLEAN);
		scanned.scanWaiting();

		assertThat(this.documents.content(document)).isEqualTo(upload.content());
	}

	private Documents scannedBy(Scanner scanner) {
		var beans = new StaticListableBeanFactory(Map.of("scanner", scanner));
		return new Documents(this.inspection, beans.getBeanProvider(Scanner.class), this.rows);
	}

	private static boolean failed(Future<Document> result) {
		try {
			result.get();
			return false;
		}
		catch (Exception ex) {
			assertThat(ex).hasCauseInstanceOf(FileRefused.class).hasMessageContaining("zusammen mehr als 30 MB");
			return true;
		}
	}

	private String newDraft() {
		return this.drafts.start(this.procedures.find(SERVICE).orElseThrow()).fileReference();
	}

	private Document add(String field, String name, byte[] content) {
		return this.documents.add(this.reference, place(field, 5), new Upload(name, content));
	}

	@Test
	void takesOnlyTheKindsThatThePlaceAsksFor() {
		Place pictures = new Place("photo", 1, List.of("image/jpeg", "image/png"));

		assertThatExceptionOfType(FileRefused.class)
			.isThrownBy(() -> this.documents.add(this.reference, pictures, new Upload("a.pdf", Samples.pdf("A"))))
			.withMessage("Das ist eine Datei der Art PDF. Hier nehmen wir nur: JPEG, PNG.");
		assertThat(this.documents.of(this.reference)).isEmpty();
	}

	private static Place place(String field, int most) {
		return new Place(field, most, List.of("application/pdf", "image/jpeg", "image/png"));
	}

}
