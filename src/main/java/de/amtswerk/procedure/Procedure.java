package de.amtswerk.procedure;

import java.util.Map;

import de.amtswerk.form.Form;

/**
 * One version of a service, as its diagram describes it.
 *
 * @param slug folder, process id and URL segment
 * @param definitionId the engine's id of this version
 * @param deploymentId the engine's id of the files of this version
 * @param version counts from 1
 * @param name official German name
 * @param description what the service is, for citizens
 * @param properties what the diagram says of the process beyond BPMN
 * @param form the application form
 * @param formHash SHA-256 of the form's file: tells a draft that the form has changed
 */
public record Procedure(String slug, String definitionId, String deploymentId, int version, String name,
		String description, Map<String, String> properties, Form form, String formHash) {

	public Procedure {
		properties = Map.copyOf(properties);
	}

	/** A property of the process, present because the check demands it. */
	public String property(String name) {
		String value = this.properties.get(name);
		if (value == null) {
			throw new IllegalArgumentException("The process %s (version %d) has no property \"%s\"; it has %s"
				.formatted(this.slug, this.version, name, this.properties.keySet()));
		}
		return value;
	}

}
