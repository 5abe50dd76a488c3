package de.amtswerk.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Say, once the doors are open, where they are and, in the demonstration, who may enter.
 */
@Component
class StartMessage {

	private static final Logger logger = LoggerFactory.getLogger(StartMessage.class);

	private final Environment environment;

	StartMessage(Environment environment) {
		this.environment = environment;
	}

	@EventListener
	void say(AvailabilityChangeEvent<ReadinessState> change) {
		String port = this.environment.getProperty("local.server.port");
		if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC && port != null && !port.startsWith("-")) {
			logger.info(addresses("http://localhost:" + port) + accounts());
		}
	}

	private String addresses(String host) {
		return """
				Amtswerk ist bereit.
				  Portal    %1$s/
				  Aufgaben  %1$s/aufgaben
				  Cockpit   %1$s/camunda/app/cockpit/
				  Zustand   %1$s/actuator/health
				  Wer darf was (Administration)  %1$s/zustaendigkeiten
				""".formatted(host);
	}

	private String accounts() {
		if (!this.environment.acceptsProfiles(Profiles.of("demo"))) {
			return "";
		}
		return """
				Vorführung: Konten klara und greta (Sachbearbeitung), tom (Sachgebietsleitung),
				  dana (Prozessgestaltung), olaf (Betrieb), admin (Administration), Passwort jeweils: %s
				""".formatted(this.environment.getProperty("amtswerk.demo-password"));
	}

}
