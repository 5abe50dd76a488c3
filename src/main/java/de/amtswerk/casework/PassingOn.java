package de.amtswerk.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import de.amtswerk.application.Application;
import de.amtswerk.application.Applications;
import de.amtswerk.casefile.Journal;
import de.amtswerk.delivery.OfficeMessage;
import de.amtswerk.delivery.PartnerOffices;
import de.amtswerk.document.Document;
import de.amtswerk.document.Documents;
import de.amtswerk.procedure.Procedure;

/**
 * Pass a case on to the office that is responsible for it, with everything that was
 * applied for. Documents are named, not sent: the exchange with other offices is a
 * simulator.
 */
@Component
public class PassingOn {

	private static final String PROCESS = "amtswerk.handover";

	private final OfficeSettings settings;

	private final PartnerOffices offices;

	private final Applications applications;

	private final Documents documents;

	private final CaseEndings endings;

	private final Journal journal;

	private final RuntimeService runtime;

	private final ObjectMapper json;

	PassingOn(OfficeSettings settings, PartnerOffices offices, Applications applications, Documents documents,
			CaseEndings endings, Journal journal, RuntimeService runtime, ObjectMapper json) {
		this.settings = settings;
		this.offices = offices;
		this.applications = applications;
		this.documents = documents;
		this.endings = endings;
		this.journal = journal;
		this.runtime = runtime;
		this.json = json;
	}

	/** The offices that there are: names by id. */
	public Map<String, String> offices() {
		return this.settings.sorted();
	}

	/**
	 * End the case here and have it handed over, in one transaction.
	 * @param office one of {@link #offices()}
	 * @throws NotEnded when it is decided or closed, or the office knows it already
	 */
	@Transactional
	public void pass(String fileReference, String office, String reason, String clerk) {
		String name = this.settings.offices().get(office);
		if (this.offices.know(fileReference, office)) {
			throw new NotEnded(
					"Die Stelle „%s“ hat zu diesem Fall schon eine andere Nachricht. Klären Sie die Abgabe dort."
						.formatted(name));
		}
		this.journal.record(fileReference, clerk, "CASE_PASSED_ON", write(Map.of("office", name, "reason", reason)));
		this.endings.end(CaseEnding.passedOn(fileReference, name, reason), clerk);
		this.runtime.startProcessInstanceByKey(PROCESS,
				Map.of(HandOver.FILE_REFERENCE, fileReference, HandOver.OFFICE, office));
	}

	/** Give the office what was applied for; again changes nothing. */
	void handOver(String fileReference, String office) {
		this.offices.inform(message(fileReference, office, this.settings.offices().get(office)));
	}

	private OfficeMessage message(String fileReference, String office, String name) {
		List<Application> versions = this.applications.versions(fileReference);
		Application application = versions.get(versions.size() - 1);
		Procedure procedure = application.procedure();
		Map<String, String> labels = procedure.form().labels();
		Map<String, OfficeMessage.Item> data = new LinkedHashMap<>();
		application.answers().forEach((key, value) -> {
			if (!procedure.form().documentKeys().contains(key)) {
				data.put(key, new OfficeMessage.Item(labels.get(key), value));
			}
		});
		data.put("documents", new OfficeMessage.Item("Unterlagen",
				this.documents.of(fileReference).stream().map(Document::name).toList()));
		return new OfficeMessage(fileReference, office, name, procedure.property("office"), procedure.slug(),
				"Abgabe an die zuständige Stelle", data);
	}

	private String write(Map<String, String> payload) {
		try {
			return this.json.writeValueAsString(payload);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Two texts can be written as JSON", ex);
		}
	}

}
