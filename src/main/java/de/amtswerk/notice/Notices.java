package de.amtswerk.notice;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import de.amtswerk.casefile.Journal;
import de.amtswerk.letter.Letter;
import de.amtswerk.letter.LetterTemplate;
import de.amtswerk.letter.Letters;
import de.amtswerk.procedure.Decisions;
import de.amtswerk.procedure.DeployedFiles;
import de.amtswerk.procedure.Sha256;

/** Issue notices and keep them unchanged. */
@Component
public class Notices {

	private static final Logger logger = LoggerFactory.getLogger(Notices.class);

	private final NoticeRows rows;

	private final DeployedFiles files;

	private final Decisions decisions;

	private final NoticeData noticeData;

	private final NoticeDrafts drafts;

	private final Letters letters;

	private final NoticePress press;

	private final Journal journal;

	private final NoticeJson json;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	Notices(NoticeRows rows, DeployedFiles files, Decisions decisions, NoticeData noticeData, NoticeDrafts drafts,
			Letters letters, NoticePress press, Journal journal, NoticeJson json, Clock clock,
			ApplicationEventPublisher events) {
		this.rows = rows;
		this.files = files;
		this.decisions = decisions;
		this.noticeData = noticeData;
		this.drafts = drafts;
		this.letters = letters;
		this.press = press;
		this.journal = journal;
		this.json = json;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Show a notice as it would be issued now, marked as a draft. A value that the case
	 * does not have yet shows as a gap.
	 * @throws de.amtswerk.letter.LetterNotWritten if it could not be issued for another
	 * reason
	 */
	public Letter preview(NoticeOrder order) {
		Instant now = this.clock.instant();
		LetterTemplate template = LetterTemplate.read(order.templatePath(), source(order));
		NoticeOrder drafted = this.drafts.find(order.fileReference(), order.template()).map(order::with).orElse(order);
		Map<String, Object> data = this.noticeData.withGaps(drafted, template, now);
		return this.letters.draft(template, data, now);
	}

	/** What the template of this version names. */
	public Set<String> placeholders(NoticeOrder order) {
		return LetterTemplate.read(order.templatePath(), source(order)).placeholders();
	}

	private String source(NoticeOrder order) {
		return this.files.text(order.procedure().deploymentId(), order.templatePath());
	}

	/**
	 * Write, print and keep a notice in the caller's transaction. Whatever is missing
	 * (authority, addressee, remedy, a value, a character of the font) is an exception
	 * and leaves no notice.
	 */
	@Transactional
	public Notice issue(NoticeOrder order) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		String source = source(order);
		LetterTemplate template = LetterTemplate.read(order.templatePath(), source);
		Optional<NoticeDraft> draft = this.drafts.find(order.fileReference(), order.template());
		Map<String, Object> data = this.noticeData.of(draft.map(order::with).orElse(order), template, now);
		Letter letter = this.press.print(template, data, now);
		Notice notice = new Notice(UUID.randomUUID(), order.fileReference(), order.template(), template.title(),
				Notice.State.ISSUED, NoticeData.decides(template), letter.sha256(),
				order.clerk().orElse(order.procedure().property("office")), now, null);
		this.rows.add(notice,
				new NoticeRows.Origin(order.procedure().deploymentId(),
						Sha256.of(source.getBytes(StandardCharsets.UTF_8)),
						this.json.write(this.decisions.used(order.processInstanceId()))),
				this.json.write(data), letter);
		this.journal.record(order.fileReference(), "system", "NOTICE_ISSUED", this.json
			.write(Map.of("noticeId", notice.id(), "template", notice.template(), "sha256", notice.sha256())));
		this.drafts.discard(notice.fileReference(), notice.template());
		this.events.publishEvent(new NoticeIssued(notice.fileReference(), notice.id(),
				draft.map(NoticeDraft::provisions).orElse(List.of())));
		logger.info("{}: {} {} geschrieben", order.fileReference(), notice.decides() ? "Bescheid" : "Schreiben",
				notice.template());
		return notice;
	}

	public Optional<Notice> find(UUID id) {
		return this.rows.find(id);
	}

	/** The notices of a case, oldest first. */
	public List<Notice> ofCase(String fileReference) {
		return this.rows.ofCase(fileReference);
	}

	public byte[] pdf(UUID id) {
		return this.rows.pdf(id);
	}

}
