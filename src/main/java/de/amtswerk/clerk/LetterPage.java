package de.amtswerk.clerk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.HandlerMapping;

import de.amtswerk.casework.IncomingLetter;
import de.amtswerk.casework.IncomingLetters;
import de.amtswerk.document.DocumentSettings;
import de.amtswerk.document.Documents;
import de.amtswerk.document.FileRefused;
import de.amtswerk.document.Inspected;
import de.amtswerk.document.Upload;
import de.amtswerk.form.Answers;
import de.amtswerk.form.FormPage;

/** Let clerks add letters and scans to a case; its tasks stay as they are. */
@Controller
class LetterPage {

	private static final String PAGE = "/faelle/{reference}/post";

	private static final String FILES = "files";

	private final OwnCases cases;

	private final IncomingLetters letters;

	private final Documents documents;

	private final DocumentSettings limits;

	private final UnsentTexts unsent;

	private final FormPage form;

	LetterPage(OwnCases cases, IncomingLetters letters, Documents documents, DocumentSettings limits,
			UnsentTexts unsent, CaseworkForms forms) {
		this.cases = cases;
		this.letters = letters;
		this.documents = documents;
		this.limits = limits;
		this.unsent = unsent;
		this.form = forms.page("post");
	}

	@GetMapping(PAGE)
	String ask(@PathVariable String reference, Authentication clerk, Model model) {
		this.cases.open(clerk, reference);
		return show(reference, this.unsent.on(page(reference), clerk, this.form, Map.of()), clerk, model);
	}

	@PostMapping(PAGE)
	String add(@PathVariable String reference, @RequestParam MultiValueMap<String, String> parameters,
			@RequestParam(name = FILES, required = false) List<MultipartFile> files, Authentication clerk, Model model,
			HttpServletResponse response) {
		this.cases.open(clerk, reference);
		Answers answers = this.form.read(parameters, Map.of());
		List<Inspected> inspected = new ArrayList<>();
		if (!answers.hasProblems()) {
			String refusal = inspect(reference, files, inspected);
			answers = refusal.isEmpty() ? answers : this.form.refuse(answers.values(), FILES, refusal);
		}
		if (CaseworkForms.refuse(answers, response)) {
			return show(reference, answers, clerk, model);
		}
		this.letters.add(reference, new IncomingLetter(CaseworkForms.text(answers, "sender"),
				LocalDate.parse(CaseworkForms.text(answers, "arrivedOn")), CaseworkForms.text(answers, "subject")),
				inspected, clerk.getName());
		this.unsent.sent(page(reference), clerk);
		return "redirect:/faelle/{reference}#unterlagen";
	}

	/** The request broke its bounds before any file of it could be read. */
	@ExceptionHandler
	String tooLarge(MultipartException ex, HttpServletRequest request, Authentication clerk, Model model,
			HttpServletResponse response) {
		Map<?, ?> path = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		String reference = (String) path.get("reference");
		this.cases.open(clerk, reference);
		Answers typed = this.form.goOn(TextParts.of(request), Map.of());
		Answers answers = this.form.refuse(typed, FILES,
				("Das ist zu groß. Eine Datei darf höchstens %d MB groß sein. Scannen Sie mit geringerer Auflösung, oder"
						+ " teilen Sie das Dokument in mehrere Dateien.")
					.formatted(this.limits.largestFile().toMegabytes()));
		CaseworkForms.refuse(answers, response);
		return show(reference, answers, clerk, model);
	}

	/** What is wrong with the files; empty if they can be kept. */
	private String inspect(String reference, List<MultipartFile> files, List<Inspected> inspected) {
		List<String> refusals = new ArrayList<>();
		for (MultipartFile file : (files != null) ? files : List.<MultipartFile>of()) {
			// a browser sends a part without a name when nobody chose a file
			if (!Objects.toString(file.getOriginalFilename(), "").isEmpty()) {
				try {
					inspected.add(this.documents.inspect(reference,
							new Upload(Objects.toString(file.getOriginalFilename()), file.getBytes())));
				}
				catch (FileRefused ex) {
					refusals.add("„%s“: %s".formatted(file.getOriginalFilename(), ex.getMessage()));
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}
		}
		return (inspected.isEmpty() && refusals.isEmpty()) ? "Wählen Sie eine Datei aus." : String.join(" ", refusals);
	}

	private String show(String reference, Answers answers, Authentication clerk, Model model) {
		model.addAttribute("reference", reference);
		model.addAttribute("fields", this.form.view(Map.of(), answers));
		model.addAttribute("answers", answers);
		model.addAttribute("problem", answers.problems().get(FILES));
		model.addAttribute("limit", this.limits.largestFile().toMegabytes());
		this.unsent.addTo(model, page(reference), clerk);
		return "clerk/post";
	}

	private static String page(String reference) {
		return "/faelle/" + reference + "/post";
	}

}
