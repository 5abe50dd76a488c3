package de.amtswerk.engine;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configure the engine, and give the house its one clock and vocabulary. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

	/** The time that counts in law: Europe/Berlin, whatever the machine is set to. */
	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.system(ZoneId.of("Europe/Berlin"));
	}

	@Bean
	Vocabulary vocabulary() {
		return Vocabulary.ofThisProgram();
	}

}
