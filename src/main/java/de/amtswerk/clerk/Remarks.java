package de.amtswerk.clerk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import de.amtswerk.casefile.CaseFile;
import de.amtswerk.casework.FollowUp;
import de.amtswerk.casework.FollowUps;
import de.amtswerk.casework.Note;
import de.amtswerk.casework.Notes;
import de.amtswerk.staff.Jurisdiction;
import de.amtswerk.staff.People;

/** Put together the notes and follow-ups of a case as somebody may read them. */
@Component
class Remarks {

	private final Notes notes;

	private final FollowUps followUps;

	private final Jurisdiction jurisdiction;

	private final People people;

	private final Clock clock;

	Remarks(Notes notes, FollowUps followUps, Jurisdiction jurisdiction, People people, Clock clock) {
		this.notes = notes;
		this.followUps = followUps;
		this.jurisdiction = jurisdiction;
		this.people = people;
		this.clock = clock;
	}

	List<NoteCard> notes(CaseFile file, String person) {
		boolean lead = this.jurisdiction.leads(person, file.service());
		List<Note> notes = this.notes.of(file.fileReference(), person, lead);
		Map<String, String> names = this.people.names(notes.stream().map(Note::author).toList());
		return notes.stream()
			.map((note) -> new NoteCard(note, names.get(note.author()), note.writtenAt().atZone(this.clock.getZone()),
					note.author().equals(person) && !note.isStruck()))
			.toList();
	}

	List<FollowUpCard> followUps(String reference) {
		return cards(this.followUps.of(reference));
	}

	List<FollowUpCard> due(String person) {
		return cards(this.followUps.due(person));
	}

	/** How many are due, in words; empty if none is. */
	String dueCount(String person) {
		int due = this.followUps.due(person).size();
		return (due == 0) ? "" : (due < FollowUps.LISTED) ? " (%d)".formatted(due) : " (99+)";
	}

	private List<FollowUpCard> cards(List<FollowUp> followUps) {
		Map<String, String> names = this.people
			.names(followUps.stream().map(FollowUp::person).filter((person) -> person != null).toList());
		LocalDate today = LocalDate.now(this.clock);
		return followUps.stream()
			.map((one) -> new FollowUpCard(one.id(), one.fileReference(), one.dueOn(), one.what(),
					(one.person() != null) ? names.get(one.person()) : null, one.done(),
					!one.done() && !one.dueOn().isAfter(today)))
			.toList();
	}

	/**
	 * A note as the pages show it.
	 *
	 * @param author name
	 * @param own whether the reader may strike it out
	 */
	record NoteCard(Note note, String author, ZonedDateTime writtenAt, boolean own) {

		public String audience() {
			return switch (this.note.audience()) {
				case SECTION -> "für alle im Sachgebiet";
				case AUTHOR_AND_LEAD -> "nur für %s und die Sachgebietsleitung".formatted(this.author);
			};
		}

	}

	/**
	 * A follow-up as the pages show it.
	 *
	 * @param person name; {@code null} if it is for the section
	 */
	record FollowUpCard(UUID id, String fileReference, LocalDate dueOn, String what, @Nullable String person,
			boolean done, boolean due) {

		public String forWhom() {
			return "für " + ((this.person != null) ? this.person : "das Sachgebiet");
		}

	}

}
