package de.amtswerk.citizen;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who tries too often waits; others do not. */
class ThrottleTests {

	@Test
	void admitsOnlySoManyAttemptsOfEach() {
		Throttle throttle = new Throttle(2, Duration.ofMinutes(1));

		assertThat(throttle.admits("7K3M-9QXW")).isTrue();
		assertThat(throttle.admits("7K3M-9QXW")).isTrue();
		assertThat(throttle.admits("7K3M-9QXW")).isFalse();
		assertThat(throttle.admits("2222-2222")).isTrue();
	}

}
