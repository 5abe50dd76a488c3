package de.amtswerk.procedure;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Residents;
import de.amtswerk.city.ServiceFolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

/**
 * People give a case only what the form of its task asks, and touch it in no other way.
 */
@CityTest
class GateTests {

	private static final Map<String, Object> GRANT = Map.of("decision", "grant", "discretion",
			"Keine Gesichtspunkte sprechen dagegen.");

	/** Checked against the form of the task. */
	private static final Set<String> GATED = Set.of("TaskService.complete", "TaskService.completeWithVariablesInReturn",
			"TaskService.resolveTask", "FormService.submitTaskForm", "FormService.submitTaskFormData",
			"FormService.submitTaskFormWithVariablesInReturn");

	/** Change who does a task, when, and what is noted beside it, but no variable. */
	private static final Set<String> HARMLESS = Set.of("TaskService.claim", "TaskService.saveTask",
			"TaskService.setAssignee", "TaskService.setOwner", "TaskService.setPriority", "TaskService.setDueDate",
			"TaskService.setFollowUpDate", "TaskService.addComment", "TaskService.createComment",
			"TaskService.createAttachment", "TaskService.saveAttachment");

	/** Compute an answer and keep nothing, or belong to an account and not to a case. */
	private static final Set<String> WITHOUT_CASE = Set.of("DecisionService.evaluateDecisionTableById",
			"DecisionService.evaluateDecisionTableByKey", "DecisionService.evaluateDecisionTableByKeyAndVersion",
			"IdentityService.setUserAccount");

	private static int count;

	@Autowired
	private City city;

	@Autowired
	private MovableClock clock;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private TaskService tasks;

	@Autowired
	private FormService forms;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private IdentityService identity;

	@Autowired
	private Publication publication;

	@TempDir
	private Path folder;

	private String reference;

	private Task review;

