package de.amtswerk.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import de.amtswerk.casefile.CaseFile;
import de.amtswerk.casefile.CaseFiles;
import de.amtswerk.casefile.Journal;
import de.amtswerk.deadline.Channel;
import de.amtswerk.deadline.Deadlines;
import de.amtswerk.deadline.DueDate;
import de.amtswerk.deadline.Regime;
import de.amtswerk.notice.Notice;
import de.amtswerk.notice.Notices;

/**
 * Deliver notices by post, the one channel that is lawful without the addressee's
 * consent.
 */
@Component
public class Deliveries {

	private static final Logger logger = LoggerFactory.getLogger(Deliveries.class);

	private final JdbcClient database;

	private final Notices notices;

	private final CaseFiles caseFiles;

	private final Journal journal;

	private final PrintFolder printFolder;

	private final Deadlines deadlines;

	private final Clock clock;

	Deliveries(JdbcClient database, Notices notices, CaseFiles caseFiles, Journal journal, PrintFolder printFolder,
			Deadlines deadlines, Clock clock) {
		this.database = database;
		this.notices = notices;
		this.caseFiles = caseFiles;
		this.journal = journal;
		this.printFolder = printFolder;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/** Hand the notice to the print shop; again for the same notice changes nothing. */
	@Transactional
	public void print(UUID noticeId) {
		Notice notice = this.notices.find(noticeId).orElseThrow();
		String printFile = notice.fileReference() + "-" + notice.id() + ".pdf";
		this.printFolder.put(printFile, this.notices.pdf(noticeId));
		if (find(noticeId).isEmpty()) {
			this.database.sql("""
					insert into dispatch (notice_id, channel, file_reference, print_file, prepared_at)
					values (?, ?, ?, ?, ?)""")
				.params(noticeId, Channel.POST.name(), notice.fileReference(), printFile,
						OffsetDateTime.now(this.clock))
				.update();
			this.journal.record(notice.fileReference(), "system", "NOTICE_PRINTED", printFile);
		}
	}

	/**
	 * Record the day of posting, without which the law's presumption of arrival does not
	 * help the authority, and the dates that follow from it.
	 * @param regime decides how days are counted
	 * @param actor who recorded it
	 * @throws PostingDateImplausible when the day is in the future or before the notice
	 */
	// a model may draw the refusal as an error event, so it must not doom the engine's
	// transaction
	@Transactional(noRollbackFor = PostingDateImplausible.class)
	public Dispatch recordPosting(UUID noticeId, LocalDate sentOn, Regime regime, String actor) {
		Notice notice = this.notices.find(noticeId).orElseThrow();
		checkPosting(notice, sentOn);
		CaseFile caseFile = this.caseFiles.find(notice.fileReference()).orElseThrow();
		LocalDate began = LocalDate.ofInstant(caseFile.openedAt(), this.clock.getZone());
		DueDate notified = this.deadlines.notified(Channel.POST, regime, began, sentOn);
		DueDate objection = this.deadlines.objectionEnds(notified.date());
		this.database.sql("""
				update dispatch set sent_on = ?, notified_on = ?, notified_rule = ?, objection_ends_on = ?,
					objection_rule = ?
				where notice_id = ? and channel = ?""")
			.params(sentOn, notified.date(), notified.rule(), objection.date(), objection.rule(), noticeId,
					Channel.POST.name())
			.update();
		this.journal.record(notice.fileReference(), actor, "NOTICE_POSTED", sentOn.toString());
		logger.info("{}: Bescheid zur Post gegeben am {}", notice.fileReference(), sentOn);
		return find(noticeId).orElseThrow();
	}

	/**
	 * Record the day of posting of a corrected version. No date follows from it: the
	 * notice was notified by its first version.
	 * @param actor who recorded it
	 * @return false if it is not printed yet, or its day of posting is known
	 * @throws PostingDateImplausible when the day is in the future or before the notice
	 */
	@Transactional
	public boolean recordPostingOfCorrection(UUID noticeId, LocalDate sentOn, String actor) {
		Notice notice = this.notices.find(noticeId).orElseThrow();
		checkPosting(notice, sentOn);
		int recorded = this.database
			.sql("update dispatch set sent_on = ? where notice_id = ? and channel = ? and sent_on is null")
			.params(sentOn, noticeId, Channel.POST.name())
			.update();
		if (recorded == 1) {
			this.journal.record(notice.fileReference(), actor, "NOTICE_POSTED", sentOn.toString());
		}
		return recorded == 1;
	}

	private void checkPosting(Notice notice, LocalDate sentOn) {
		LocalDate issuedOn = LocalDate.ofInstant(notice.issuedAt(), this.clock.getZone());
		LocalDate today = LocalDate.now(this.clock);
		if (sentOn.isBefore(issuedOn) || sentOn.isAfter(today)) {
			throw new PostingDateImplausible(sentOn, issuedOn, today);
		}
	}

	/** How far the notice is on its way. */
	public Optional<Dispatch> find(UUID noticeId) {
		return this.database.sql("select * from dispatch where notice_id = ? and channel = ?")
			.params(noticeId, Channel.POST.name())
			.query((row, number) -> dispatch(row))
			.optional();
	}

	private static Dispatch dispatch(ResultSet row) throws SQLException {
		return new Dispatch(row.getString("print_file"), row.getObject("sent_on", LocalDate.class),
				row.getObject("notified_on", LocalDate.class), row.getString("notified_rule"),
				row.getObject("objection_ends_on", LocalDate.class), row.getString("objection_rule"));
	}

}
