package de.amtswerk.check;

import java.time.Clock;
import java.util.List;

import de.amtswerk.engine.Vocabulary;
import de.amtswerk.form.Forms;

/** List the rules, in the order in which a designer should read them. */
final class Rules {

	private Rules() {
	}

	static List<Rule> all(Vocabulary vocabulary, Clock clock) {
		ReadForms forms = new ReadForms(new Forms(clock));
		return List.of(new EngineAccepts(), new ReferencesExist(), new ServiceIsDescribed(),
				new BeansAreKnown(vocabulary), new TablesAreAccepted(), new FormsAreReadable(forms),
				new NoticesAreReadable(), new NoticesTellRemedies());
	}

}
