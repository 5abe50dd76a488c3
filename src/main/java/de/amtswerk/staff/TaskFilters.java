package de.amtswerk.staff;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;

import org.springframework.stereotype.Component;

/** Offer the Tasklist's shared filters, without which it would be empty. */
@Component
class TaskFilters {

	private final FilterService filters;

	private final TaskService tasks;

	TaskFilters(FilterService filters, TaskService tasks) {
		this.filters = filters;
		this.tasks = tasks;
	}

	void ensure() {
		ensure("Aufgaben meines Sachgebiets", 10, "Alles, was Ihr Sachgebiet zu bearbeiten hat, auch schon übernommene",
				query().taskCandidateGroupInExpression("${currentUserGroups()}").includeAssignedTasks());
		ensure("Meine Aufgaben", 20, "Was Sie übernommen haben", query().taskAssigneeExpression("${currentUser()}"));
	}

	private TaskQuery query() {
		return this.tasks.createTaskQuery().orderByDueDate().asc();
	}

	private void ensure(String name, int priority, String description, TaskQuery query) {
		if (this.filters.createTaskFilterQuery().filterName(name).count() > 0) {
			return;
		}
		Filter filter = this.filters.newTaskFilter(name);
		filter.setQuery(query);
		filter.setProperties(Map.of("description", description, "priority", priority, "refresh", true,
				"showUndefinedVariable", false, "variables",
				List.of(column("fileReference", "Aktenzeichen"), column("familyName", "Name"))));
		this.filters.saveFilter(filter);
	}

	private static Map<String, String> column(String variable, String label) {
		return Map.of("name", variable, "label", label);
	}

}
