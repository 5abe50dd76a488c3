package de.amtswerk.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Read the lines of the list from the index. */
@Component
class Items implements RowMapper<Item> {

	private static final TypeReference<Map<String, String>> COLUMNS = new TypeReference<>() {
	};

	private final ObjectReader columns;

	private final Clock clock;

	Items(ObjectMapper json, Clock clock) {
		this.columns = json.readerFor(COLUMNS);
		this.clock = clock;
	}

	@Override
	public Item mapRow(ResultSet row, int number) throws SQLException {
		OffsetDateTime due = moment(row, "due");
		String groups = row.getString("candidate_groups");
		OffsetDateTime received = row.getObject("received", OffsetDateTime.class);
		return new Item(row.getString("task_id"), row.getString("file_reference"), row.getString("applicant"),
				row.getString("service"), row.getString("service_name"), row.getString("task_name"), here(received),
				due, Urgency.of(due, row.getBoolean("clock_stopped"), OffsetDateTime.now(this.clock)),
				row.getInt("priority"), row.getString("assignee"),
				groups.isEmpty() ? List.of() : List.of(groups.split(",")), columns(row.getString("more")));
	}

	private @Nullable OffsetDateTime moment(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? here(moment) : null;
	}

	private OffsetDateTime here(OffsetDateTime moment) {
		return moment.atZoneSameInstant(this.clock.getZone()).toOffsetDateTime();
	}

	private Map<String, String> columns(String written) {
		if (written.equals("{}")) {
			return Map.of();
		}
		try {
			return this.columns.readValue(written);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The index holds columns that are no JSON; run rebuild-worklist", ex);
		}
	}

}
