package de.amtswerk.security;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import de.amtswerk.city.CityTest;
import de.amtswerk.throttle.Limit;
import de.amtswerk.throttle.Throttles;

import static org.assertj.core.api.Assertions.assertThat;

/** An address that tries many names is slowed down too. */
@CityTest
class LoginThrottleTests {

	@Autowired
	private Throttles throttles;

	@Autowired
	private JdbcClient database;

	private LoginThrottle throttle;

	@BeforeEach
	void forgetEarlierAttempts() {
		this.database.sql("delete from throttle").update();
		this.throttle = new LoginThrottle(this.throttles,
				new LoginSettings(Limit.valueOf("5/15m"), Limit.valueOf("3/15m")));
	}

	@Test
	void stopsAnAddressThatTriesManyNames() throws Exception {
		attempt("10.1.1.1", "anna");
		attempt("10.1.1.1", "bert");
		attempt("10.1.1.1", "carl");

		assertThat(attempt("10.1.1.1", "dora").getStatus()).isEqualTo(429);
		assertThat(attempt("10.1.1.1", "dora").getHeader("Retry-After")).isEqualTo("300");
		assertThat(attempt("10.2.2.2", "dora").getStatus()).isEqualTo(200);
	}

	@Test
	void countsALoginWhoseAddressIsWrittenInAnotherWay() throws Exception {
		attempt("10.1.1.1", "anna", "/anmelde%6e");
		attempt("10.1.1.1", "bert", "/anmelde%6e");
		attempt("10.1.1.1", "carl", "/%61nmelden");

		assertThat(attempt("10.1.1.1", "dora", "/anmelde%6e").getStatus()).isEqualTo(429);
	}

	@Test
	void knowsANameAgainThatHidesBehindControlCharacters() throws Exception {
		for (int attempt = 1; attempt <= 5; attempt++) {
			attempt("10.1.1." + attempt, "anna" + (char) attempt);
		}

		assertThat(attempt("10.2.2.2", "anna").getStatus()).isEqualTo(429);
	}

	private MockHttpServletResponse attempt(String address, String name) throws ServletException, IOException {
		return attempt(address, name, "/anmelden");
	}

	private MockHttpServletResponse attempt(String address, String name, String path)
			throws ServletException, IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
		request.setRemoteAddr(address);
		request.setParameter("username", name);
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.throttle.doFilter(request, response, new MockFilterChain());
		return response;
	}

}
