package de.amtswerk.staff;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/**
 * Let the groups that a process model names work on its tasks: one grant per service and
 * group, instead of the engine's own rows per task and person, with which an assignee
 * could overwrite any variable.
 */
class SectionGrants extends DefaultAuthorizationProvider {

	private static final Permission[] WORK = { ProcessDefinitionPermissions.READ,
			ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_TASK,
			ProcessDefinitionPermissions.TASK_WORK,
			// to give a task back; that nobody assigns it to a colleague is the wall's
			// part
			ProcessDefinitionPermissions.TASK_ASSIGN, ProcessDefinitionPermissions.READ_HISTORY };

	@Override
	public AuthorizationEntity[] newProcessDefinition(ProcessDefinition definition) {
		Map<String, Set<Permission>> permissions = new TreeMap<>();
		for (String group : candidates((ProcessDefinitionEntity) definition)) {
			permissions.put(group, new LinkedHashSet<>(List.of(WORK)));
		}
		permissions.keySet().forEach(this::ensureGroup);
		return permissions.entrySet()
			.stream()
			.map((entry) -> grant(entry.getKey(), definition.getKey(), entry.getValue()))
			.toArray(AuthorizationEntity[]::new);
	}

	/**
	 * A section exists as soon as a model names it; who belongs to it, and a nicer title,
	 * is for administrators to say.
	 */
	private void ensureGroup(String id) {
		CommandContext engine = Context.getCommandContext();
		engine.runWithoutAuthorization(() -> {
			// by id, since only so the engine also finds what this deployment has created
			if (engine.getDbEntityManager().selectById(GroupEntity.class, id) == null) {
				engine.getWritableIdentityProvider().saveGroup(Groups.section(id, id));
			}
			return null;
		});
	}

	/** A group that is computed at run time can be any that the service works with. */
	private Set<String> candidates(ProcessDefinitionEntity definition) {
		Set<String> groups = new TreeSet<>();
		definition.getTaskDefinitions().values().forEach((task) -> {
			for (Expression candidate : task.getCandidateGroupIdExpressions()) {
				if (candidate.isLiteralText()) {
					groups.add(candidate.getExpressionText());
				}
				else {
					groups.addAll(sections(definition));
				}
			}
		});
		return groups;
	}

	/** All groups that the services of the same deployment list. */
	private static Set<String> sections(ProcessDefinitionEntity definition) {
		return Context.getCommandContext()
			.getDbEntityManager()
			.selectById(DeploymentEntity.class, definition.getDeploymentId())
			.getResources()
			.values()
			.stream()
			.filter((file) -> file.getName().endsWith(".bpmn"))
			.map((file) -> Bpmn.readModelFromStream(new ByteArrayInputStream(file.getBytes())))
			.flatMap((model) -> model.getModelElementsByType(CamundaProperty.class).stream())
			.filter((property) -> "sections".equals(property.getCamundaName()))
			.flatMap((property) -> Arrays.stream(property.getCamundaValue().split(",")))
			.map(String::strip)
			.collect(Collectors.toSet());
	}

	/**
	 * Reuse the grant of an earlier version: group and definition are unique together.
	 */
	private AuthorizationEntity grant(String group, String definitionKey, Set<Permission> permissions) {
		AuthorizationEntity grant = getGrantAuthorizationByGroupId(group, Resources.PROCESS_DEFINITION, definitionKey);
		if (grant == null) {
			grant = createGrantAuthorization(null, group, Resources.PROCESS_DEFINITION, definitionKey);
		}
		addPermissions(grant, permissions.toArray(Permission[]::new));
		return grant;
	}

	@Override
	public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
		return none();
	}

	@Override
	public AuthorizationEntity[] newTaskOwner(Task task, String oldOwner, String newOwner) {
		return none();
	}

	@Override
	public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
		return none();
	}

	@Override
	public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
		return none();
	}

	private static AuthorizationEntity[] none() {
		return new AuthorizationEntity[0];
	}

}
