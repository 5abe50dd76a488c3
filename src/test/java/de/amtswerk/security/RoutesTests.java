package de.amtswerk.security;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.servlet.ServletContext;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import de.amtswerk.city.CityTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every address of the house says to every role whether it comes in; an address that is
 * not in the list fails.
 */
@CityTest
class RoutesTests {

	private static final List<String> PEOPLE = List.of("", "klara", "tom", "dana", "olaf", "admin");

	/**
	 * For nobody, clerk, team lead, designer, operator, administrator: o comes in, ? must
	 * log in, x may not, - finds nothing there.
	 */
	private static final String ROUTES = """
			o o o o o o ANY /
			- - - - - - ANY /**
			? x x x x x ANY /camunda/api/**
			? x x x x x ANY /camunda/api/admin/*
			? x x x x x ANY /camunda/api/cockpit/*
			? x x x x x ANY /camunda/api/engine/*
			? x x x x x ANY /camunda/api/tasklist/*
			? x x x x x ANY /camunda/api/welcome/*
			? - - - - - ANY /camunda/app/**
			? - - - - - ANY /camunda/assets/**
			? o o o o o ANY /camunda/favicon.ico
			? - - - - - ANY /camunda/lib/**
			o o o o o o ANY /error
			- - - - - - ANY /webjars/**
			o o o o o o GET /
			x x x x o x GET /actuator
			o o o o o o GET /actuator/health
			o o o o o o GET /actuator/health/**
			o o o o o o GET /anmelden
			o o o o o o GET /antraege/{reference}
			o o o o o o GET /antraege/{reference}/eingang
			o o o o o o GET /antraege/{reference}/pruefen
			o o o o o o GET /antraege/{reference}/{page}
			? o o x x x GET /aufgaben
			? o o x x x GET /aufgaben/erfassen
			? o o x x x GET /aufgaben/erfassen/{reference}
			? o o x x x GET /aufgaben/neu
			? o o x x x GET /aufgaben/wiedervorlagen
			? - - x x x GET /aufgaben/{id}
			? - - x x x GET /aufgaben/{id}/bescheid
			? - - x x x GET /aufgaben/{id}/bescheid/entwurf.pdf
			? - - x x x GET /aufgaben/{id}/uebernehmen
			o o o o o o GET /barrierefreiheit
			? o o x x x GET /faelle
			? - - x x x GET /faelle/{reference}
			? - - x x x GET /faelle/{reference}/ablauf/{key}
			? - - x x x GET /faelle/{reference}/abschluss/{way}
			? - - x x x GET /faelle/{reference}/befangen
			? - - x x x GET /faelle/{reference}/befangen/{person}
			? - - x x x GET /faelle/{reference}/notizen
			? - - x x x GET /faelle/{reference}/notizen/{id}/streichen
			? - - x x x GET /faelle/{reference}/post
			? - - x x x GET /faelle/{reference}/unterlagen
			? - - x x x GET /faelle/{reference}/unterlagen/{id}
			? - - x x x GET /faelle/{reference}/unterlagen/{id}/ansicht
			? - - x x x GET /faelle/{reference}/wiedervorlagen
			? - - x x x GET /bescheide/{id}
			? - - x x x GET /bescheide/{id}/berichtigung
			? - - x x x POST /bescheide/{id}/berichtigung
			? - - x x x POST /bescheide/{id}/berichtigung/entwurf.pdf
			? - - x x x POST /bescheide/{id}/berichtigung/erlass
			? - - x x x GET /bescheide/{id}/versand
			? - - x x x POST /bescheide/{id}/versand
			o o o o o o GET /datenschutz
			o o o o o o GET /impressum
			o o o o o o GET /leistungen/{slug}
			o o o o o o GET /vorgaenge
			o o o o o o GET /vorgaenge/{reference}
			o o o o o o GET /vorgaenge/{reference}/antrag.json
			o o o o o o GET /vorgaenge/{reference}/bescheide/{id}
			o o o o o o GET /vorgaenge/{reference}/e-mail
			o o o o o o GET /vorgaenge/{reference}/eingangsbestaetigung
			? o o x x x GET /vertretungen
			? x x x x o GET /zustaendigkeiten
			o o o o o o POST /antraege
			o o o o o o POST /antraege/{reference}/absenden
			o o o o o o POST /antraege/{reference}/{page}
			o o o o o o POST /antraege/{reference}/{page}/unterlagen/{key}
			o o o o o o POST /antraege/{reference}/{page}/unterlagen/{key}/{id}/entfernen
			? o o x x x POST /aufgaben/erfassen
			? o o x x x POST /aufgaben/filter
			? o o x x x POST /aufgaben/filter/{id}/entfernen
			? o o x x x POST /aufgaben/naechste
			? o o x x x POST /aufgaben/suche
			? o o x x x POST /aufgaben/uebernehmen
			? o o x x x POST /aufgaben/zurueckgeben
			? o o x x x POST /aufgaben/zuweisen
			? - - x x x POST /aufgaben/{id}
			? - - x x x POST /aufgaben/{id}/annehmen
			? - - x x x POST /aufgaben/{id}/bescheid
			? - - x x x POST /aufgaben/{id}/bescheid/entwurf
			? - - x x x POST /aufgaben/{id}/entwurf
			? o o x x x POST /aufgaben/{id}/entwurf/verwerfen
			? - - x x x POST /aufgaben/{id}/uebernehmen
			? - - x x x POST /aufgaben/{id}/zurueckgeben
			? o o x x x POST /faelle/suche
			? - - x x x POST /faelle/{reference}/abschluss/{way}
			? - - x x x POST /faelle/{reference}/befangen
			? - - x x x POST /faelle/{reference}/befangen/{person}
			? - - x x x POST /faelle/{reference}/notizen
			? - - x x x POST /faelle/{reference}/notizen/{id}/streichen
			? - - x x x POST /faelle/{reference}/post
			? - - x x x POST /faelle/{reference}/wiedervorlagen
			? - - x x x POST /faelle/{reference}/wiedervorlagen/{id}/erledigt
			? o o x x x POST /vertretungen
			? - - x x x POST /vertretungen/{id}/beenden
			o o o o o o POST /vorgaenge
			o o o o o o POST /vorgaenge/{reference}/abmelden
			o o o o o o POST /vorgaenge/{reference}/e-mail
			o o o o o o POST /vorgaenge/{reference}/e-mail/code
			""";

