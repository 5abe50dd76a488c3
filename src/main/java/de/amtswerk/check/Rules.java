package de.amtswerk.check;

import java.time.Clock;
import java.util.List;

import de.amtswerk.engine.Vocabulary;

/** List the rules, in the order in which a designer should read them. */
final class Rules {

	private Rules() {
	}

	/** Those that read files which {@link FilesAreWellFormed} has let through. */
	static List<Rule> all(Vocabulary vocabulary, ReadForms forms, Clock clock) {
		return List.of(new EngineAccepts(), new TablesAreAccepted(), new NothingDangles(),
				new IdsFollowTheFolder(forms), new IdsAreUnique(forms), new EveryFileIsUsed(forms),
				new ServiceIsDescribed(), new PropertiesAreRight(), new WorklistColumnsAreGiven(forms, vocabulary),
				new HistoryIsKept(), new ApplicationHasAForm(), new CitizensAreTold(), new FullAutomationHasItsLaw(),
				new DecisionsPassAClerk(vocabulary), new FourEyesLookBack(), new SameClerkComesAgain(),
				new RequiredRolesExist(), new StartIsAsynchronous(), new OutsideStepsAreJobs(vocabulary),
				new GatewaysAsk(), new PathsEnd(), new WaitsHaveALimit(), new NothingForeign(),
				new BeansAreKnown(vocabulary), new ReferencesExist(forms), new NoticesExist(vocabulary),
				new DraftedNoticesExist(forms, vocabulary), new ErrorsAreRaised(vocabulary), new EventsAreNamed(),
				new CallsHandOnTheBusinessKey(), new GroupsAreNamed(), new ColumnsExist(),
				new TasksAreComplete(vocabulary), new WordsAreUsedRight(vocabulary),
				new NamesAreProvided(forms, vocabulary), new AnswersFitTheirUse(forms, vocabulary),
				new FeelIsReadable(), new TableNamesAreProvided(forms, vocabulary), new DatesAreComparedAsDates(),
				new HitPolicyFits(), new RowsCanFire(), new ValidityHasNoGap(), new AmountsCiteTheLaw(),
				new CellsFitTheAnswers(forms, vocabulary), new FormsAreReadable(forms),
				new FormNamesAreProvided(forms, vocabulary), new FormsCanBeCompleted(forms), new SameKeySameKind(forms),
				new LabelsAreWritten(forms), new AddresseeIsAsked(forms, vocabulary), new NoticesAreReadable(),
				new NoticeNamesAreProvided(forms, vocabulary), new NoticesDecide(), new NoticesTellRemedies(),
				new RemediesAreInTheTable(clock), new NoticesFillOut(forms, vocabulary),
				new NoticesPrint(forms, vocabulary, clock), new TextBlocksAreReadable(forms, vocabulary),
				new DisclosedNamesAreProvided(forms, vocabulary));
	}

}
