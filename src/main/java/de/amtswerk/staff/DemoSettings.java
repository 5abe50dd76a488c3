package de.amtswerk.staff;

import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Name the people of the demonstration.
 *
 * @param sections titles of sections by the group that process models name
 */
@ConfigurationProperties("amtswerk.demo")
record DemoSettings(@DefaultValue Map<String, String> sections, @DefaultValue List<Person> staff) {

	DemoSettings {
		sections = Map.copyOf(sections);
		staff = List.copyOf(staff);
	}

	/**
	 * Somebody with an account.
	 *
	 * @param groups a role, and the sections
	 */
	record Person(String id, String firstName, String familyName, List<String> groups) {

		Person {
			groups = List.copyOf(groups);
		}

	}

}
