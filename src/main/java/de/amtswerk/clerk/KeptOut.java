package de.amtswerk.clerk;

import de.amtswerk.staff.Bias;

/** Somebody asked for a case in which they must not act. */
class KeptOut extends RuntimeException {

	KeptOut(Bias bias) {
		super(bias.sentence());
	}

}