	/**
	 * What no handler answers, and samples of Camunda's applications and their API;
	 * logging in has tests of its own.
	 */
	private static final String BESIDES = """
			o o o o o o GET /assets/amtswerk.css
			o o o o o o GET /assets/aufgabe.js
			- - - - - - GET /assets/gibt-es-nicht.css
			- - - - - - GET /favicon.ico
			- - - - - - GET /gibt-es-nicht
			- - - - - - POST /gibt-es-nicht
			- - - - - - GET /engine-rest/task
			- - - - - - GET /h2-console
			- - - - - - GET /login
			- - - - - - GET /logout
			x x x x - x GET /actuator/env
			x x x x - x GET /actuator/heapdump
			? - - x x x GET /aufgaben/gibt-es-nicht
			? o o o o o GET /camunda
			? o o o o o GET /camunda/app/welcome/default/
			? x x x x o GET /camunda/app/tasklist/default/
			? x x o o o GET /camunda/app/cockpit/default/
			? x x x x o GET /camunda/app/admin/default/
			? x x x x o GET /camunda/app/admin/default/setup/
			? x x x x x POST /camunda/api/admin/setup/default/user/create
			? x x x x x POST /camunda/api/admin/auth/user/default/login/tasklist
			? o o o o o GET /camunda/api/admin/auth/user/default
			? x x o o o GET /camunda/api/cockpit/plugin/base/default/process-definition/statistics
			? o o o o o GET /camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js
			? o o o o o GET /camunda/api/engine/engine/
			? o o x x o GET /camunda/api/engine/engine/default/task
			? x x x x x POST /camunda/api/engine/engine/default/task/1/complete
			? x o x x o POST /camunda/api/engine/engine/default/task/1/assignee
			? x x x x x PUT /camunda/api/engine/engine/default/task/1/variables/feeInCents
			? x x x x x POST /camunda/api/engine/engine/default/process-definition/key/bewohnerparkausweis/start
			? x x x x x POST /camunda/api/engine/engine/default/process-definition/key/bewohnerparkausweis/submit-form
			? x x o o o GET /camunda/api/engine/engine/default/process-definition
			? x x x x x POST /camunda/api/engine/engine/default/deployment/create
			? x x x x x POST /camunda/api/engine/engine/default/message
			? x x x o o POST /camunda/api/engine/engine/default/variable-instance
			? x x x o o PUT /camunda/api/engine/engine/default/job/1/retries
			? x x x x x GET /camunda/api/engine/engine/default/history/variable-instance
			? x x x x o GET /camunda/api/engine/engine/default/authorization
			? x x x x o DELETE /camunda/api/engine/engine/default/user/gibt-es-nicht
			o o o o o o POST /abmelden
			""";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext house;

