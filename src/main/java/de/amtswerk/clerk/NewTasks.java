package de.amtswerk.clerk;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Instant;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import de.amtswerk.worklist.Worklist;

/**
 * Tell an inbox that is open somewhere how many tasks have come since, of those that it
 * would show. Its page asks by itself, so this does not count as a sign of life.
 */
@Controller
class NewTasks {

	private static final String PATH = Inbox.PATH + "/neu";

	/** What no database knows as a moment is none that a page of ours has named. */
	private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

	private final Worklist worklist;

	NewTasks(Worklist worklist) {
		this.worklist = worklist;
	}

	/** Nothing to say if there are none. */
	@GetMapping(PATH)
	ResponseEntity<String> count(@RequestParam MultiValueMap<String, String> parameters, @RequestParam Instant seit,
			Principal clerk) {
		if (seit.isBefore(Instant.EPOCH) || seit.isAfter(LATEST)) {
			return ResponseEntity.badRequest().build();
		}
		int arrived = this.worklist.arrived(this.worklist.desk(clerk.getName()), Inbox.of(parameters).listing(), seit);
		return ResponseEntity.ok()
			.contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
			.body(sentence(arrived));
	}

	private static String sentence(int arrived) {
		return switch (arrived) {
			case 0 -> "";
			case 1 -> "1 neue Aufgabe";
			case Worklist.COUNTED -> "99+ neue Aufgaben";
			default -> arrived + " neue Aufgaben";
		};
	}

	/** Where the page asks, from this moment on. */
	static String address(Inbox inbox, Instant since) {
		return PATH + "?" + inbox.after(null).query() + "&seit=" + since;
	}

}
