package de.amtswerk.throttle;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who tries too often waits; others do not. */
class ThrottleTests {

	private final Throttle throttle = new Throttle(2, Duration.ofMinutes(1));

	@Test
	void admitsOnlySoManyAttemptsOfEach() {
		assertThat(this.throttle.admits("7K3M-9QXW")).isTrue();
		assertThat(this.throttle.admits("7K3M-9QXW")).isTrue();
		assertThat(this.throttle.admits("7K3M-9QXW")).isFalse();
		assertThat(this.throttle.admits("2222-2222")).isTrue();
	}

	@Test
	void takesBackWhatARightfulAttemptCost() {
		this.throttle.admits("klara");
		this.throttle.admits("klara");

		this.throttle.forgive("klara");

		assertThat(this.throttle.admits("klara")).isTrue();
		assertThat(this.throttle.admits("klara")).isFalse();
	}

}
