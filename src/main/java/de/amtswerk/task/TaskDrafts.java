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
 * Keep what people type for their tasks as it was typed, encrypted, until they complete
 * them.
 */
@Component
public class TaskDrafts {

	/** What a form sends besides answers. */
	private static final Set<String> CONTROLS = Set.of("_csrf", "_add", "_remove", "zurueck", "weiter", "nur",
			Permits.PARAMETER);

	private static final JsonMapper JSON = new JsonMapper();

	private final JdbcClient database;

	private final Vault vault;

	private final Clock clock;

	TaskDrafts(JdbcClient database, Vault vault, Clock clock) {
		this.database = database;
		this.vault = vault;
		this.clock = clock;
	}

	public Optional<TaskDraft> find(String taskId, String person) {
		return this.database.sql("select * from task_draft where task_id = ? and person = ?")
			.params(taskId, person)
			.query((row, number) -> new TaskDraft(typed(taskId, person, row),
					row.getObject("changed_at", OffsetDateTime.class).toInstant()))
			.optional();
	}

	/**
	 * Keep what was typed, and what was typed before for questions that are not on the
	 * page now: a change of mind may bring them back.
	 */
	public TaskDraft keep(String taskId, String person, MultiValueMap<String, String> parameters) {
		MultiValueMap<String, String> typed = new LinkedMultiValueMap<>(parameters);
		typed.keySet().removeAll(CONTROLS);
		find(taskId, person).ifPresent((before) -> before.typed().forEach((name, texts) -> {
			String plain = name.startsWith("_") ? name.substring(1) : name;
			if (!plain.contains("[") && !typed.containsKey(plain) && !typed.containsKey("_" + plain)) {
				typed.put(name, texts);
			}
		}));
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		Envelope envelope = this.vault.lock(owner(taskId, person), write(typed));
		if (update(taskId, person, envelope, now) == 0) {
			try {
				insert(taskId, person, envelope, now);
			}
			catch (DuplicateKeyException ex) {
				// the same page is open twice and the other one was faster
				update(taskId, person, envelope, now);
			}
		}
		return new TaskDraft(typed, now.toInstant());
	}

	public void delete(String taskId, String person) {
		this.database.sql("delete from task_draft where task_id = ? and person = ?").params(taskId, person).update();
	}

	private int update(String taskId, String person, Envelope envelope, OffsetDateTime now) {
		return this.database.sql("""
				update task_draft set typed = ?, key_id = ?, nonce = ?, changed_at = ?
				where task_id = ? and person = ?""")
			.params(envelope.content(), envelope.keyId(), envelope.nonce(), now, taskId, person)
			.update();
	}

	/** What was typed in vain can be copied for a month after its task is gone. */
	private void insert(String taskId, String person, Envelope envelope, OffsetDateTime now) {
		this.database.sql("""
				delete from task_draft where changed_at < ? and not exists
					(select 1 from worklist_task open where open.task_id = task_draft.task_id)""")
			.param(now.minusMonths(1))
			.update();
		this.database.sql("""
				insert into task_draft (task_id, person, typed, key_id, nonce, changed_at)
				values (?, ?, ?, ?, ?, ?)""")
			.params(taskId, person, envelope.content(), envelope.keyId(), envelope.nonce(), now)
			.update();
	}

	private MultiValueMap<String, String> typed(String taskId, String person, ResultSet row) throws SQLException {
		Envelope envelope = new Envelope(row.getString("key_id"), row.getBytes("nonce"), row.getBytes("typed"));
		return new LinkedMultiValueMap<>(read(this.vault.open(owner(taskId, person), envelope)));
	}

	private static String owner(String taskId, String person) {
		return "task " + taskId + " of " + person;
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
