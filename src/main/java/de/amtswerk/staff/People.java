package de.amtswerk.staff;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;

import org.springframework.stereotype.Component;

/** Know what people and groups are called, many in one question. */
@Component
public class People {

	private static final String SECTION = "SECTION";

	private final IdentityService identities;

	People(IdentityService identities) {
		this.identities = identities;
	}

	/** First and family name; of who has no account any more, the id. */
	public String name(String id) {
		return names(List.of(id)).get(id);
	}

	/** The same for several people, by id. */
	public Map<String, String> names(Collection<String> ids) {
		Map<String, String> names = new HashMap<>();
		ids.forEach((id) -> names.put(id, id));
		if (!names.isEmpty()) {
			this.identities.createUserQuery()
				.userIdIn(names.keySet().toArray(String[]::new))
				.list()
				.forEach((user) -> names.put(user.getId(), name(user)));
		}
		return names;
	}

	/** The titles of groups by id. */
	public Map<String, String> titles(Collection<String> groups) {
		return groups.isEmpty() ? Map.of()
				: this.identities.createGroupQuery()
					.groupIdIn(groups.stream().distinct().toArray(String[]::new))
					.list()
					.stream()
					.collect(Collectors.toUnmodifiableMap(Group::getId, Group::getName));
	}

	/** The sections among these groups: titles by id. */
	public SortedMap<String, String> sections(Collection<String> groups) {
		SortedMap<String, String> sections = new TreeMap<>();
		if (!groups.isEmpty()) {
			this.identities.createGroupQuery()
				.groupIdIn(groups.toArray(String[]::new))
				.groupType(SECTION)
				.list()
				.forEach((group) -> sections.put(group.getId(), group.getName()));
		}
		return sections;
	}

	/** The people of these sections: names by id. */
	public SortedMap<String, String> members(Collection<String> sections) {
		SortedMap<String, String> members = new TreeMap<>();
		for (String section : sections) {
			this.identities.createUserQuery()
				.memberOfGroup(section)
				.list()
				.forEach((user) -> members.put(user.getId(), name(user)));
		}
		return members;
	}

	private static String name(User user) {
		return (user.getFirstName() + " " + user.getLastName()).strip();
	}

}
