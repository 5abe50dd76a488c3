package de.amtswerk.clerk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import de.amtswerk.application.Access;
import de.amtswerk.application.AccessCookie;
import de.amtswerk.application.Drafts;
import de.amtswerk.application.Recording;
import de.amtswerk.application.Recording.Channel;
import de.amtswerk.form.Answers;
import de.amtswerk.form.FormPage;
import de.amtswerk.form.Forms;
import de.amtswerk.procedure.Procedure;
import de.amtswerk.procedure.Procedures;
import de.amtswerk.staff.Jurisdiction;

/**
 * Let a clerk begin an application that came on paper, in person or by phone; the
 * citizens' own pages ask the rest.
 */
@Controller
class RecordingPage {

	private static final String PATH = "/aufgaben/erfassen";

	private final Procedures procedures;

	private final Jurisdiction jurisdiction;

	private final Drafts drafts;

	private final FormPage page;

	RecordingPage(Procedures procedures, Jurisdiction jurisdiction, Drafts drafts, Forms forms) {
		this.procedures = procedures;
		this.jurisdiction = jurisdiction;
		this.drafts = drafts;
		this.page = read(forms).get(0);
	}

	private static List<FormPage> read(Forms forms) {
		ClassPathResource file = new ClassPathResource("recording.form", RecordingPage.class);
		try {
			return forms.read(file.getPath(), file.getContentAsString(StandardCharsets.UTF_8)).pages();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@GetMapping(PATH)
	String ask(Principal clerk, Model model) {
		return show(services(clerk), Answers.none(), model);
	}

	@PostMapping(PATH)
	String begin(@RequestParam MultiValueMap<String, String> parameters, Principal clerk, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		List<Procedure> services = services(clerk);
		Answers answers = this.page.read(parameters, options(services));
		if (answers.hasProblems()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(services, answers, model);
		}
		Map<String, Object> values = answers.values();
		Procedure service = services.stream()
			.filter((offered) -> offered.slug().equals(values.get("service")))
			.findFirst()
			.orElseThrow();
		Access access = this.drafts.record(service, new Recording(Channel.valueOf((String) values.get("channel")),
				clerk.getName(), LocalDate.parse((String) values.get("arrivedOn"))));
		AccessCookie.give(access, request, response);
		return "redirect:/antraege/" + access.fileReference();
	}

	/** Who comes here has logged in, and may go on if it is the same person. */
	@GetMapping(PATH + "/{reference}")
	String goOn() {
		return "redirect:/antraege/{reference}";
	}

	private List<Procedure> services(Principal clerk) {
		return this.procedures.offered()
			.stream()
			.filter((procedure) -> this.jurisdiction.makesWorkFor(clerk.getName(), procedure.slug()))
			.toList();
	}

	private String show(List<Procedure> services, Answers answers, Model model) {
		model.addAttribute("fields", this.page.view(options(services), answers));
		model.addAttribute("answers", answers);
		model.addAttribute("none", services.isEmpty());
		return "clerk/erfassen";
	}

	private static Map<String, Object> options(List<Procedure> services) {
		return Map.of("services",
				services.stream().map((service) -> Map.of("value", service.slug(), "label", service.name())).toList());
	}

}
