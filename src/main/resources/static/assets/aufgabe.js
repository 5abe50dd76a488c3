/* Keeps what is typed for a task, or into its notice, a moment after it was typed, and shows the questions that it opens or closes. Without
   this script the buttons of the page do the same. */
(() => {
	const form = document.getElementById("aufgabe");
	if (!form) {
		return;
	}
	const status = document.getElementById("gespeichert");
	let timer = 0;
	let changes = 0;
	let kept = 0;
	let busy = false;

	const typed = () => new URLSearchParams(new FormData(form));
	const names = (fields) => [...fields.querySelectorAll("[name]")].map((field) => field.name).join();

	function tell(text, link) {
		status.textContent = text;
		if (link) {
			const a = document.createElement("a");
			a.href = link;
			a.textContent = "Melden Sie sich an";
			status.append(" ", a, ", dann geht es hier weiter.");
		}
	}

	function show(page) {
		const fresh = page.getElementById("felder");
		const shown = document.getElementById("felder");
		if (names(fresh) === names(shown)) {
			return;
		}
		const focused = document.activeElement && document.activeElement.id;
		shown.replaceChildren(...document.importNode(fresh, true).childNodes);
		const again = focused && document.getElementById(focused);
		if (again) {
			again.focus();
		}
	}

	function take(page, change) {
		const answer = page.getElementById("aufgabe");
		if (answer) {
			kept = change;
			form.elements._csrf.value = answer.elements._csrf.value;
			form.elements.erlaubnis.value = answer.elements.erlaubnis.value;
			if (change === changes) {
				tell(page.getElementById("gespeichert").textContent);
				show(page);
			}
		}
		else if (page.querySelector("input[type=password]")) {
			kept = change;
			tell("Sie sind abgemeldet. Ihre Eingaben sind gespeichert.", form.action + "?zurueck=" + encodeURIComponent(form.elements.zurueck.value));
		}
		else {
			const over = page.getElementById("vorbei");
			tell("Nicht gespeichert. " + (over ? over.textContent : "Bitte kopieren Sie Ihren Text, und laden Sie die Seite neu."));
		}
	}

	async function save() {
		if (busy) {
			return;
		}
		busy = true;
		const change = changes;
		try {
			const response = await fetch(form.dataset.entwurf, { method: "POST", body: typed() });
			take(new DOMParser().parseFromString(await response.text(), "text/html"), change);
		}
		catch {
			tell("Nicht gespeichert: Der Server ist nicht zu erreichen. Der nächste Versuch folgt gleich.");
			later(10000);
		}
		busy = false;
		if (kept < changes && change < changes) {
			later(800);
		}
	}

	function later(milliseconds) {
		clearTimeout(timer);
		timer = setTimeout(save, milliseconds);
	}

	form.addEventListener("input", (event) => {
		changes++;
		status.textContent = "";
		later(event.target.matches("input[type=radio], input[type=checkbox], select") ? 0 : 800);
	});
	form.addEventListener("submit", () => {
		clearTimeout(timer);
		kept = changes;
	});
	addEventListener("pagehide", () => {
		if (kept < changes) {
			navigator.sendBeacon(form.dataset.entwurf, typed());
		}
	});
})();
