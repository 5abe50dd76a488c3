package de.amtswerk.clerk;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import de.amtswerk.worklist.Search;

/**
 * Remember what was searched for as long as the session lasts: what is typed is a name
 * more often than not, and addresses end up in logs and histories.
 */
final class Searches implements Serializable {

	private static final long serialVersionUID = 1L;

	private static final int REMEMBERED = 20;

	private final Map<String, String> typed = new LinkedHashMap<>();

	static Searches of(HttpSession session) {
		return (session.getAttribute(Searches.class.getName()) instanceof Searches searches) ? searches
				: new Searches();
	}

	/** The token that stands for it in addresses. */
	synchronized String keep(String search, HttpSession session) {
		String token = UUID.randomUUID().toString().substring(0, 8);
		this.typed.put(token, search);
		if (this.typed.size() > REMEMBERED) {
			this.typed.remove(this.typed.keySet().iterator().next());
		}
		session.setAttribute(Searches.class.getName(), this);
		return token;
	}

	synchronized Optional<Search> find(@Nullable String token) {
		return Optional.ofNullable(this.typed.get(token)).map(Search::new);
	}

}
