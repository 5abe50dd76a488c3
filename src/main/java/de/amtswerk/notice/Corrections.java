package de.amtswerk.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import de.amtswerk.casefile.Journal;
import de.amtswerk.letter.Letter;
import de.amtswerk.letter.Letters;
import de.amtswerk.notice.CorrectedTexts.Version;
import de.amtswerk.notice.Notice.Correction;
import de.amtswerk.notice.Notice.State;

/**
 * Correct obvious mistakes in notices (§ 42 LVwVfG) by a further version that names the
 * one whose place it takes and why; that one stays as it is. A version is made of the
 * same template and the same data but for the texts that were wrong, so that it cannot
 * decide otherwise, and needs no running case.
 * <p>
 * It leaves the instruction on remedies as it was. As a correction only makes plain what
 * was decided, periods go on from the first version's notification. That is not so for
 * whoever could not see from the first version that it was to their disadvantage, and
 * such an exception is for a person to judge: the letter therefore says „in der Regel“,
 * and no date is counted for the corrected version.
 */
@Component
public class Corrections {

	private static final Logger logger = LoggerFactory.getLogger(Corrections.class);

	private final NoticeRows rows;

	private final CorrectedTexts texts;

	private final Letters letters;

	private final NoticePress press;

	private final Journal journal;

	private final NoticeJson json;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	Corrections(NoticeRows rows, CorrectedTexts texts, Letters letters, NoticePress press, Journal journal,
			NoticeJson json, Clock clock, ApplicationEventPublisher events) {
		this.rows = rows;
		this.texts = texts;
		this.letters = letters;
		this.press = press;
		this.journal = journal;
		this.json = json;
		this.clock = clock;
		this.events = events;
	}

	/** What can be corrected in a notice. */
	public Correctable open(Notice notice) {
		return this.texts.open(notice);
	}

	/** The version that has taken the place of a notice. */
	public Optional<Notice> successor(UUID notice) {
		return this.rows.correctionOf(notice);
	}

	/**
	 * Show the corrected version as it would be issued now, marked as a draft.
	 * @throws NothingCorrected if it would read as the one before
	 * @throws NoticeCorrectedAlready if another version has taken its place
	 * @throws de.amtswerk.letter.LetterNotWritten if it could not be printed
	 */
	public Letter preview(CorrectionOrder order) {
		Instant now = this.clock.instant();
		Notice notice = notice(order);
		successor(notice.id()).ifPresent((successor) -> {
			throw new NoticeCorrectedAlready(successor);
		});
		Version version = this.texts.version(notice, order, now);
		return this.letters.draft(version.template(), version.data(), now);
	}

	/**
	 * Issue the corrected version. The same order again changes nothing.
	 * @throws NothingCorrected if it would read as the one before
	 * @throws NoticeCorrectedAlready if another correction came first
	 * @throws de.amtswerk.letter.LetterNotWritten if it could not be printed
	 */
	@Transactional
	public Notice issue(CorrectionOrder order) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		Notice before = notice(order);
		Version version = this.texts.version(before, order, now);
		if (before.state() == State.CORRECTED) {
			return sameAgain(order, version);
		}
		Letter letter = this.press.print(version.template(), version.data(), now);
		if (!this.rows.markCorrected(before.id())) {
			return sameAgain(order, version);
		}
		Notice notice = new Notice(UUID.randomUUID(), before.fileReference(), before.template(),
				version.template().title(), State.ISSUED, before.decides(), letter.sha256(), order.signatory(), now,
				new Correction(before.id(), order.reason(), order.clerk()));
		this.rows.add(notice, this.rows.origin(before.id()), this.json.write(version.data()), letter);
		record(notice, before, order);
		this.events.publishEvent(new NoticeIssued(notice.fileReference(), notice.id(),
				new Wording(version.data()).duesUnlike(this.texts.wording(before))));
		this.events.publishEvent(new NoticeCorrected(notice.fileReference(), notice.id()));
		logger.info("{}: {} {} berichtigt", notice.fileReference(), notice.decides() ? "Bescheid" : "Schreiben",
				notice.template());
		return notice;
	}

	private void record(Notice notice, Notice before, CorrectionOrder order) {
		Map<String, Object> payload = new HashMap<>(Map.of("noticeId", notice.id(), "corrects", before.id(), "of",
				before.issuedAt().atZone(this.clock.getZone()).toLocalDate().toString(), "sha256", notice.sha256()));
		if (order.behalf() != null) {
			payload.put("behalf", order.behalf());
		}
		this.journal.record(notice.fileReference(), order.clerk(), "NOTICE_CORRECTED", this.json.write(payload));
	}

	/** Whoever presses the button twice has corrected once. */
	private Notice sameAgain(CorrectionOrder order, Version version) {
		Notice successor = this.rows.correctionOf(order.notice()).orElseThrow();
		boolean same = order.clerk().equals(successor.correction().clerk())
				&& this.json.read(this.json.write(version.data()))
					.equals(this.json.read(this.rows.data(successor.id())));
		if (!same) {
			throw new NoticeCorrectedAlready(successor);
		}
		return successor;
	}

	private Notice notice(CorrectionOrder order) {
		return this.rows.find(order.notice()).orElseThrow();
	}

}
