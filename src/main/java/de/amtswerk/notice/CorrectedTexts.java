package de.amtswerk.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import de.amtswerk.casefile.CaseFiles;
import de.amtswerk.letter.LetterTemplate;
import de.amtswerk.procedure.DeployedFiles;
import de.amtswerk.procedure.Procedure;
import de.amtswerk.procedure.Procedures;

/**
 * Put the texts of a corrected version together: the first one's, but for the mistakes.
 */
@Component
class CorrectedTexts {

	/** A list of one, as a template's section wants it. */
	private static final String CORRECTION = "correction";

	private final NoticeRows rows;

	private final CaseFiles caseFiles;

	private final Procedures procedures;

	private final DeployedFiles files;

	private final NoticeJson json;

	private final Clock clock;

	CorrectedTexts(NoticeRows rows, CaseFiles caseFiles, Procedures procedures, DeployedFiles files, NoticeJson json,
			Clock clock) {
		this.rows = rows;
		this.caseFiles = caseFiles;
		this.procedures = procedures;
		this.files = files;
		this.json = json;
		this.clock = clock;
	}

	/** What can be corrected in a notice. */
	Correctable open(Notice notice) {
		String source = template(notice);
		CorrectionLaw law = law(notice);
		return new Correctable(notice,
				wording(notice).texts()
					.stream()
					.sorted(Comparator.comparingInt((text) -> place(text.name(), source)))
					.toList(),
				law.correction(), law.otherDecision());
	}

	/**
	 * The corrected version as it would be written now.
	 * @throws NothingCorrected if it would read as the one before
	 */
	Version version(Notice notice, CorrectionOrder order, Instant now) {
		LetterTemplate template = letterTemplate(notice);
		return new Version(template, data(notice, order, template, now));
	}

	private Map<String, Object> data(Notice notice, CorrectionOrder order, LetterTemplate template, Instant now) {
		Wording wording = wording(notice);
		Map<String, Object> data = wording.with(order.texts());
		if (data.equals(wording.data())) {
			throw new NothingCorrected(notice.id());
		}
		// what is empty is not kept
		template.placeholders().forEach((name) -> data.putIfAbsent(name, null));
		data.put("date", date(now));
		data.computeIfPresent("contact", (name, contact) -> signed(contact, order.signatory()));
		data.computeIfPresent("signatory", (name, signatory) -> signed(signatory, order.signatory()));
		data.put(CORRECTION, List.of(Map.of("of", notified(wording, notice), "replaces", date(notice.issuedAt()),
				"reason", order.reason(), "decides", notice.decides(), "citation", law(notice).correction())));
		return data;
	}

	/** The day of the act that was notified: the first, however often it is corrected. */
	private String notified(Wording wording, Notice notice) {
		return (wording.data().get(CORRECTION) instanceof List<?> list && list.get(0) instanceof Map<?, ?> earlier)
				? String.valueOf(earlier.get("of")) : date(notice.issuedAt());
	}

	private static Map<String, Object> signed(Object person, String name) {
		Map<String, Object> signed = new HashMap<>();
		((Map<?, ?>) person).forEach((key, text) -> signed.put(key.toString(), text));
		signed.put("name", name);
		return signed;
	}

	private String date(Instant moment) {
		return PrintedValues.date(moment.atZone(this.clock.getZone()).toLocalDate());
	}

	Wording wording(Notice notice) {
		return new Wording(this.json.read(this.rows.data(notice.id())));
	}

	private LetterTemplate letterTemplate(Notice notice) {
		return LetterTemplate.read(path(notice), template(notice)).corrected();
	}

	/** As it was when the first version was issued. */
	private String template(Notice notice) {
		return this.files.text(this.rows.origin(notice.id()).deploymentId(), path(notice));
	}

	private String path(Notice notice) {
		return "processes/" + procedure(notice).slug() + "/notices/" + notice.template() + ".html";
	}

	private CorrectionLaw law(Notice notice) {
		return CorrectionLaw.valueOf(procedure(notice).property("legalRegime"));
	}

	private Procedure procedure(Notice notice) {
		return this.procedures.version(this.caseFiles.find(notice.fileReference()).orElseThrow().processDefinitionId());
	}

	/** The letterhead, which the template does not spell out, comes first. */
	private static int place(String name, String source) {
		String variable = name.replaceFirst("[\\[.].*", "");
		Matcher found = Pattern.compile("\\{\\{[#^]?\\s*" + Pattern.quote(variable) + "\\b").matcher(source);
		return found.find() ? found.start() : -1;
	}

	/** What is to be written: the template as it was then, and what fills it. */
	record Version(LetterTemplate template, Map<String, Object> data) {

	}

}
