package de.amtswerk.citizen;

import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Whom people tell of a barrier in the portal (§ 10 L-BGG). */
@Validated
@ConfigurationProperties("amtswerk.accessibility")
record AccessibilitySettings(@NotBlank @DefaultValue("barrierefreiheit@stuttgart.example") String email,
		@NotBlank @DefaultValue("115") String phone) {

	/** Whether the address is one that nobody reads. */
	public boolean sample() {
		return this.email.endsWith(".example");
	}

}
