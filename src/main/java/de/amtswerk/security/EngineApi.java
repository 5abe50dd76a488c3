package de.amtswerk.security;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import de.amtswerk.staff.Role;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import static de.amtswerk.staff.Role.ADMINISTRATOR;
import static de.amtswerk.staff.Role.CLERK;
import static de.amtswerk.staff.Role.DESIGNER;
import static de.amtswerk.staff.Role.OPERATOR;
import static de.amtswerk.staff.Role.TEAM_LEAD;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

/**
 * List what Tasklist, Cockpit and Admin may ask of the engine, and for whom; what is not
 * listed is closed. The engine's own grants apply on top. Missing on purpose, for
 * everyone: deploying, starting and changing cases, writing variables, messages, signals.
 */
final class EngineApi {

	private static final Set<Role> STAFF = Set.of(Role.values());

	private static final Set<Role> WORKERS = Set.of(CLERK, TEAM_LEAD);

	private static final Set<Role> TASKLIST = Set.of(CLERK, TEAM_LEAD, ADMINISTRATOR);

	private static final Set<Role> ASSIGNERS = Set.of(TEAM_LEAD, ADMINISTRATOR);

	private static final Set<Role> COCKPIT = Set.of(OPERATOR, DESIGNER, ADMINISTRATOR);

	private static final Set<Role> OPERATORS = Set.of(OPERATOR, ADMINISTRATOR);

	private static final Set<Role> ADMINISTRATORS = Set.of(ADMINISTRATOR);

	// @formatter:off

	/** The applications themselves, and each person's own profile and password. */
	private static final List<Row> EVERYWHERE = List.of(
			row(STAFF, GET, "/camunda/api/{application}/plugin/{plugin}/static/**"),
			row(STAFF, GET, "/camunda/api/admin/auth/user/default"),
			row(STAFF, GET, "/camunda/api/engine/engine/"),
			engine(STAFF, GET, "user/{id}/profile"),
			engine(STAFF, PUT, "user/{id}/credentials"),
			engine(STAFF, GET, "identity/password-policy"),
			engine(STAFF, GET, "group"),
			engine(STAFF, POST, "group"),
			engine(STAFF, GET, "group/count"));

	private static final List<Row> IN_TASKLIST = List.of(
			engine(TASKLIST, OPTIONS, "filter"),
			engine(TASKLIST, GET, "filter"),
			engine(TASKLIST, GET, "filter/count"),
			engine(TASKLIST, GET, "filter/{id}"),
			engine(TASKLIST, GET, "filter/{id}/count"),
			engine(TASKLIST, GET, "filter/{id}/list"),
			engine(TASKLIST, POST, "filter/{id}/list"),
			engine(TASKLIST, GET, "task"),
			engine(TASKLIST, GET, "task/{id}"),
			engine(TASKLIST, GET, "task/{id}/form"),
			engine(TASKLIST, GET, "task/{id}/deployed-form"),
			engine(TASKLIST, GET, "task/{id}/rendered-form"),
			engine(TASKLIST, GET, "task/{id}/form-variables"),
			engine(TASKLIST, GET, "task/{id}/variables/{name}/data"),
			engine(TASKLIST, GET, "task/{id}/identity-links"),
			engine(TASKLIST, GET, "task/{id}/comment"),
			engine(TASKLIST, GET, "task/{id}/attachment"),
			engine(TASKLIST, GET, "history/user-operation"),
			engine(TASKLIST, GET, "history/user-operation/count"),
			engine(WORKERS, POST, "task/{id}/claim"),
			engine(WORKERS, POST, "task/{id}/submit-form"),
			engine(WORKERS, POST, "task/{id}/comment/create"),
			engine(ASSIGNERS, GET, "user"),
			engine(ASSIGNERS, GET, "user/count"),
			engine(ASSIGNERS, POST, "task/{id}/unclaim"),
			engine(ASSIGNERS, POST, "task/{id}/assignee"),
			engine(ADMINISTRATORS, POST, "filter/create"),
			engine(ADMINISTRATORS, PUT, "filter/{id}"),
			engine(ADMINISTRATORS, DELETE, "filter/{id}"));

