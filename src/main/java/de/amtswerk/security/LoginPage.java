package de.amtswerk.security;

import org.jspecify.annotations.Nullable;

import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Show the login form, and why it is shown. */
@Controller
class LoginPage {

	@GetMapping("/anmelden")
	String show(@RequestParam(name = "fehler", required = false) @Nullable String failed,
			@RequestParam(name = "abgemeldet", required = false) @Nullable String loggedOut, Model model) {
		model.addAttribute("failed", failed != null);
		model.addAttribute("loggedOut", loggedOut != null);
		return "login";
	}

	/**
	 * Lead to the login by a relative address: the host that a request names is not to be
	 * believed.
	 */
	static LoginUrlAuthenticationEntryPoint entryPoint() {
		LoginUrlAuthenticationEntryPoint login = new LoginUrlAuthenticationEntryPoint("/anmelden");
		login.setFavorRelativeUris(true);
		return login;
	}

}
