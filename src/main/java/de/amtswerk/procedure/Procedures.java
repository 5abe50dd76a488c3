package de.amtswerk.procedure;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.springframework.stereotype.Component;

import de.amtswerk.check.ModelProperties;
import de.amtswerk.form.Form;
import de.amtswerk.form.Forms;

/** Know the services: those on offer now, and every version that a case still runs in. */
@Component
public class Procedures {

	private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

	private final Map<String, Procedure> versions = new ConcurrentHashMap<>();

	private final Map<String, Set<String>> names = new ConcurrentHashMap<>();

	private final RepositoryService repository;

	private final DeployedFiles files;

	private final Forms forms;

	private final Publication publication;

	Procedures(RepositoryService repository, DeployedFiles files, Forms forms, Publication publication) {
		this.repository = repository;
		this.files = files;
		this.forms = forms;
		this.publication = publication;
	}

	/** The latest versions of the services whose folder is there, sorted by name. */
	public List<Procedure> offered() {
		return this.publication.present()
			.stream()
			.map(this::latest)
			.flatMap(Optional::stream)
			.sorted(Comparator.comparing(Procedure::name))
			.toList();
	}

	/** The latest version of a service on offer. */
	public Optional<Procedure> find(String slug) {
		return this.publication.present().contains(slug) ? latest(slug) : Optional.empty();
	}

	/** The version that the engine knows by this id, offered or not. */
	public Procedure version(String definitionId) {
		return this.versions.computeIfAbsent(definitionId, (id) -> read(this.repository.getProcessDefinition(id)));
	}

	/** What a task of a version asks, though it may be gone; none if it has no form. */
	public Optional<Form> taskForm(String definitionId, String taskKey) {
		ProcessDefinition definition = this.repository.getProcessDefinition(definitionId);
		UserTask task = this.repository.getBpmnModelInstance(definitionId).getModelElementById(taskKey);
		return Optional.ofNullable(task.getCamundaFormRef())
			.map((formId) -> formPath(definition.getDeploymentId(), formId))
			.map((path) -> this.forms.read(path, this.files.text(definition.getDeploymentId(), path)));
	}

	/** The questions of all forms of a version by their keys, the application's first. */
	public Map<String, String> labels(Procedure procedure) {
		Map<String, String> labels = new HashMap<>(procedure.form().labels());
		this.files.paths(procedure.deploymentId())
			.stream()
			.filter((path) -> path.endsWith(".form"))
			.map((path) -> this.forms.read(path, this.files.text(procedure.deploymentId(), path)))
			.forEach((form) -> form.labels().forEach(labels::putIfAbsent));
		return labels;
	}

	/**
	 * Every name that occurs in a version's diagrams, tables, task forms and templates:
	 * only what is named there may become a process variable.
	 */
	public Set<String> names(Procedure procedure) {
		return this.names.computeIfAbsent(procedure.definitionId(), (id) -> read(procedure));
	}

	private Set<String> read(Procedure procedure) {
		Set<String> names = new TreeSet<>();
		for (String path : this.files.paths(procedure.deploymentId())) {
			String text = this.files.text(procedure.deploymentId(), path);
			if (!(path.endsWith(".form")
					&& Sha256.of(text.getBytes(StandardCharsets.UTF_8)).equals(procedure.formHash()))) {
				NAME.matcher(text).results().map(MatchResult::group).forEach(names::add);
			}
		}
		return Collections.unmodifiableSet(names);
	}

	private Optional<Procedure> latest(String slug) {
		return Optional
			.ofNullable(this.repository.createProcessDefinitionQuery()
				.processDefinitionKey(slug)
				.latestVersion()
				.active()
				.singleResult())
			.map((definition) -> version(definition.getId()));
	}

	private Procedure read(ProcessDefinition definition) {
		BpmnModelInstance model = this.repository.getBpmnModelInstance(definition.getId());
		Process process = model.getModelElementById(definition.getKey());
		String description = process.getDocumentations()
			.stream()
			.map(Documentation::getTextContent)
			.findFirst()
			.orElse("");
		String formId = model.getModelElementsByType(StartEvent.class)
			.stream()
			.filter((start) -> start.getParentElement() == process)
			.map(StartEvent::getCamundaFormRef)
			.findFirst()
			.orElseThrow();
		String formPath = formPath(definition.getDeploymentId(), formId);
		String json = this.files.text(definition.getDeploymentId(), formPath);
		return new Procedure(definition.getKey(), definition.getId(), definition.getDeploymentId(),
				definition.getVersion(), process.getName(), description.strip(), ModelProperties.of(process),
				this.forms.read(formPath, json), Sha256.of(json.getBytes(StandardCharsets.UTF_8)));
	}

	private String formPath(String deploymentId, String formId) {
		return this.files.paths(deploymentId)
			.stream()
			.filter((path) -> path.endsWith(".form"))
			.filter((path) -> this.forms.read(path, this.files.text(deploymentId, path)).id().equals(formId))
			.findFirst()
			.orElseThrow();
	}

}