	private static final List<Row> IN_COCKPIT = List.of(
			row(COCKPIT, GET, "/camunda/api/cockpit/plugin/base/default/**"),
			row(COCKPIT, POST, "/camunda/api/cockpit/plugin/base/default/**"),
			engine(STAFF, GET, "process-definition/{id}/xml"),
			engine(COCKPIT, GET, "process-definition"),
			engine(COCKPIT, GET, "process-definition/count"),
			engine(COCKPIT, GET, "process-definition/statistics"),
			engine(COCKPIT, GET, "process-definition/{id}"),
			engine(COCKPIT, GET, "process-definition/{id}/statistics"),
			engine(COCKPIT, GET, "case-definition/count"),
			engine(COCKPIT, GET, "decision-definition/**"),
			engine(COCKPIT, GET, "decision-requirements-definition/**"),
			engine(COCKPIT, GET, "deployment"),
			engine(COCKPIT, GET, "deployment/count"),
			engine(COCKPIT, GET, "deployment/{id}"),
			engine(COCKPIT, GET, "deployment/{id}/resources"),
			engine(COCKPIT, GET, "deployment/{id}/resources/{resource}"),
			engine(COCKPIT, GET, "deployment/{id}/resources/{resource}/data"),
			engine(COCKPIT, GET, "job-definition"),
			engine(COCKPIT, GET, "job-definition/{id}"),
			engine(COCKPIT, GET, "task/count"),
			engine(COCKPIT, POST, "process-instance/count"),
			engine(OPERATORS, POST, "process-instance"),
			engine(OPERATORS, GET, "process-instance/{id}"),
			engine(OPERATORS, GET, "process-instance/{id}/activity-instances"),
			engine(OPERATORS, POST, "variable-instance"),
			engine(OPERATORS, POST, "variable-instance/count"),
			engine(OPERATORS, GET, "variable-instance/{id}/data"),
			engine(OPERATORS, GET, "incident"),
			engine(OPERATORS, GET, "incident/count"),
			engine(OPERATORS, POST, "task"),
			engine(OPERATORS, POST, "task/count"),
			engine(COCKPIT, POST, "history/task/count"),
			engine(OPERATORS, POST, "external-task"),
			engine(OPERATORS, POST, "external-task/count"),
			engine(COCKPIT, GET, "user"),
			engine(OPERATORS, GET, "job/count"),
			engine(OPERATORS, POST, "job"),
			engine(OPERATORS, POST, "job/count"),
			engine(OPERATORS, GET, "job/{id}/stacktrace"),
			engine(OPERATORS, PUT, "job/{id}/retries"),
			engine(COCKPIT, GET, "batch/statistics/"),
			engine(COCKPIT, GET, "batch/statistics/count"),
			engine(COCKPIT, GET, "history/batch"),
			engine(COCKPIT, GET, "history/batch/count"));

	private static final List<Row> IN_ADMIN = List.of(
			row(ADMINISTRATORS, GET, "/camunda/api/admin/plugin/adminPlugins/default/metrics/**"),
			engine(ADMINISTRATORS, OPTIONS, "user/"),
			engine(ADMINISTRATORS, POST, "user/create"),
			engine(ADMINISTRATORS, PUT, "user/{id}/profile"),
			engine(ADMINISTRATORS, POST, "user/{id}/unlock"),
			engine(ADMINISTRATORS, OPTIONS, "user/{id}"),
			engine(ADMINISTRATORS, DELETE, "user/{id}"),
			engine(ADMINISTRATORS, OPTIONS, "group/"),
			engine(ADMINISTRATORS, POST, "group/create"),
			engine(ADMINISTRATORS, OPTIONS, "group/{id}"),
			engine(ADMINISTRATORS, GET, "group/{id}"),
			engine(ADMINISTRATORS, PUT, "group/{id}"),
			engine(ADMINISTRATORS, DELETE, "group/{id}"),
			engine(ADMINISTRATORS, OPTIONS, "group/{id}/members"),
			engine(ADMINISTRATORS, PUT, "group/{id}/members/{user}"),
			engine(ADMINISTRATORS, DELETE, "group/{id}/members/{user}"),
			engine(ADMINISTRATORS, OPTIONS, "tenant/"),
			engine(ADMINISTRATORS, GET, "tenant"),
			engine(ADMINISTRATORS, GET, "tenant/count"),
			engine(ADMINISTRATORS, OPTIONS, "authorization"),
			engine(ADMINISTRATORS, GET, "authorization"),
			engine(ADMINISTRATORS, GET, "authorization/count"),
			engine(ADMINISTRATORS, GET, "authorization/check"),
			engine(ADMINISTRATORS, GET, "authorization/{id}"),
			engine(ADMINISTRATORS, POST, "authorization/create"),
			engine(ADMINISTRATORS, PUT, "authorization/{id}"),
			engine(ADMINISTRATORS, DELETE, "authorization/{id}"));

	// @formatter:on

	private EngineApi() {
	}

	/** One row that fits is enough. */
	static boolean allows(Authentication person, HttpServletRequest request) {
		return Stream.of(EVERYWHERE, IN_TASKLIST, IN_COCKPIT, IN_ADMIN)
			.flatMap(List::stream)
			.anyMatch((row) -> row.allows(person, request));
	}

	private static Row engine(Set<Role> roles, HttpMethod method, String path) {
		return row(roles, method, "/camunda/api/engine/engine/default/" + path);
	}

	private static Row row(Set<Role> roles, HttpMethod method, String path) {
		return new Row(roles, PathPatternRequestMatcher.withDefaults().matcher(method, path));
	}

	/** Allow these roles this request. */
	private record Row(Set<Role> roles, RequestMatcher request) {

		boolean allows(Authentication person, HttpServletRequest request) {
			return this.request.matches(request) && person.getAuthorities()
				.stream()
				.anyMatch((authority) -> this.roles.stream().map(Role::id).anyMatch(authority.getAuthority()::equals));
		}

	}

}
