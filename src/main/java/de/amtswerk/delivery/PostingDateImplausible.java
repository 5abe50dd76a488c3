package de.amtswerk.delivery;

import java.time.LocalDate;

/** A posting date was recorded on which the notice cannot have been posted. */
public class PostingDateImplausible extends RuntimeException {

	PostingDateImplausible(LocalDate sentOn, LocalDate issuedOn, LocalDate today) {
		super("Posted on %s was recorded, but the notice was issued on %s and today is %s; correct the date"
			.formatted(sentOn, issuedOn, today));
	}

}
