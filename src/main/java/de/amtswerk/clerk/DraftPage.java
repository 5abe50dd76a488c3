package de.amtswerk.clerk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

import de.amtswerk.clerk.OwnTasks.OwnTask;
import de.amtswerk.form.Answers;
import de.amtswerk.form.Form;
import de.amtswerk.form.FormSection;
import de.amtswerk.letter.LetterNotWritten;
import de.amtswerk.letter.LetterPages;
import de.amtswerk.letter.TextBlock;
import de.amtswerk.notice.NoticeDraft;
import de.amtswerk.notice.NoticeDrafts;
import de.amtswerk.notice.NoticeOrder;
import de.amtswerk.notice.Notices;
import de.amtswerk.notice.TextBlocks;
import de.amtswerk.task.TaskDrafts;

/**
 * Show the notice that a task leads to as it would be issued, and let its clerk write.
 */
@Controller
class DraftPage {

	private static final String PATH = Inbox.PATH + "/{id}/bescheid";

	/** Says of which notice the page was when somebody typed on it. */
	private static final String NOTICE = "vorlage";

	private final OwnTasks tasks;

	private final DraftOrders orders;

	private final DraftForm form;

	private final Notices notices;

	private final NoticeDrafts drafts;

	private final TextBlocks blocks;

	private final UnsentTexts unsent;

	private final TaskDrafts typed;

	DraftPage(OwnTasks tasks, DraftOrders orders, DraftForm form, Notices notices, NoticeDrafts drafts,
			TextBlocks blocks, UnsentTexts unsent, TaskDrafts typed) {
		this.tasks = tasks;
		this.orders = orders;
		this.form = form;
		this.notices = notices;
		this.drafts = drafts;
		this.blocks = blocks;
		this.unsent = unsent;
		this.typed = typed;
	}

	static String address(String task) {
		return UriComponentsBuilder.fromPath(PATH).buildAndExpand(task).toUriString();
	}

	@GetMapping(PATH)
	String show(@PathVariable String id, Authentication clerk, Model model) {
		OwnTask task = task(clerk, id);
		Answers typed = this.orders.of(task)
			.filter((order) -> task.isMine())
			.flatMap((order) -> this.unsent.typed(address(id), clerk)
				.filter((before) -> order.template().equals(before.getFirst(NOTICE))))
			.map(this.form::goOn)
			.orElse(Answers.none());
		return show(task, typed, clerk, model);
	}

	@PostMapping(PATH)
	String write(@PathVariable String id, @RequestParam MultiValueMap<String, String> parameters,
			@RequestParam(required = false) @Nullable String baustein, Authentication clerk, Model model,
			HttpServletResponse response) {
		OwnTask task = task(clerk, id);
		NoticeOrder order = own(task);
		Optional<MultiValueMap<String, String>> rearranged = this.form.rearrange(parameters);
		if (rearranged.isPresent()) {
			return show(task, this.form.goOn(rearranged.get()), clerk, model);
		}
		MultiValueMap<String, String> typed = chosen(order, baustein)
			.map((block) -> DraftForm.with(block.kind(), this.blocks.text(block, order.variables()), parameters))
			.orElse(parameters);
		Answers answers = this.form.read(typed);
		if (answers.hasProblems()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(task, answers, clerk, model);
		}
		keep(order, answers, task, clerk);
		return "redirect:" + address(id);
	}

	/**
	 * Keep what is typed a moment after it was typed: in the notice if it is right, and
	 * for its clerk alone as long as it is not.
	 */
	@PostMapping(PATH + "/entwurf")
	String save(@PathVariable String id, @RequestParam MultiValueMap<String, String> parameters, Authentication clerk,
			Model model) {
		OwnTask task = task(clerk, id);
		NoticeOrder order = own(task);
		Answers answers = this.form.read(parameters);
		if (!order.template().equals(parameters.getFirst(NOTICE)) || answers.hasProblems()) {
			this.unsent.keep(address(id), clerk, parameters);
		}
		else {
			keep(order, answers, task, clerk);
			model.addAttribute("saved", this.unsent.saved());
		}
		addDraft(task, order, this.form.goOn(parameters), model);
		return show(task, this.form.goOn(parameters), model, clerk);
	}

