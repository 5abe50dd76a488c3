/* Says in the inbox that tasks have come since it was loaded. The list stays as it is until somebody asks for a new one,
   so that no place, mark or typed text is lost. Without this script people load the page again themselves. */
(() => {
	const line = document.getElementById("neu");
	if (!line) {
		return;
	}
	const pause = 60000;
	let timer = 0;
	let asked = Date.now();
	let told = "";

	function tell(text, ...more) {
		// said once, or screen readers would say it every minute
		if (text !== told) {
			told = text;
			line.replaceChildren(...more);
		}
	}

	function link(text) {
		const a = document.createElement("a");
		a.href = line.dataset.liste;
		a.textContent = text;
		return a;
	}

	async function ask() {
		asked = Date.now();
		try {
			const response = await fetch(line.dataset.frage, { headers: { "X-Requested-With": "XMLHttpRequest" }, redirect: "manual" });
			if (response.type === "opaqueredirect") {
				tell("-", "Sie sind abgemeldet. ", link("Melden Sie sich an"), ", dann sehen Sie, ob neue Aufgaben da sind.");
				document.removeEventListener("visibilitychange", wait);
				return;
			}
			if (response.ok) {
				const text = await response.text();
				tell(text, text ? link(text + " – Liste neu laden") : "");
			}
		}
		catch {
			// the next time may do
		}
		wait();
	}

	function wait() {
		clearTimeout(timer);
		if (document.visibilityState === "visible") {
			timer = setTimeout(ask, Math.max(0, asked + pause - Date.now()));
		}
	}

	document.addEventListener("visibilitychange", wait);
	wait();
})();
