package de.amtswerk.delivery;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Say where the print shop fetches letters, and partner offices their messages.
 *
 * @param printFolder one PDF per letter, named by file reference and notice
 * @param partnerFolder a folder per office, in it one JSON file per case
 */
@ConfigurationProperties("amtswerk.delivery")
record DeliverySettings(@DefaultValue("data/druck") Path printFolder,
		@DefaultValue("data/stellen") Path partnerFolder) {

}
