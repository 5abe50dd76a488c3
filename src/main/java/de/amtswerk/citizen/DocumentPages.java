package de.amtswerk.citizen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.HandlerMapping;

import de.amtswerk.application.Draft;
import de.amtswerk.application.Drafts;
import de.amtswerk.document.DocumentSettings;
import de.amtswerk.document.Documents;
import de.amtswerk.document.FileRefused;
import de.amtswerk.document.Place;
import de.amtswerk.document.Upload;
import de.amtswerk.form.FieldView;
import de.amtswerk.form.FormPage;

/**
 * Take files for an application, in requests that carry nothing else: a file that is too
 * large costs no answer.
 */
@Controller
class DocumentPages {

	private static final String UPLOAD = "/antraege/{reference}/{page}/unterlagen/{key}";

	private final Documents documents;

	private final DocumentSettings limits;

	private final Drafts drafts;

	DocumentPages(Documents documents, DocumentSettings limits, Drafts drafts) {
		this.documents = documents;
		this.limits = limits;
		this.drafts = drafts;
	}

	@PostMapping(UPLOAD)
	String upload(@PathVariable("page") String pageKey, @PathVariable String key, Draft draft,
			@RequestParam(name = "file", required = false) List<MultipartFile> files,
			@RequestParam(name = "zurueck", defaultValue = "") String back, Model model, HttpServletResponse response) {
		FormPage page = page(draft, pageKey);
		FieldView.Enclosures place = place(page, key, draft);
		List<String> refusals = new ArrayList<>();
		List<MultipartFile> chosen = (files != null) ? files.stream().filter(DocumentPages::isChosen).toList()
				: List.of();
		if (chosen.isEmpty()) {
			refusals.add("Wählen Sie zuerst eine Datei aus, und laden Sie sie dann hoch.");
		}
		for (MultipartFile file : chosen) {
			try {
				this.documents.add(draft.fileReference(), new Place(key, place.most(), place.mediaTypes()),
						upload(file));
			}
			catch (FileRefused ex) {
				refusals.add("„%s“: %s".formatted(file.getOriginalFilename(), ex.getMessage()));
			}
		}
		if (refusals.isEmpty()) {
			return "redirect:/antraege/{reference}/{page}" + query(back) + "#" + key;
		}
		return refuse(this.drafts.find(draft.fileReference()).orElseThrow(), page, key, refusals, back, model,
				response);
	}

	@PostMapping(UPLOAD + "/{id}/entfernen")
	String remove(@PathVariable("page") String pageKey, @PathVariable String key, @PathVariable UUID id, Draft draft,
			@RequestParam(name = "zurueck", defaultValue = "") String back) {
		place(page(draft, pageKey), key, draft);
		this.documents.remove(draft.fileReference(), id);
		return "redirect:/antraege/{reference}/{page}" + query(back) + "#" + key;
	}

	/** The request broke its bounds before anybody could look at a single file. */
	@ExceptionHandler
	String tooLarge(MultipartException ex, HttpServletRequest request, Draft draft, Model model,
			HttpServletResponse response) {
		Map<?, ?> path = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		FormPage page = page(draft, (String) path.get("page"));
		String key = (String) path.get("key");
		place(page, key, draft);
		return refuse(draft, page, key,
				List.of("Das ist zu groß. Eine Datei darf höchstens " + this.limits.largestFile().toMegabytes()
						+ " MB groß sein. Scannen Sie mit geringerer Auflösung, oder teilen Sie das"
						+ " Dokument in mehrere Dateien."),
				String.valueOf(request.getParameter("zurueck")), model, response);
	}

	private String refuse(Draft draft, FormPage page, String key, List<String> refusals, String back, Model model,
			HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		model.addAttribute("view",
				new PageView(draft, page, page.refuse(draft.answers(), key, String.join(" ", refusals)),
						back.equals(Steps.CHECK), FormSeen.news(draft)));
		model.addAttribute("limits", this.limits);
		return "citizen/antrag";
	}

	private static FormPage page(Draft draft, String key) {
		return draft.form().page(key).orElseThrow(NoSuchPage::new);
	}

	private static FieldView.Enclosures place(FormPage page, String key, Draft draft) {
		return page.documents(draft.answers())
			.stream()
			.filter((place) -> place.caption().key().equals(key))
			.findFirst()
			.orElseThrow(NoSuchPage::new);
	}

	/** A browser sends a part without a name when nobody chose a file. */
	private static boolean isChosen(MultipartFile file) {
		return !file.isEmpty() || (file.getOriginalFilename() != null && !file.getOriginalFilename().isEmpty());
	}

	private static Upload upload(MultipartFile file) {
		try {
			return new Upload(file.getOriginalFilename(), file.getBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String query(String back) {
		return back.equals(Steps.CHECK) ? "?zurueck=" + Steps.CHECK : "";
	}

}
