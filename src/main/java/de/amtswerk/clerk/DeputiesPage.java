package de.amtswerk.clerk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import de.amtswerk.form.Answers;
import de.amtswerk.form.FormPage;
import de.amtswerk.form.Forms;
import de.amtswerk.staff.Deputies;
import de.amtswerk.staff.Deputyship;
import de.amtswerk.worklist.Desk;
import de.amtswerk.worklist.Worklist;

/**
 * Let clerks say who does their work while they are away, and team leads say it for the
 * people of their sections.
 */
@Controller
class DeputiesPage {

	private static final String PAGE = "/vertretungen";

	private final Deputies deputies;

	private final Worklist worklist;

	private final DeputyChoices choices;

	private final FormPage form;

	DeputiesPage(Deputies deputies, Worklist worklist, DeputyChoices choices, Forms forms) {
		this.deputies = deputies;
		this.worklist = worklist;
		this.choices = choices;
		this.form = read(forms);
	}

	private static FormPage read(Forms forms) {
		ClassPathResource file = new ClassPathResource("deputy.form", DeputiesPage.class);
		try {
			return forms.read(file.getPath(), file.getContentAsString(StandardCharsets.UTF_8)).pages().get(0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@GetMapping(PAGE)
	String ask(Principal clerk, Model model) {
		return show(desk(clerk), Answers.none(), model);
	}

	@PostMapping(PAGE)
	String arrange(@RequestParam MultiValueMap<String, String> parameters, Principal clerk, Model model,
			HttpServletResponse response) {
		Desk desk = desk(clerk);
		Answers answers = checked(this.form.read(parameters, this.choices.of(desk)), desk);
		if (answers.hasProblems()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(desk, answers, model);
		}
		this.deputies.arrange(deputyship(answers.values(), desk), desk.person());
		return "redirect:" + PAGE;
	}

	@PostMapping(PAGE + "/{id}/beenden")
	String end(@PathVariable UUID id, Principal clerk) {
		Desk desk = desk(clerk);
		this.deputies.find(id)
			.filter((deputyship) -> this.choices.absentees(desk).containsKey(deputyship.person()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		this.deputies.end(id, desk.person());
		return "redirect:" + PAGE;
	}

	private Desk desk(Principal clerk) {
		return this.worklist.desk(clerk.getName());
	}

	private String show(Desk desk, Answers answers, Model model) {
		Set<String> absentees = this.choices.absentees(desk).keySet();
		model.addAttribute("deputyships", this.choices.rows(this.deputies.ofPeople(absentees), absentees));
		model.addAttribute("fields", this.form.view(this.choices.of(desk), answers));
		model.addAttribute("answers", answers);
		return "clerk/vertretungen";
	}

	/** What no rule of a form can say. */
	private Answers checked(Answers answers, Desk desk) {
		if (answers.hasProblems()) {
			return answers;
		}
		Map<String, Object> values = answers.values();
		Map<String, Object> known = new HashMap<>(this.choices.of(desk));
		known.putAll(values);
		if (person(values, desk).equals(values.get("deputy"))) {
			return this.form.refuse(known, "deputy", "Niemand vertritt sich selbst. Wählen Sie jemand anderen.");
		}
		return day(values, "lastDay").isBefore(day(values, "firstDay"))
				? this.form.refuse(known, "lastDay", "Der letzte Tag liegt vor dem ersten.") : answers;
	}

	private static Deputyship deputyship(Map<String, Object> values, Desk desk) {
		return new Deputyship(UUID.randomUUID(), person(values, desk), (String) values.get("deputy"),
				day(values, "firstDay"), day(values, "lastDay"), services(values));
	}

	/** Who has no choice is away themselves. */
	private static String person(Map<String, Object> values, Desk desk) {
		return (String) values.getOrDefault("person", desk.person());
	}

	@SuppressWarnings("unchecked")
	private static Set<String> services(Map<String, Object> values) {
		return Set.copyOf((List<String>) values.getOrDefault("services", List.of()));
	}

	private static LocalDate day(Map<String, Object> values, String key) {
		return LocalDate.parse((String) values.get(key));
	}

}