	@Autowired
	private ServletContext servlets;

	@Test
	void everyAddressIsInTheList() {
		Set<String> listed = ROUTES.lines()
			.map((line) -> line.substring(12))
			.collect(Collectors.toCollection(TreeSet::new));

		assertThat(routes()).containsExactlyInAnyOrderElementsOf(listed);
	}

	@Test
	void everyRoleComesInWhereTheListSaysAndNowhereElse() {
		List<Visitor> visitors = PEOPLE.stream().map(this::visitor).toList();

		String matrix = (ROUTES + BESIDES).lines()
			.map((line) -> line.substring(12))
			.map((route) -> visitors.stream().map((visitor) -> answer(visitor, route)).collect(Collectors.joining(" "))
					+ " " + route + "\n")
			.collect(Collectors.joining());

		assertThat(matrix).isEqualTo(ROUTES + BESIDES);
	}

	/** Handlers of ours and of the frameworks, and servlets beside them. */
	private Set<String> routes() {
		Set<String> routes = new TreeSet<>();
		this.house.getBeansOfType(RequestMappingInfoHandlerMapping.class)
			.values()
			.forEach((mapping) -> mapping.getHandlerMethods().keySet().forEach((info) -> addTo(routes, info)));
		this.house.getBeansOfType(AbstractUrlHandlerMapping.class)
			.values()
			.forEach((mapping) -> mapping.getHandlerMap().keySet().forEach((path) -> routes.add("ANY " + path)));
		this.servlets.getServletRegistrations()
			.values()
			.forEach((servlet) -> servlet.getMappings().forEach((path) -> routes.add("ANY " + path)));
		return routes;
	}

	private static void addTo(Set<String> routes, RequestMappingInfo info) {
		List<String> methods = new ArrayList<>();
		info.getMethodsCondition().getMethods().forEach((method) -> methods.add(method.name()));
		for (String method : methods.isEmpty() ? List.of("ANY") : methods) {
			info.getPatternValues().forEach((pattern) -> routes.add(method + " " + pattern));
		}
	}

	private Visitor visitor(String name) {
		return name.isEmpty() ? new Visitor(this.port) : Visitor.loggedIn(this.port, name);
	}

	private static String answer(Visitor visitor, String route) {
		String method = route.substring(0, route.indexOf(' ')).replace("ANY", "GET");
		String path = route.substring(route.indexOf(' ') + 1)
			.replace("{reference}", "2222-2222")
			.replace("{slug}", "bewohnerparkausweis")
			.replace("{page}", "person")
			.replace("{person}", "klara")
			.replace("{way}", "erledigung")
			.replace("{key}", "lendingStatement")
			.replace("{id}", "00000000-0000-0000-0000-000000000000")
			.replaceFirst("\\*+$", "gibt-es-nicht");
		HttpResponse<String> response = method.equals("GET") ? visitor.get(path) : path.startsWith("/camunda/")
				? visitor.api(method, path, "{}") : visitor.post(path, Map.of("_csrf", visitor.formToken()));
		String location = response.headers().firstValue("Location").orElse("");
		if (response.statusCode() == 401 || location.matches(".*/anmelden(;.*)?")) {
			return "?";
		}
		return switch (response.statusCode()) {
			case 403 -> "x";
			case 404 -> "-";
			default -> "o";
		};
	}

}
