package de.amtswerk.casework;

import java.util.Map;
import java.util.TreeMap;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Name the offices that a case can be passed on to.
 *
 * @param offices names by id; the id is the folder of the office
 */
@ConfigurationProperties("amtswerk.casework")
record OfficeSettings(@DefaultValue Map<String, String> offices) {

	OfficeSettings {
		offices = Map.copyOf(offices);
	}

	/** By id. */
	Map<String, String> sorted() {
		return new TreeMap<>(this.offices);
	}

}
