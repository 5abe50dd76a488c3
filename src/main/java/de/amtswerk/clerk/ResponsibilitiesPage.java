package de.amtswerk.clerk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import de.amtswerk.procedure.Procedure;
import de.amtswerk.procedure.Procedures;
import de.amtswerk.staff.Deputies;
import de.amtswerk.staff.Responsibilities;
import de.amtswerk.staff.Responsibilities.Unit;

/** Show administrators who may do what, and why. */
@Controller
class ResponsibilitiesPage {

	private final Responsibilities responsibilities;

	private final Procedures procedures;

	private final Deputies deputies;

	private final DeputyChoices choices;

	ResponsibilitiesPage(Responsibilities responsibilities, Procedures procedures, Deputies deputies,
			DeputyChoices choices) {
		this.responsibilities = responsibilities;
		this.procedures = procedures;
		this.deputies = deputies;
		this.choices = choices;
	}

	@GetMapping("/zustaendigkeiten")
	String show(Model model) {
		model.addAttribute("people", this.responsibilities.people());
		model.addAttribute("units", named(this.responsibilities.units()));
		model.addAttribute("deputyships", this.choices.rows(this.deputies.all(), Set.of()));
		return "clerk/zustaendigkeiten";
	}

	/**
	 * With the names of what is offered; building blocks and old services keep theirs.
	 */
	private List<Unit> named(List<Unit> units) {
		Map<String, String> names = this.procedures.offered()
			.stream()
			.collect(Collectors.toMap(Procedure::slug, Procedure::name));
		Function<String, String> name = (service) -> names.getOrDefault(service, service);
		return units.stream()
			.map((unit) -> new Unit(unit.title(), unit.services().stream().map(name).toList()))
			.toList();
	}

}
