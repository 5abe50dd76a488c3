package de.amtswerk.delivery;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Say where the print shop fetches letters.
 *
 * @param printFolder one PDF per letter, named by file reference and notice
 */
@ConfigurationProperties("amtswerk.delivery")
record DeliverySettings(@DefaultValue("data/druck") Path printFolder) {

}
