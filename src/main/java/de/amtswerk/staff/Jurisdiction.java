package de.amtswerk.staff;

import java.util.Collection;
import java.util.List;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/** Say whose cases somebody may see, by the engine's own grants. */
@Component
public class Jurisdiction {

	private final AuthorizationService authorizations;

	Jurisdiction(AuthorizationService authorizations) {
		this.authorizations = authorizations;
	}

	/** Whether the cases of a service are this person's to work on. */
	public boolean covers(String person, Collection<String> groups, String service) {
		return this.authorizations.isUserAuthorized(person, List.copyOf(groups),
				ProcessDefinitionPermissions.READ_INSTANCE, Resources.PROCESS_DEFINITION, service);
	}

}
