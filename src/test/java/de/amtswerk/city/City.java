package de.amtswerk.city;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

import org.springframework.boot.test.context.TestComponent;

import de.amtswerk.application.Access;
import de.amtswerk.application.Applications;
import de.amtswerk.application.Draft;
import de.amtswerk.application.Drafts;
import de.amtswerk.document.Documents;
import de.amtswerk.document.Place;
import de.amtswerk.document.Upload;
import de.amtswerk.form.FieldView;
import de.amtswerk.form.FormPage;
import de.amtswerk.procedure.Procedures;

/** Do what people of the city do, by hand and without a browser. */
@TestComponent
public class City {

	private final Procedures procedures;

	private final Drafts drafts;

	private final Documents documents;

	private final Applications applications;

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final ManagementService management;

	private final IdentityService identity;

	City(Procedures procedures, Drafts drafts, Documents documents, Applications applications, RuntimeService runtime,
			TaskService tasks, ManagementService management, IdentityService identity) {
		this.procedures = procedures;
		this.drafts = drafts;
		this.documents = documents;
		this.applications = applications;
		this.runtime = runtime;
		this.tasks = tasks;
		this.management = management;
		this.identity = identity;
	}

	/**
	 * Fill in every page, submit, and let the engine run up to where somebody must act.
	 */
	public ProcessInstance apply(String service, Map<String, String> typed) {
		String reference = submit(service, typed);
		runDueJobs();
		return instance(reference);
	}

	/** Fill in every page and submit; the engine has not begun yet. */
	public String submit(String service, Map<String, String> typed) {
		return this.applications.submit(fillIn(service, typed).fileReference()).fileReference();
	}

	/** Fill in every page, enclose every document, and leave it at that. */
	public Draft fillIn(String service, Map<String, String> typed) {
		Access access = this.drafts.start(this.procedures.find(service).orElseThrow());
		Draft draft = this.drafts.find(access.fileReference()).orElseThrow();
		for (FormPage page : draft.form().pages()) {
			for (FieldView.Enclosures place : page.documents(draft.answers())) {
				this.documents.add(access.fileReference(),
						new Place(place.caption().key(), place.most(), place.mediaTypes()),
						new Upload("Unterlage.pdf", SampleFiles.pdf()));
				draft = this.drafts.find(access.fileReference()).orElseThrow();
			}
			draft = this.drafts.answer(draft, page, page.read(Typed.parameters(typed), draft.answers()));
		}
		return draft;
	}

	public ProcessInstance instance(String reference) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(reference)
			.rootProcessInstances()
			.singleResult();
	}

	/** The one open task of a case, wherever in its building blocks it is. */
	public Task task(String reference) {
		return this.tasks.createTaskQuery().processInstanceBusinessKey(reference).singleResult();
	}

	public void complete(String reference, String clerk, Map<String, Object> answers) {
		decide(reference, clerk, answers);
		runDueJobs();
	}

	/** Claim and complete the case's task; what follows has not begun yet. */
	public void decide(String reference, String clerk, Map<String, Object> answers) {
		Task task = task(reference);
		this.identity.setAuthentication(clerk, groups(clerk));
		try {
			this.tasks.claim(task.getId(), clerk);
			this.tasks.complete(task.getId(), answers);
		}
		finally {
			this.identity.clearAuthentication();
		}
	}

	/** Run all jobs that are due, timers included, and those that follow from them. */
	public void runDueJobs() {
		for (List<Job> due = dueJobs(); !due.isEmpty(); due = dueJobs()) {
			due.forEach((job) -> this.management.executeJob(job.getId()));
		}
	}

	/**
	 * Try the case's jobs, and those that follow from them, until each is done or its
	 * retries are used up; what they throw is for operators to see. Timers wait.
	 */
	public void exhaustRetries(String reference) {
		String instance = instance(reference).getId();
		for (List<Job> open = openJobs(instance); !open.isEmpty(); open = openJobs(instance)) {
			for (Job job : open) {
				try {
					this.management.executeJob(job.getId());
				}
				catch (RuntimeException ex) {
					// the engine keeps it at the job and, after the last try, as an
					// incident
				}
			}
		}
	}

	private List<Job> openJobs(String instance) {
		return this.management.createJobQuery().processInstanceId(instance).messages().withRetriesLeft().list();
	}

	private List<String> groups(String clerk) {
		return this.identity.createGroupQuery().groupMember(clerk).list().stream().map(Group::getId).toList();
	}

	private List<Job> dueJobs() {
		return this.management.createJobQuery().executable().list();
	}

}
