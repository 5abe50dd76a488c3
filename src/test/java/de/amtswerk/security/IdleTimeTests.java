package de.amtswerk.security;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

import static org.assertj.core.api.Assertions.assertThat;

/** A page that asks by itself keeps nobody logged in. */
class IdleTimeTests {

	private static final Instant BEGIN = Instant.parse("2026-11-17T09:00:00Z");

	private final MockHttpSession session = new MockHttpSession();

	@Test
	void aPageThatAsksBringsTheEndOfTheSessionNoLater() throws Exception {
		asks("/aufgaben", 0);

		asks("/aufgaben/neu", 10);
		asks("/aufgaben/neu", 20);

		assertThat(this.session.getMaxInactiveInterval()).isEqualTo(10 * 60);
	}

	@Test
	void whoDoesSomethingHasTheWholeTimeAgain() throws Exception {
		asks("/aufgaben", 0);
		asks("/aufgaben/neu", 20);

		asks("/faelle", 25);
		asks("/aufgaben/neu", 35);

		assertThat(this.session.getMaxInactiveInterval()).isEqualTo(20 * 60);
	}

	@Test
	void theSessionIsOverWhenOnlyThePageHasAsked() throws Exception {
		asks("/aufgaben", 0);

		asks("/aufgaben/neu", 30);

		assertThat(this.session.isInvalid()).isTrue();
	}

	private void asks(String path, int minute) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.getServletContext().setSessionTimeout(30);
		request.setSession(this.session);
		new IdleTime(Clock.fixed(BEGIN.plusSeconds(60L * minute), ZoneOffset.UTC)).doFilter(request,
				new MockHttpServletResponse(), new MockFilterChain());
	}

}
