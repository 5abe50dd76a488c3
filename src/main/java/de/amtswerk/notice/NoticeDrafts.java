package de.amtswerk.notice;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keep what clerks write into notices until these are issued. */
@Component
public class NoticeDrafts {

	private final JdbcClient database;

	private final ObjectMapper json;

	private final Clock clock;

	NoticeDrafts(JdbcClient database, ObjectMapper json, Clock clock) {
		this.database = database;
		this.json = json;
		this.clock = clock;
	}

	public Optional<NoticeDraft> find(String fileReference, String template) {
		return this.database
			.sql("select reasons, provisions from notice_draft where file_reference = ? and template = ?")
			.params(fileReference, template)
			.query((row, number) -> new NoticeDraft(row.getString("reasons"), provisions(row.getString("provisions"))))
			.optional();
	}

	/** Keep the draft in place of the one before. */
	@Transactional
	public void keep(String fileReference, String template, NoticeDraft draft, String clerk) {
		discard(fileReference, template);
		this.database.sql("""
				insert into notice_draft (file_reference, template, reasons, provisions, changed_by, changed_at)
				values (?, ?, ?, ?, ?, ?)""")
			.params(fileReference, template, draft.reasons(), write(draft.provisions()), clerk,
					OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.update();
	}

	/** The notice is issued, and whoever writes another one begins anew. */
	void discard(String fileReference, String template) {
		this.database.sql("delete from notice_draft where file_reference = ? and template = ?")
			.params(fileReference, template)
			.update();
	}

	private List<Provision> provisions(String written) {
		try {
			return this.json.readValue(written, new TypeReference<>() {
			});
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The provisions of a draft are not what this class has written", ex);
		}
	}

	private String write(List<Provision> provisions) {
		try {
			return this.json.writeValueAsString(provisions);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Provisions are texts and days", ex);
		}
	}

}
