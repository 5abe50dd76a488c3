package de.amtswerk.clerk;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import de.amtswerk.form.Answers;
import de.amtswerk.letter.LetterNotWritten;
import de.amtswerk.letter.LetterPages;
import de.amtswerk.notice.CorrectionOrder;
import de.amtswerk.notice.Corrections;
import de.amtswerk.notice.NothingCorrected;
import de.amtswerk.notice.Notice;
import de.amtswerk.notice.NoticeCorrectedAlready;
import de.amtswerk.procedure.Sha256;
import de.amtswerk.staff.People;

/**
 * Let clerks correct an obvious mistake in a notice: first look at the corrected version,
 * then issue just that.
 */
@Controller
class CorrectionPage {

	private static final String PAGE = "/bescheide/{id}/berichtigung";

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMANY);

	private final CorrectionDesks desks;

	private final Corrections corrections;

	private final UnsentTexts unsent;

	private final People people;

	private final Clock clock;

	CorrectionPage(CorrectionDesks desks, Corrections corrections, UnsentTexts unsent, People people, Clock clock) {
		this.desks = desks;
		this.corrections = corrections;
		this.unsent = unsent;
		this.people = people;
		this.clock = clock;
	}

	@GetMapping(PAGE)
	String ask(@PathVariable UUID id, Authentication clerk, Model model) {
		CorrectionDesk desk = this.desks.open(clerk, id);
		this.corrections.successor(id).ifPresent((successor) -> tell(successor, model));
		Answers typed = this.unsent.typed(page(desk), clerk).map(desk::goOn).orElse(Answers.none());
		return show(desk, typed, clerk, model);
	}

	@PostMapping(PAGE)
	Object preview(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> parameters, Authentication clerk,
			Model model, HttpServletResponse response) {
		CorrectionDesk desk = this.desks.open(clerk, id);
		Answers answers = desk.read(parameters);
		return attempt(desk, answers, clerk, model, response, (order) -> preview(desk, answers, order, clerk, model));
	}

	@PostMapping(PAGE + "/entwurf.pdf")
	Object pdf(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> parameters, Authentication clerk,
			Model model, HttpServletResponse response) {
		CorrectionDesk desk = this.desks.open(clerk, id);
		return attempt(desk, desk.read(parameters), clerk, model, response, (order) -> ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.inline().filename("Entwurf-" + desk.reference() + ".pdf").build().toString())
			.body(this.corrections.preview(order).pdf()));
	}

	@PostMapping(PAGE + "/erlass")
	Object issue(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> parameters,
			@RequestParam(required = false) @Nullable String gesehen, Authentication clerk, Model model,
			HttpServletResponse response) {
		CorrectionDesk desk = this.desks.open(clerk, id);
		Answers answers = desk.read(parameters);
		return attempt(desk, answers, clerk, model, response, (order) -> {
			if (!mark(order).equals(gesehen)) {
				model.addAttribute("obstacle",
						"Das haben Sie noch nicht in der Vorschau gesehen. Sehen Sie es sich jetzt an; danach können Sie es erlassen.");
				response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
				return preview(desk, answers, order, clerk, model);
			}
			this.corrections.issue(order);
			this.unsent.sent(page(desk), clerk);
			return "redirect:/faelle/" + desk.reference() + "#bescheide";
		});
	}

	private Object attempt(CorrectionDesk desk, Answers answers, Authentication clerk, Model model,
			HttpServletResponse response, Function<CorrectionOrder, Object> step) {
		if (CaseworkForms.refuse(answers, response)) {
			return show(desk, answers, clerk, model);
		}
		try {
			return step.apply(desk.order(answers).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN)));
		}
		catch (NoticeCorrectedAlready ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			tell(ex.successor(), model);
		}
		catch (NothingCorrected ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("obstacle",
					"Sie haben noch nichts geändert. Schreiben Sie, wie es richtig heißen muss.");
		}
		catch (LetterNotWritten ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("obstacle", ex.getMessage());
		}
		return show(desk, answers, clerk, model);
	}

	private String preview(CorrectionDesk desk, Answers answers, CorrectionOrder order, Authentication clerk,
			Model model) {
		model.addAttribute("pages", LetterPages.of(this.corrections.preview(order)));
		model.addAttribute("seen", mark(order));
		return show(desk, answers, clerk, model);
	}

	/** Who was faster, and where to go on. */
	private void tell(Notice successor, Model model) {
		String clerk = Optional.ofNullable(successor.correction()).map(Notice.Correction::clerk).orElse("");
		model.addAttribute("successor", successor);
		model.addAttribute("obstacle",
				"%s hat diese Fassung am %s berichtigt. Ist noch etwas falsch, berichtigen Sie die neue Fassung."
					.formatted(this.people.name(clerk), DAY.format(successor.issuedAt().atZone(this.clock.getZone()))));
	}

	/** What was shown, so that nothing else is issued. */
	private static String mark(CorrectionOrder order) {
		return Sha256.of((order.notice() + " " + new TreeMap<>(order.texts()) + order.reason())
			.getBytes(StandardCharsets.UTF_8));
	}

	private String show(CorrectionDesk desk, Answers answers, Authentication clerk, Model model) {
		model.addAttribute("desk", desk);
		model.addAttribute("notice", desk.notice());
		model.addAttribute("reference", desk.reference());
		model.addAttribute("issuedOn", DAY.format(desk.notice().issuedAt().atZone(this.clock.getZone())));
		model.addAttribute("fields", desk.fields(answers));
		model.addAttribute("answers", answers);
		this.unsent.addTo(model, page(desk), clerk);
		return "clerk/berichtigung";
	}

	private static String page(CorrectionDesk desk) {
		return "/bescheide/" + desk.notice().id() + "/berichtigung";
	}

}
