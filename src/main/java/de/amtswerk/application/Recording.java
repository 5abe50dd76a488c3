package de.amtswerk.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How an application came that did not come through the portal: a clerk fills in the form
 * for the applicant.
 *
 * @param clerk user id of who fills it in, and who alone may go on
 * @param arrivedOn the day that counts for every deadline
 */
public record Recording(Channel channel, String clerk, LocalDate arrivedOn) {

	/** What the columns of draft and application say; null if the applicant did it. */
	static @Nullable Recording read(ResultSet row) throws SQLException {
		String clerk = row.getString("recorded_by");
		return (clerk != null) ? new Recording(Channel.valueOf(row.getString("channel")), clerk,
				row.getObject("arrived_on", LocalDate.class)) : null;
	}

	/** The ways to the office beside the portal. */
	public enum Channel {

		PAPER, IN_PERSON, PHONE

	}

}
