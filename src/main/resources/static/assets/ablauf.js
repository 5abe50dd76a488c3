/*
 * Draw the diagram of a case with its tokens. Without this script, or if the diagram cannot be drawn, the list of steps
 * below stands alone and says the same.
 */
(() => {
	"use strict";

	const place = document.getElementById("diagramm");
	const region = place.querySelector(".aw-diagram");
	const paper = place.querySelector(".aw-diagram__paper");
	const margin = 20;
	let canvas;
	let drawing;
	let scale = 1;

	const ids = (text) => text.split(" ").filter((id) => id);

	/* The paper is as large as the drawing and the region scrolls by itself: with keys, wheel and finger as everything does. */
	const show = () => {
		paper.style.width = `${(drawing.width + 2 * margin) * scale}px`;
		paper.style.height = `${(drawing.height + 2 * margin) * scale}px`;
		canvas.resized();
		canvas.viewbox({
			x: drawing.x - margin,
			y: drawing.y - margin,
			width: drawing.width + 2 * margin,
			height: drawing.height + 2 * margin,
		});
	};

	const mark = (viewer, id, name, sign) => {
		if (!viewer.get("elementRegistry").get(id)) {
			return;
		}
		const badge = document.createElement("span");
		badge.className = `aw-diagram__sign aw-diagram__sign--${name}`;
		badge.textContent = sign;
		canvas.addMarker(id, `aw-diagram--${name}`);
		viewer.get("overlays").add(id, { position: { top: -12, left: -12 }, html: badge });
	};

	const toTheToken = (viewer, id) => {
		const step = id && viewer.get("elementRegistry").get(id);
		if (step) {
			region.scrollLeft = (step.x - drawing.x + step.width / 2) * scale - region.clientWidth / 2;
			region.scrollTop = (step.y - drawing.y + step.height / 2) * scale - region.clientHeight / 2;
		}
	};

	const draw = async () => {
		const answer = await fetch(place.dataset.diagram, { credentials: "same-origin" });
		if (!answer.ok) {
			return;
		}
		const viewer = new BpmnJS({ container: paper });
		place.hidden = false;
		await viewer.importXML(await answer.text());
		canvas = viewer.get("canvas");
		drawing = canvas.viewbox().inner;
		const now = ids(place.dataset.now);
		ids(place.dataset.done).forEach((id) => mark(viewer, id, "done", "✓"));
		now.forEach((id) => mark(viewer, id, "now", "●"));
		/* the region has the focus, and the list has the words */
		const svg = paper.querySelector("svg");
		svg.removeAttribute("tabindex");
		svg.setAttribute("aria-hidden", "true");
		show();
		toTheToken(viewer, now[0]);
		place.querySelectorAll("[data-zoom]").forEach((button) => button.addEventListener("click", () => {
			scale = Math.min(2, Math.max(0.3, scale * Number(button.dataset.zoom)));
			show();
			toTheToken(viewer, now[0]);
		}));
	};

	draw().catch(() => {
		place.hidden = true;
	});
})();
