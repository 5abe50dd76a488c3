package de.amtswerk.mail;

import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Say who sends mail.
 *
 * @param from the sender's address
 */
@Validated
@ConditionalOnProperty("spring.mail.host")
@ConfigurationProperties("amtswerk.mail")
record MailSettings(@NotBlank String from) {
}
