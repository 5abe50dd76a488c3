package de.amtswerk.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import de.amtswerk.casefile.CaseFiles;
import de.amtswerk.casefile.Journal;
import de.amtswerk.letter.Letter;
import de.amtswerk.letter.LetterTemplate;
import de.amtswerk.letter.Letters;
import de.amtswerk.notice.Notice.Correction;
import de.amtswerk.notice.Notice.State;
import de.amtswerk.procedure.DeployedFiles;
import de.amtswerk.procedure.Procedure;
import de.amtswerk.procedure.Procedures;

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

	/** A list of one, as a template's section wants it. */
	private static final String CORRECTION = "correction";

	private static final Logger logger = LoggerFactory.getLogger(Corrections.class);

	private final NoticeRows rows;

	private final CaseFiles caseFiles;

	private final Procedures procedures;

	private final DeployedFiles files;

	private final Letters letters;

	private final NoticePress press;

	private final Journal journal;

	private final NoticeJson json;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	Corrections(NoticeRows rows, CaseFiles caseFiles, Procedures procedures, DeployedFiles files, Letters letters,
			NoticePress press, Journal journal, NoticeJson json, Clock clock, ApplicationEventPublisher events) {
		this.rows = rows;
		this.caseFiles = caseFiles;
		this.procedures = procedures;
		this.files = files;
		this.letters = letters;
		this.press = press;
		this.journal = journal;
		this.json = json;
		this.clock = clock;
		this.events = events;
	}

	/** What can be corrected in a notice. */
	public Correctable open(Notice notice) {
		String source = template(notice);
		CorrectionLaw law = law(notice);
		return new Correctable(notice,
				wording(notice).texts()
					.stream()
					.sorted(Comparator.comparingInt((text) -> place(text.name(), source)))
					.toList(),
				law.correction(), law.otherDecision());
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
		LetterTemplate template = letterTemplate(notice);
		return this.letters.draft(template, data(notice, order, template, now), now);
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
		LetterTemplate template = letterTemplate(before);
		Map<String, Object> data = data(before, order, template, now);
		if (before.state() == State.CORRECTED) {
			return sameAgain(order, data);
		}
		Letter letter = this.press.print(template, data, now);
		if (!this.rows.markCorrected(before.id())) {
			return sameAgain(order, data);
		}
		Notice notice = new Notice(UUID.randomUUID(), before.fileReference(), before.template(), template.title(),
				State.ISSUED, before.decides(), letter.sha256(), order.signatory(), now,
				new Correction(before.id(), order.reason(), order.clerk()));
		this.rows.add(notice, this.rows.origin(before.id()), this.json.write(data), letter);
		record(notice, before, order);
		this.events.publishEvent(
				new NoticeIssued(notice.fileReference(), notice.id(), new Wording(data).duesUnlike(wording(before))));
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
	private Notice sameAgain(CorrectionOrder order, Map<String, Object> data) {
		Notice successor = this.rows.correctionOf(order.notice()).orElseThrow();
		boolean same = order.clerk().equals(successor.correction().clerk())
				&& this.json.read(this.json.write(data)).equals(this.json.read(this.rows.data(successor.id())));
		if (!same) {
			throw new NoticeCorrectedAlready(successor);
		}
		return successor;
	}

	private Map<String, Object> data(Notice notice, CorrectionOrder order, LetterTemplate template, Instant now) {
		Wording wording = wording(notice);
		Map<String, Object> data = wording.with(order.texts());
		if (data.equals(wording.data())) {
			throw new NothingCorrected(notice.id());
		}
		// what is empty is not kept
		template.placeholders().forEach((name) -> data.putIfAbsent(name, null));
		data.put("date", date(now));
		data.computeIfPresent("contact", (name, contact) -> signed(contact, order.signatory()));
		data.computeIfPresent("signatory", (name, signatory) -> signed(signatory, order.signatory()));
		data.put(CORRECTION, List.of(Map.of("of", notified(wording, notice), "replaces", date(notice.issuedAt()),
				"reason", order.reason(), "decides", notice.decides(), "citation", law(notice).correction())));
		return data;
	}

	/** The day of the act that was notified: the first, however often it is corrected. */
	private String notified(Wording wording, Notice notice) {
		return (wording.data().get(CORRECTION) instanceof List<?> list && list.get(0) instanceof Map<?, ?> earlier)
				? String.valueOf(earlier.get("of")) : date(notice.issuedAt());
	}

	private static Map<String, Object> signed(Object person, String name) {
		Map<String, Object> signed = new HashMap<>();
		((Map<?, ?>) person).forEach((key, text) -> signed.put(key.toString(), text));
		signed.put("name", name);
		return signed;
	}

	private String date(Instant moment) {
		return PrintedValues.date(moment.atZone(this.clock.getZone()).toLocalDate());
	}

	private Notice notice(CorrectionOrder order) {
		return this.rows.find(order.notice()).orElseThrow();
	}

	private Wording wording(Notice notice) {
		return new Wording(this.json.read(this.rows.data(notice.id())));
	}

	private LetterTemplate letterTemplate(Notice notice) {
		return LetterTemplate.read(path(notice), template(notice)).corrected();
	}

	/** As it was when the first version was issued. */
	private String template(Notice notice) {
		return this.files.text(this.rows.origin(notice.id()).deploymentId(), path(notice));
	}

	private String path(Notice notice) {
		return "processes/" + procedure(notice).slug() + "/notices/" + notice.template() + ".html";
	}

	private CorrectionLaw law(Notice notice) {
		return CorrectionLaw.valueOf(procedure(notice).property("legalRegime"));
	}

	private Procedure procedure(Notice notice) {
		return this.procedures.version(this.caseFiles.find(notice.fileReference()).orElseThrow().processDefinitionId());
	}

	/** The letterhead, which the template does not spell out, comes first. */
	private static int place(String name, String source) {
		String variable = name.replaceFirst("[\\[.].*", "");
		Matcher found = Pattern.compile("\\{\\{[#^]?\\s*" + Pattern.quote(variable) + "\\b").matcher(source);
		return found.find() ? found.start() : -1;
	}

}
