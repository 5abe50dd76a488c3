package de.amtswerk.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

/** The machine's own Chromium; without one the journeys are skipped and say so. */
class Chromium implements AutoCloseable {

	private static final Path BINARY = Path
		.of(Objects.requireNonNullElse(System.getenv("CHROMIUM_PATH"), "/usr/bin/chromium"));

	private final Playwright playwright;

	private final Browser browser;

	Chromium() {
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(BINARY)
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
						"--disable-background-networking", "--disable-component-update", "--disable-sync")));
	}

	static boolean isInstalled() {
		return Files.isExecutable(BINARY);
	}

	/** A person with a device of their own: nothing is shared with anybody else. */
	Page person(int width, boolean script) {
		return person(new Browser.NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(script));
	}

	/** The same with a device that is set up in this way. */
	Page person(Browser.NewContextOptions device) {
		BrowserContext context = this.browser.newContext(device.setLocale("de-DE").setTimezoneId("Europe/Berlin"));
		context.setDefaultTimeout(20_000);
		return context.newPage();
	}

	@Override
	public void close() {
		this.browser.close();
		this.playwright.close();
	}

}
