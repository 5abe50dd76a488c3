package de.amtswerk.citizen;

import org.springframework.stereotype.Component;

import de.amtswerk.throttle.Throttles;

/** Hold back who tries too often what costs us or opens something. */
@Component
class Brakes {

	private final Brake access;

	private final Brake start;

	private final Brake submit;

	private final Brake upload;

	Brakes(Throttles throttles, AttemptSettings settings) {
		this.access = new Brake(throttles.of("access-address", settings.accessPerAddress()),
				throttles.of("access-reference", settings.accessPerReference()));
		this.start = new Brake(throttles.of("start-address", settings.startPerAddress()));
		this.submit = new Brake(throttles.of("submit-address", settings.submitPerAddress()),
				throttles.of("submit-reference", settings.submitPerReference()));
		this.upload = new Brake(throttles.of("upload-address", settings.uploadPerAddress()),
				throttles.of("upload-reference", settings.uploadPerReference()));
	}

	Brake access() {
		return this.access;
	}

	Brake start() {
		return this.start;
	}

	Brake submit() {
		return this.submit;
	}

	Brake upload() {
		return this.upload;
	}

}
