package de.amtswerk.procedure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Say where the services are read from.
 *
 * @param services {@code classpath:} or {@code file:<folder>}; the folder that holds
 * {@code processes/} and {@code forms/}
 */
@ConfigurationProperties("amtswerk")
record ServiceSettings(@DefaultValue("classpath:") String services) {

}
