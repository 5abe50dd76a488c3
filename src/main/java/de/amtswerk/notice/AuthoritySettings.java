package de.amtswerk.notice;

import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Name the authority that issues notices; without it an administrative act is void (§ 44
 * Absatz 2 Nummer 1 LVwVfG).
 */
@Validated
@ConfigurationProperties("amtswerk.authority")
public record AuthoritySettings(@NotBlank String name) {

}
