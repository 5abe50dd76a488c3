package de.amtswerk.task;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import de.amtswerk.vault.Vault;
import de.amtswerk.vault.Vault.Envelope;

/**
 * Keep what people type for their tasks, and on the pages around them, as it was typed,
 * encrypted, until it is done. A page is known by its address, that of a task by the
 * task's id alone.
 */
@Component
public class TaskDrafts {

	/** What a form sends besides answers. */
	private static final Set<String> CONTROLS = Set.of("_csrf", "_add", "_remove", "zurueck", "weiter", "nur",
			"baustein", Permits.PARAMETER);

	/** In characters: far more than any form has, and no burden to whoever opens it. */
	private static final int LONGEST = 1_000_000;

	private static final String TASKS = "/aufgaben/";

	private static final JsonMapper JSON = new JsonMapper();

	private final JdbcClient database;

	private final Vault vault;

	private final Clock clock;

	TaskDrafts(JdbcClient database, Vault vault, Clock clock) {
		this.database = database;
		this.vault = vault;
		this.clock = clock;
	}

	public Optional<TaskDraft> find(String page, String person) {
		return this.database.sql("select * from task_draft where page = ? and person = ?")
			.params(key(page), person)
			.query((row, number) -> new TaskDraft(typed(page, person, row),
					row.getObject("changed_at", OffsetDateTime.class).toInstant()))
			.optional();
	}

	/**
	 * Keep what was typed, and what was typed before for questions that are not on the
	 * page now: a change of mind may bring them back. Only so much of it, for nobody else
	 * limits how much comes without a login.
	 */
	public TaskDraft keep(String page, String person, MultiValueMap<String, String> parameters) {
		MultiValueMap<String, String> typed = new LinkedMultiValueMap<>(parameters);
		typed.keySet().removeAll(CONTROLS);
		Set<String> sent = Set.copyOf(typed.keySet());
		find(page, person).ifPresent((before) -> before.typed().forEach((name, texts) -> {
			String plain = name.startsWith("_") ? name.substring(1) : name;
			if (!plain.contains("[") && !sent.contains(plain) && !sent.contains("_" + plain)
					&& length(typed) + length(Map.of(name, texts)) <= LONGEST) {
				typed.put(name, texts);
			}
		}));
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		Envelope envelope = this.vault.lock(owner(page, person), write(typed));
		if (update(page, person, envelope, now) == 0) {
			try {
				insert(page, person, envelope, now);
			}
			catch (DuplicateKeyException ex) {
				// the same page is open twice and the other one was faster
				update(page, person, envelope, now);
			}
		}
		return new TaskDraft(typed, now.toInstant());
	}

	private static int length(Map<String, List<String>> typed) {
		return typed.entrySet()
			.stream()
			.mapToInt((field) -> field.getKey().length() + field.getValue().stream().mapToInt(String::length).sum())
			.sum();
	}

	/** Delete what was typed on a page, and on those below it. */
	public void delete(String page, String person) {
		this.database.sql("delete from task_draft where (page = ? or page like ?) and person = ?")
			.params(key(page), key(page) + "/%", person)
			.update();
	}

	private static String key(String page) {
		return page.startsWith(TASKS) ? page.substring(TASKS.length()) : page;
	}

	private int update(String page, String person, Envelope envelope, OffsetDateTime now) {
		return this.database.sql("""
				update task_draft set typed = ?, key_id = ?, nonce = ?, changed_at = ?
				where page = ? and person = ?""")
			.params(envelope.content(), envelope.keyId(), envelope.nonce(), now, key(page), person)
			.update();
	}

	/** What was typed in vain can be copied for a month after its task is gone. */
	private void insert(String page, String person, Envelope envelope, OffsetDateTime now) {
		this.database.sql("""
				delete from task_draft where changed_at < ? and not exists
					(select 1 from worklist_task open where open.task_id = task_draft.page)""")
			.param(now.minusMonths(1))
			.update();
		this.database.sql("""
				insert into task_draft (page, person, typed, key_id, nonce, changed_at)
				values (?, ?, ?, ?, ?, ?)""")
			.params(key(page), person, envelope.content(), envelope.keyId(), envelope.nonce(), now)
			.update();
	}

	private MultiValueMap<String, String> typed(String page, String person, ResultSet row) throws SQLException {
		Envelope envelope = new Envelope(row.getString("key_id"), row.getBytes("nonce"), row.getBytes("typed"));
		return new LinkedMultiValueMap<>(read(this.vault.open(owner(page, person), envelope)));
	}

	private static String owner(String page, String person) {
		return "task " + key(page) + " of " + person;
	}

	private static byte[] write(Map<String, List<String>> typed) {
		try {
			return JSON.writeValueAsBytes(typed);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("What is typed is text", ex);
		}
	}

	private static Map<String, List<String>> read(byte[] json) {
		try {
			return JSON.readValue(new String(json, StandardCharsets.UTF_8), new TypeReference<>() {
			});
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("What was typed is kept as JSON", ex);
		}
	}

}
