package de.amtswerk.staff;

import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.plugin.AdministratorAuthorizationPlugin;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hand the engine the rules about who may do what. */
@Configuration(proxyBeanMethods = false)
class StaffPlugin {

	@Bean
	AbstractProcessEnginePlugin sectionGrants() {
		return new AbstractProcessEnginePlugin() {
			@Override
			public void preInit(ProcessEngineConfigurationImpl engine) {
				engine.setResourceAuthorizationProvider(new SectionGrants());
				// the engine's own pattern knows no hyphen
				engine.setGroupResourceWhitelistPattern("[a-z0-9]+(-[a-z0-9]+)*");
				// a wrong password must not lock a colleague out; the login throttles
				// instead
				engine.setLoginMaxAttempts(Integer.MAX_VALUE);
				engine.setLoginDelayBase(0);
				engine.setDefaultUserPermissionNameForTask(Permissions.TASK_WORK.getName());
			}
		};
	}

	@Bean
	AbstractProcessEnginePlugin taskGuards(ObjectProvider<Biases> biases, ObjectProvider<Jurisdiction> jurisdiction,
			ObjectProvider<Deputies> deputies, ObjectProvider<KnownClerks> clerks) {
		Biased biased = new Biased(biases::getObject);
		return new AbstractProcessEnginePlugin() {
			@Override
			public void preInit(ProcessEngineConfigurationImpl engine) {
				engine.setCustomPreBPMNParseListeners(and(engine.getCustomPreBPMNParseListeners(),
						new TaskGuards(deputies::getObject, clerks::getObject, biased,
								new OtherSection(jurisdiction::getObject),
								new BeyondDeputyship(jurisdiction::getObject, deputies::getObject))));
				engine.setCustomPreCommandInterceptorsTxRequired(
						and(engine.getCustomPreCommandInterceptorsTxRequired(), new PlainRefusals()));
				engine.setCustomPreCommandInterceptorsTxRequiresNew(
						and(engine.getCustomPreCommandInterceptorsTxRequiresNew(), new PlainRefusals()));
			}

			@Override
			public void postInit(ProcessEngineConfigurationImpl engine) {
				engine.setCommandCheckers(and(engine.getCommandCheckers(), BiasCheck.by(biased)));
			}
		};
	}

	private static <T> List<T> and(@Nullable List<T> others, T own) {
		return Stream.concat(Stream.ofNullable(others).flatMap(List::stream), Stream.of(own)).toList();
	}

	@Bean
	AdministratorAuthorizationPlugin administratorGrants() {
		AdministratorAuthorizationPlugin plugin = new AdministratorAuthorizationPlugin();
		plugin.setAdministratorGroupName(Role.ADMINISTRATOR.id());
		return plugin;
	}

}