	@BeforeEach
	void klaraReviewsAnApplication() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		this.reference = this.city.apply("bewohnerparkausweis", Residents.next()).getBusinessKey();
		this.review = this.city.task(this.reference);
		this.tasks.setAssignee(this.review.getId(), "klara");
		logIn("klara");
	}

	@AfterEach
	void nobodyIsLoggedIn() {
		this.identity.clearAuthentication();
	}

	@Test
	void refusesAKeyThatTheFormDoesNotAskFor() {
		assertThatExceptionOfType(SubmissionRefused.class).isThrownBy(() -> complete("feeInCents", 1))
			.withMessageContaining("Antrag prüfen und entscheiden · " + this.reference)
			.withMessageContaining("„feeInCents“ steht nicht im Formular")
			.withMessageContaining("decision, discretion, reasons, hearingWaiver");

		assertThat(this.city.task(this.reference).getId()).isEqualTo(this.review.getId());
		assertThat(variables()).contains(entry("feeInCents", 3070)).doesNotContainKey("decision");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			decision   | vielleicht      | Wählen Sie „Wird der Ausweis erteilt?“ aus der Liste aus.
			decision   |                 | Wählen Sie „Wird der Ausweis erteilt?“ aus.
			discretion | Passt.          | „Ermessen“ muss mindestens 20 Zeichen lang sein.
			reasons    | Kein Stellplatz | „Gründe der Ablehnung“ (reasons) wird bei diesen Antworten nicht gefragt.
			""")
	void refusesAValueThatTheFormDoesNotAllow(String key, String text, String sentence) {
		assertThatExceptionOfType(SubmissionRefused.class).isThrownBy(() -> complete(key, text))
			.withMessageContaining(sentence);
		assertThat(variables()).doesNotContainKey(key);
	}

	static Stream<Object> wrongTypes() {
		return Stream.of(12345678901234567890.0, Double.NaN, true, List.of("grant"), Map.of("grant", 1),
				new byte[] { 1 }, Variables.fileValue("decision").file(new byte[] { 1 }).create(),
				Variables.serializedObjectValue("{}")
					.serializationDataFormat("application/json")
					.objectTypeName("x")
					.create());
	}

	@ParameterizedTest
	@MethodSource("wrongTypes")
	void refusesATypeThatTheFormDoesNotAllow(Object value) {
		assertThatExceptionOfType(SubmissionRefused.class).isThrownBy(() -> complete("discretion", value))
			.withMessageContaining("Ermessen");
	}

	@Test
	void namesEveryProblemAtOnce() {
		assertThatExceptionOfType(SubmissionRefused.class)
			.isThrownBy(() -> this.tasks.complete(this.review.getId(), Map.of("decision", "refuse", "tippfehler", "x")))
			.withMessageContainingAll("tippfehler", "Ermessen", "Gründe der Ablehnung", "Warum wird nicht angehört?");
	}

	@Test
	void keepsWhatTheFormAllowsInTheShapeThatFormsKeep() {
		Map<String, Object> asTasklistSendsIt = new HashMap<>(GRANT);
		asTasklistSendsIt.put("discretion", "  Keine  Gesichtspunkte sprechen dagegen. ");
		asTasklistSendsIt.put("reasons", null);
		asTasklistSendsIt.put("hearingWaiver", "");

		this.forms.submitTaskForm(this.review.getId(), asTasklistSendsIt);

		assertThat(variables())
			.contains(entry("decision", "grant"), entry("discretion", "Keine Gesichtspunkte sprechen dagegen."))
			.doesNotContainKeys("reasons", "hearingWaiver");
	}

	@Test
	void holdsATaskInABuildingBlockAgainstItsOwnForm() {
		this.tasks.complete(this.review.getId(), GRANT);
		this.identity.clearAuthentication();
		this.city.runDueJobs();
		Task posting = this.city.task(this.reference);
		this.tasks.setAssignee(posting.getId(), "klara");
		logIn("klara");

		assertThatExceptionOfType(SubmissionRefused.class)
			.isThrownBy(() -> this.tasks.complete(posting.getId(), Map.of("postedOn", "2026-11-18")))
			.withMessageContaining("„Tag der Aufgabe zur Post“ darf nicht nach dem 17.11.2026 liegen.");
		assertThatExceptionOfType(SubmissionRefused.class)
			.isThrownBy(() -> this.tasks.complete(posting.getId(), Map.of("postedOn", "2026-11-17", "noticeId", "x")))
			.withMessageContaining("„noticeId“ steht nicht im Formular");
		assertThat(this.city.task(this.reference).getId()).isEqualTo(posting.getId());
	}

	@Test
	void asksARunningCaseForWhatItsOwnVersionAsks() {
		this.identity.clearAuthentication();
		String slug = "torausweis-" + count++;
		ServiceFolder designer = new ServiceFolder(this.folder, slug);
		this.publication.publish(designer.location());
		String before = this.city.apply(slug, Residents.next()).getBusinessKey();
		designer.replace("forms/" + slug + "/pruefung.form", "\"grant\"", "\"permit\"");
		designer.replace("processes/" + slug + "/" + slug + ".bpmn", "'grant'", "'permit'");
		this.publication.publish(designer.location());
		String after = this.city.apply(slug, Residents.next()).getBusinessKey();
		this.publication.publish("classpath:");

		this.city.decide(before, "klara", GRANT);
		assertThatExceptionOfType(SubmissionRefused.class).isThrownBy(() -> this.city.decide(after, "klara", GRANT))
			.withMessageContaining("Wird der Ausweis erteilt?");
	}

	@Test
	void letsOnlyWhoHasTheTaskCompleteIt() {
		logIn("tom");

		assertThatExceptionOfType(TaskOfSomebodyElse.class)
			.isThrownBy(() -> this.tasks.complete(this.review.getId(), GRANT))
			.withMessageContaining("hat Klara Sommer übernommen");
		assertThat(variables()).doesNotContainKey("decision");
	}

	@Test
	void asksToClaimATaskBeforeCompletingIt() {
		this.tasks.setAssignee(this.review.getId(), null);

		assertThatExceptionOfType(TaskOfSomebodyElse.class)
			.isThrownBy(() -> this.tasks.complete(this.review.getId(), GRANT))
			.withMessageContaining("hat noch niemand übernommen");
	}

	@Test
	void letsNobodyClaimInSomebodyElsesName() {
		this.tasks.setAssignee(this.review.getId(), null);

		assertThatExceptionOfType(TaskOfSomebodyElse.class)
			.isThrownBy(() -> this.tasks.claim(this.review.getId(), "tom"))
			.withMessageContaining("nur für sich selbst");
		this.tasks.claim(this.review.getId(), "klara");

		assertThat(this.city.task(this.reference).getAssignee()).isEqualTo("klara");
	}

	@Test
	void refusesAnyVariableOfATaskWithoutForm() {
		this.identity.clearAuthentication();
		Task note = this.tasks.newTask();
		note.setName("Notiz");
		note.setAssignee("admin");
		this.tasks.saveTask(note);
		this.identity.setAuthentication("admin", List.of("camunda-admin"));

		assertThatExceptionOfType(SubmissionRefused.class)
			.isThrownBy(() -> this.tasks.complete(note.getId(), Map.of("fee", 1)))
			.withMessageContaining("Sie hat kein Formular und nimmt deshalb keine Angaben an: fee.");
		this.tasks.complete(note.getId());
	}

	@Test
	void leavesTheEngineAloneWhenNobodyIsLoggedIn() {
		this.identity.clearAuthentication();

		this.runtime.setVariable(this.city.instance(this.reference).getId(), "feeNote", "Probe");

		assertThat(variables()).containsEntry("feeNote", "Probe");
	}

	@Test
	void everyVariantOfASubmissionIsHeldAgainstTheForm() {
		List<Method> variants = calls().filter((call) -> GATED.contains(name(call))).toList();

		assertThat(variants).hasSize(8).allSatisfy((call) -> {
			Object[] arguments = arguments(call);
			arguments[0] = this.review.getId();
			assertThat(thrownBy(call, arguments)).isInstanceOf(SubmissionRefused.class);
		});
		assertThat(this.city.task(this.reference).getId()).isEqualTo(this.review.getId());
	}

	@Test
	void everyOtherCallThatChangesSomethingIsClosedOrKnownToBeHarmless() {
		List<Method> others = calls().filter((call) -> !GATED.contains(name(call)))
			.filter((call) -> !HARMLESS.contains(name(call)))
			.filter((call) -> !call.getName().matches("get\\w+|create\\w*Query|createTaskReport"))
			.toList();

		assertThat(others).hasSizeGreaterThan(100)
			.extracting(Method::getName)
			.contains("setVariables", "updateVariables", "setVariablesLocal", "removeVariable", "handleBpmnError",
					"handleEscalation", "submitStartForm", "startProcessInstanceByKey", "createProcessInstanceById",
					"correlateMessage", "createMessageCorrelation", "signal", "createProcessInstanceModification",
					"setVariablesAsync");
		assertThat(others)
			.allSatisfy((call) -> assertThat(thrownBy(call, arguments(call))).isInstanceOf(ClosedToPeople.class)
				.hasMessageContaining(call.getName()));
	}

	@Test
	void nothingHarmlessTakesVariables() {
		assertThat(calls().filter((call) -> HARMLESS.contains(name(call))).flatMap(GateTests::types)).isNotEmpty()
			.doesNotContain(Map.class, Object.class);
	}

	@Test
	void noServiceOfTheEngineTakesVariablesPastTheGate() {
		Stream<String> takers = Arrays.stream(ProcessEngineServices.class.getMethods())
			.filter((getter) -> services().noneMatch(getter.getReturnType()::isInstance))
			.flatMap((getter) -> Arrays.stream(getter.getReturnType().getMethods()))
			.filter((call) -> types(call).anyMatch(Map.class::equals))
			.map(GateTests::name);

		assertThat(takers).isNotEmpty().isSubsetOf(WITHOUT_CASE);
	}

	private void complete(String key, Object value) {
		Map<String, Object> values = new HashMap<>(GRANT);
		values.put(key, value);
		this.tasks.complete(this.review.getId(), values);
	}

	private Map<String, Object> variables() {
		return this.runtime.getVariables(this.city.instance(this.reference).getId());
	}

	private void logIn(String name) {
		this.identity.setAuthentication(name, List.of("klara".equals(name) ? "clerk" : "team-lead", "strassenverkehr"));
	}

	private Stream<Object> services() {
		return Stream.of(this.tasks, this.forms, this.runtime, this.engine.getCaseService(),
				this.engine.getExternalTaskService());
	}

	/** What the engine's own classes offer, which is more than their interfaces show. */
	private Stream<Method> calls() {
		return services().flatMap((service) -> Arrays.stream(service.getClass().getSuperclass().getDeclaredMethods()))
			.filter((call) -> Modifier.isPublic(call.getModifiers()) && !call.isSynthetic());
	}

	private static Stream<Class<?>> types(Method call) {
		return Arrays.stream(call.getParameterTypes());
	}

	private static String name(Method call) {
		return call.getDeclaringClass().getSimpleName().replace("Impl", "") + "." + call.getName();
	}

	private static Object[] arguments(Method call) {
		return types(call).map((type) -> {
			Object nothing = Array.get(Array.newInstance(type, 1), 0);
			return (type == Map.class) ? Map.of("feeInCents", "1") : nothing;
		}).toArray();
	}

	private Throwable thrownBy(Method call, Object[] arguments) {
		Object service = services().filter(call.getDeclaringClass()::isInstance).findFirst().orElseThrow();
		try {
			call.invoke(service, arguments);
			return new AssertionError(call + " passed");
		}
		catch (InvocationTargetException ex) {
			return ex.getCause();
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
