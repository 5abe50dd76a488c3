package de.amtswerk.staff;

import java.util.List;
import java.util.function.Consumer;

import de.amtswerk.city.CityTest;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The office is staffed once, and a service lets its section work without more. */
@CityTest
class StaffSetupTests {

	@Autowired
	private StaffSetup setup;

	@Autowired
	private IdentityService identities;

	@Autowired
	private AuthorizationService authorizations;

	@Autowired
	private FilterService filters;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskService tasks;

	@AfterEach
	void leave() {
		this.identities.clearAuthentication();
	}

	@Test
	void namesRolesAndSectionsInGerman() {
		assertThat(this.identities.createGroupQuery().list()).extracting(Group::getName)
			.contains("Sachbearbeitung", "Sachgebietsleitung", "Prozessgestaltung", "Betrieb", "Administration",
					"Straßenverkehrsbehörde – Bewohnerparken");
		assertThat(this.identities.createUserQuery().memberOfGroup("strassenverkehr").list()).extracting(User::getId)
			.containsExactlyInAnyOrder("klara", "tom");
	}

	@Test
	void changesNothingAtTheSecondStart() {
		var before = state();

		this.setup.afterSingletonsInstantiated();

		assertThat(state()).isEqualTo(before);
	}

	private List<Object> state() {
		return List.of(
				this.authorizations.createAuthorizationQuery()
					.list()
					.stream()
					.map((grant) -> grant.getId() + ":" + ((AuthorizationEntity) grant).getRevision())
					.sorted()
					.toList(),
				this.filters.createFilterQuery().count(), this.identities.createUserQuery().count(),
				this.identities.createGroupQuery().count());
	}

	@Test
	void grantsOncePerServiceHoweverOftenItIsPublished() {
		publish("wohngeld", "strassenverkehr");
		publish("wohngeld", "strassenverkehr");

		assertThat(grant("strassenverkehr", "wohngeld")).satisfies(mayWork());
		assertThat(grants("team-lead", "wohngeld")).isEmpty();
		assertThat(grants("clerk", "wohngeld")).isEmpty();
	}

	@Test
	void makesASectionOfTheGroupThatModelsName() {
		publish(List.of("eheschliessung", "namensaenderung"), "standesamt");

		Group section = this.identities.createGroupQuery().groupId("standesamt").singleResult();
		assertThat(section.getType()).isEqualTo("SECTION");
		assertThat(grant("standesamt", "namensaenderung")).satisfies(mayWork());
	}

	@Test
	void grantsToTheSectionsThatTheServiceListsWhereTheGroupIsComputed() {
		BpmnModelInstance service = model("fundsachen", "${section}");
		CamundaProperty sections = service.newInstance(CamundaProperty.class);
		sections.setCamundaName("sections");
		sections.setCamundaValue("fundbuero, buergeramt");
		CamundaProperties properties = service.newInstance(CamundaProperties.class);
		properties.getCamundaProperties().add(sections);
		((Process) service.getModelElementById("fundsachen")).builder().addExtensionElement(properties);

		this.repository.createDeployment().addModelInstance("fundsachen.bpmn", service).deploy();

		assertThat(grant("fundbuero", "fundsachen")).satisfies(mayWork());
		assertThat(grant("buergeramt", "fundsachen")).satisfies(mayWork());
		assertThat(grants("clerk", "fundsachen")).isEmpty();
	}

	@Test
	void keepsAnAssigneeFromOverwritingVariables() {
		Task task = taskOf("hunde");
		this.identities.setAuthentication("klara", List.of("clerk", "strassenverkehr"));

		this.tasks.claim(task.getId(), "klara");

		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> this.tasks.setVariable(task.getId(), "feeInCents", 0));
		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> this.runtime.setVariable(task.getExecutionId(), "feeInCents", 0));
	}

	@Test
	void writesNoGrantPerTask() {
		Task task = taskOf("baumfaellung");

		this.tasks.setAssignee(task.getId(), "klara");

		assertThat(this.authorizations.createAuthorizationQuery()
			.resourceType(Resources.TASK)
			.resourceId(task.getId())
			.count()).isZero();
	}

	@Test
	void hidesTasksFromOtherSections() {
		taskOf("ausweis");
		this.identities.setAuthentication("erna", List.of("clerk", "buergeramt"));

		assertThat(this.tasks.createTaskQuery().processDefinitionKey("ausweis").count()).isZero();
	}

	private Task taskOf(String service) {
		publish(service, "strassenverkehr");
		String id = this.runtime.startProcessInstanceByKey(service).getId();
		return this.tasks.createTaskQuery().processInstanceId(id).singleResult();
	}

	private static BpmnModelInstance model(String service, String candidateGroups) {
		return Bpmn.createExecutableProcess(service)
			.camundaHistoryTimeToLive(30)
			.startEvent()
			.userTask()
			.camundaCandidateGroups(candidateGroups)
			.endEvent()
			.done();
	}

	private void publish(String service, String candidateGroups) {
		publish(List.of(service), candidateGroups);
	}

	private void publish(List<String> services, String candidateGroups) {
		DeploymentBuilder deployment = this.repository.createDeployment();
		for (String service : services) {
			deployment.addModelInstance(service + ".bpmn", model(service, candidateGroups));
		}
		deployment.deploy();
	}

	private Authorization grant(String group, String service) {
		return grants(group, service).get(0);
	}

	private List<Authorization> grants(String group, String service) {
		return this.authorizations.createAuthorizationQuery()
			.groupIdIn(group)
			.resourceType(Resources.PROCESS_DEFINITION)
			.resourceId(service)
			.list();
	}

	private static Consumer<Authorization> mayWork() {
		return (grant) -> {
			for (Permission permission : List.of(ProcessDefinitionPermissions.READ,
					ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.TASK_WORK)) {
				assertThat(grant.isPermissionGranted(permission)).as(permission.getName()).isTrue();
			}
			assertThat(grant.isPermissionGranted(ProcessDefinitionPermissions.UPDATE_TASK)).isFalse();
		};
	}

}