	private void keep(NoticeOrder order, Answers answers, OwnTask task, Authentication clerk) {
		NoticeDraft draft = DraftForm.draft(answers);
		this.drafts.keep(order.fileReference(), order.template(), draft, clerk.getName());
		answer(task, draft.reasons());
		this.unsent.sent(address(task.sheet().id()), clerk);
	}

	/** Nobody writes the same reasons twice. */
	private void answer(OwnTask task, String reasons) {
		Form form = task.sheet().form();
		if (form != null && form.labels().containsKey(DraftForm.REASONS) && !reasons.isBlank()) {
			this.typed.keep(task.sheet().id(), task.desk().person(),
					new LinkedMultiValueMap<>(Map.of(DraftForm.REASONS, List.of(reasons))));
		}
	}

	private NoticeOrder own(OwnTask task) {
		return this.orders.of(task)
			.filter((found) -> task.isMine())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
	}

	@GetMapping(PATH + "/entwurf.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable String id, Authentication clerk) {
		NoticeOrder order = this.orders.of(task(clerk, id)).orElseThrow(DraftPage::nothing);
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.inline()
						.filename("Entwurf-" + order.fileReference() + ".pdf")
						.build()
						.toString())
			.body(this.notices.preview(order).pdf());
	}

	private OwnTask task(Authentication clerk, String id) {
		return this.tasks.open(clerk, id).filter(this.orders::isDraftedAt).orElseThrow(DraftPage::nothing);
	}

	private String show(OwnTask task, Answers answers, Authentication clerk, Model model) {
		this.orders.of(task).ifPresent((order) -> {
			addDraft(task, order, answers, model);
			addPreview(order, model);
		});
		return show(task, answers, model, clerk);
	}

	private String show(OwnTask task, Answers answers, Model model, Authentication clerk) {
		model.addAttribute("task", task.sheet());
		model.addAttribute("item", task.item());
		model.addAttribute("mine", task.isMine());
		model.addAttribute("answers", answers);
		this.unsent.addTo(model, address(task.sheet().id()), clerk);
		return "clerk/entwurf";
	}

	private void addDraft(OwnTask task, NoticeOrder order, Answers answers, Model model) {
		model.addAttribute("template", order.template());
		Set<String> placeholders = this.notices.placeholders(order);
		NoticeDraft kept = this.drafts.find(order.fileReference(), order.template())
			.orElseGet(() -> new NoticeDraft(text(order.variables().get(DraftForm.REASONS)), List.of()));
		if (task.isMine()) {
			model.addAttribute("sections",
					this.form.sections(placeholders, DraftForm.known(kept), answers)
						.stream()
						.map((section) -> new Part(section, this.blocks.of(order.procedure(), DraftForm.kind(section))))
						.toList());
		}
	}

	private void addPreview(NoticeOrder order, Model model) {
		try {
			model.addAttribute("pages", LetterPages.of(this.notices.preview(order)));
		}
		catch (LetterNotWritten ex) {
			model.addAttribute("problem", ex.getMessage());
		}
	}

	private Optional<TextBlock> chosen(NoticeOrder order, @Nullable String name) {
		return Stream.of(TextBlock.Kind.values())
			.flatMap((kind) -> this.blocks.of(order.procedure(), kind).stream())
			.filter((block) -> block.name().equals(name))
			.findFirst();
	}

	private static String text(@Nullable Object variable) {
		return (variable instanceof String text) ? text : "";
	}

	private static ResponseStatusException nothing() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

	/**
	 * A part of the notice that a clerk writes.
	 *
	 * @param blocks what to choose from
	 */
	record Part(FormSection section, List<TextBlock> blocks) {

	}

}
