package de.amtswerk.notice;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import de.amtswerk.casefile.Journal;
import de.amtswerk.letter.Attachment;
import de.amtswerk.letter.Letter;
import de.amtswerk.letter.LetterTemplate;
import de.amtswerk.letter.Letters;
import de.amtswerk.letter.Seal;
import de.amtswerk.procedure.Decisions;
import de.amtswerk.procedure.DeployedFiles;
import de.amtswerk.procedure.Sha256;

/** Issue notices and keep them unchanged. */
@Component
public class Notices {

	private static final Logger logger = LoggerFactory.getLogger(Notices.class);

	private final JdbcClient database;

	private final DeployedFiles files;

	private final Decisions decisions;

	private final NoticeData noticeData;

	private final NoticeDrafts drafts;

	private final Letters letters;

	private final Seal seal;

	private final Journal journal;

	private final ObjectMapper json;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	Notices(JdbcClient database, DeployedFiles files, Decisions decisions, NoticeData noticeData, NoticeDrafts drafts,
			Letters letters, Seal seal, Journal journal, ObjectMapper json, Clock clock,
			ApplicationEventPublisher events) {
		this.database = database;
		this.files = files;
		this.decisions = decisions;
		this.noticeData = noticeData;
		this.drafts = drafts;
		this.letters = letters;
		this.seal = seal;
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
		byte[] machineReadable = write(data).getBytes(StandardCharsets.UTF_8);
		Letter letter = this.seal.on(this.letters.write(template, data,
				new Attachment("bescheid.json", "application/json", "Maschinenlesbare Fassung", machineReadable), now),
				now);
		Notice notice = new Notice(UUID.randomUUID(), order.fileReference(), order.template(), template.title(),
				Notice.State.ISSUED, NoticeData.decides(template), letter.sha256(),
				order.clerk().orElse(order.procedure().property("office")), now);
		this.database
			.sql("""
					insert into notice (id, file_reference, template, title, state, decides, data, pdf, sha256, deployment_id,
						template_hash, decision_tables, signatory, issued_at)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(notice.id(), notice.fileReference(), notice.template(), notice.title(), notice.state().name(),
					notice.decides(), write(data), letter.pdf(), notice.sha256(), order.procedure().deploymentId(),
					Sha256.of(source.getBytes(StandardCharsets.UTF_8)),
					write(this.decisions.used(order.processInstanceId())), notice.signatory(),
					OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
			.update();
		this.journal.record(order.fileReference(), "system", "NOTICE_ISSUED",
				write(Map.of("noticeId", notice.id(), "template", notice.template(), "sha256", notice.sha256())));
		this.drafts.discard(notice.fileReference(), notice.template());
		this.events.publishEvent(new NoticeIssued(notice.fileReference(), notice.id(),
				draft.map(NoticeDraft::provisions).orElse(List.of())));
		logger.info("{}: {} {} geschrieben", order.fileReference(), notice.decides() ? "Bescheid" : "Schreiben",
				notice.template());
		return notice;
	}

	public Optional<Notice> find(UUID id) {
		return this.database.sql("select * from notice where id = ?")
			.param(id)
			.query((row, number) -> notice(row))
			.optional();
	}

	/** The notices of a case, oldest first. */
	public List<Notice> ofCase(String fileReference) {
		return this.database.sql("select * from notice where file_reference = ? order by issued_at")
			.param(fileReference)
			.query((row, number) -> notice(row))
			.list();
	}

	public byte[] pdf(UUID id) {
		return this.database.sql("select pdf from notice where id = ?")
			.param(id)
			.query((row, number) -> row.getBytes("pdf"))
			.single();
	}

	private static Notice notice(ResultSet row) throws SQLException {
		return new Notice(row.getObject("id", UUID.class), row.getString("file_reference"), row.getString("template"),
				row.getString("title"), Notice.State.valueOf(row.getString("state")), row.getBoolean("decides"),
				row.getString("sha256"), row.getString("signatory"),
				row.getObject("issued_at", OffsetDateTime.class).toInstant());
	}

	private String write(Object value) {
		try {
			return this.json.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Notice data are text, lists and maps", ex);
		}
	}

}
