package de.amtswerk.application;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Residents;
import de.amtswerk.city.Typed;
import de.amtswerk.form.FormPage;
import de.amtswerk.procedure.Procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Drafts are kept for their owner alone, and what was submitted is one case and never
 * lost.
 */
@CityTest
class ApplicationsTests {

	private static final String SERVICE = "bewohnerparkausweis";

	@Autowired
	private City city;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Drafts drafts;

	@Autowired
	private Accesses accesses;

	@Autowired
	private Applications applications;

	@Autowired
	private Procedures procedures;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void itIsTheSeventeenthOfNovember() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
	}

	@Test
	void submittingTwiceAtOnceIsOneCase() throws Exception {
		String reference = this.city.fillIn(SERVICE, Residents.next()).fileReference();
		Callable<Application> click = () -> this.applications.submit(reference);
		ExecutorService hands = Executors.newFixedThreadPool(2);

		var clicks = hands.invokeAll(List.of(click, click));

		assertThat(clicks.get(0).get().receivedAt()).isEqualTo(clicks.get(1).get().receivedAt());
		assertThat(this.runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).count()).isOne();
		hands.shutdown();
	}

	@Test
	void anIncompleteDraftIsRefusedAndStaysADraft() {
		Access access = this.drafts.start(this.procedures.find(SERVICE).orElseThrow());

		assertThatExceptionOfType(ApplicationIncomplete.class)
			.isThrownBy(() -> this.applications.submit(access.fileReference()))
			.satisfies((ex) -> assertThat(ex.answers().problems()).containsKeys("familyName", "plate1"));
		assertThat(this.drafts.find(access.fileReference())).isPresent();
		assertThat(this.city.instance(access.fileReference())).isNull();
	}

	@Test
	void aDraftIsUnreadableInTheDatabase() {
		Access access = this.drafts.start(this.procedures.find(SERVICE).orElseThrow());
		Draft draft = this.drafts.find(access.fileReference()).orElseThrow();
		FormPage person = draft.form().pages().get(0);

		this.drafts.answer(draft, person, person.read(Typed.parameters(Map.of("familyName", "Geheimrätin")), Map.of()));

		byte[] stored = this.database.sql("select answers from draft where file_reference = ?")
			.param(access.fileReference())
			.query((row, number) -> row.getBytes(1))
			.single();
		assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("Geheimr", "familyName");
		assertThat(this.drafts.find(access.fileReference()).orElseThrow().answers()).containsEntry("familyName",
				"Geheimrätin");
	}

	@Test
	void theSecretOpensItsOwnReferenceOnlyHoweverItIsTyped() {
		Access access = this.drafts.start(this.procedures.find(SERVICE).orElseThrow());
		Access other = this.drafts.start(this.procedures.find(SERVICE).orElseThrow());
		String typed = access.secret().text().toLowerCase().replace("-", " ");

		assertThat(this.accesses.opens(access.fileReference(), new Secret(typed))).isTrue();
		assertThat(this.accesses.opens(other.fileReference(), access.secret())).isFalse();
		assertThat(this.accesses.opens("2222-2222", access.secret())).isFalse();
		assertThat(access.secret().toString()).doesNotContain(access.secret().text());
	}

	@Test
	void theApplicationIsKeptAsSubmittedAndTheDraftIsGone() {
		String reference = this.city.submit(SERVICE, Residents.next());

		Application application = this.applications.find(reference).orElseThrow();
		assertThat(application.answers()).containsEntry("plate1", "S-AB 123").containsEntry("startDate", "2026-12-01");
		assertThat(this.drafts.find(reference)).isEmpty();
	}

}
