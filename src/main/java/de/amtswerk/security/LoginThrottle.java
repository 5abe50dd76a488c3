package de.amtswerk.security;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slow down the guessing of passwords, by user name and by address, whether the user
 * exists or not. Counts in the memory of this node.
 */
class LoginThrottle extends OncePerRequestFilter {

	private static final int LONGEST_NAME = 64;

	private final LoginSettings settings;

	private final LoadingCache<String, Bucket> names;

	private final LoadingCache<String, Bucket> addresses;

	LoginThrottle(LoginSettings settings) {
		this.settings = settings;
		this.names = buckets(settings.perName());
		this.addresses = buckets(settings.perAddress());
	}

	private LoadingCache<String, Bucket> buckets(int attempts) {
		return Caffeine.newBuilder()
			.maximumSize(100_000)
			.expireAfterAccess(this.settings.period())
			.build((key) -> Bucket.builder()
				.addLimit((limit) -> limit.capacity(attempts).refillGreedy(attempts, this.settings.period()))
				.build());
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !HttpMethod.POST.matches(request.getMethod()) || !request.getRequestURI().endsWith("/anmelden");
	}

	/**
	 * Every attempt costs one from both buckets beforehand, so that parallel ones count
	 * too.
	 */
	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (address(request).tryConsume(1) && name(request).tryConsume(1)) {
			chain.doFilter(request, response);
			return;
		}
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(this.settings.period().toSeconds()));
		response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
	}

	/** Give back what a successful login had cost. */
	void forgive(HttpServletRequest request) {
		address(request).addTokens(1);
		name(request).addTokens(1);
	}

	private Bucket address(HttpServletRequest request) {
		return this.addresses.get(request.getRemoteAddr());
	}

	private Bucket name(HttpServletRequest request) {
		String name = Objects.requireNonNullElse(request.getParameter("username"), "").strip().toLowerCase(Locale.ROOT);
		return this.names.get(name.substring(0, Math.min(name.length(), LONGEST_NAME)));
	}

}
