package de.amtswerk.deadline;

import java.time.LocalDate;

/** Report that no rule says when a notice on this way counts as notified. */
public class NotificationRuleMissing extends RuntimeException {

	NotificationRuleMissing(Channel channel, Regime regime, LocalDate procedureBegan, LocalDate sent) {
		super("""
				Gesucht: Bekanntgaberegel für %s unter %s (Verfahren begonnen am %s, abgesandt am %s). Gefunden: keine. \
				Bitte einen anderen Weg der Bekanntgabe wählen oder die Regel in deadlines.yaml ergänzen."""
			.formatted(channel, regime, procedureBegan, sent));
	}

}
