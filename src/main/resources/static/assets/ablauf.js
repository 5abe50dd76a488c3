/*
 * Draw the diagrams of a case with their tokens. Without this script, or if they cannot be drawn, the list of steps below
 * stands alone and says the same.
 */
(() => {
	"use strict";

	const margin = 20;
	const ids = (text) => text.split(" ").filter((id) => id);

	const mark = (viewer, id, name, sign) => {
		if (!viewer.get("elementRegistry").get(id)) {
			return;
		}
		const badge = document.createElement("span");
		badge.className = `aw-diagram__sign aw-diagram__sign--${name}`;
		badge.textContent = sign;
		viewer.get("canvas").addMarker(id, `aw-diagram--${name}`);
		viewer.get("overlays").add(id, { position: { top: -12, left: -12 }, html: badge });
	};

	const draw = async (place) => {
		const region = place.querySelector(".aw-diagram");
		const paper = place.querySelector(".aw-diagram__paper");
		const answer = await fetch(place.dataset.diagram, { credentials: "same-origin" });
		if (!answer.ok) {
			throw new Error(`The diagram could not be read: ${answer.status}`);
		}
		const viewer = new BpmnJS({ container: paper });
		await viewer.importXML(await answer.text());
		const canvas = viewer.get("canvas");
		const drawing = canvas.viewbox().inner;
		const now = ids(place.dataset.now);
		const token = now[0] && viewer.get("elementRegistry").get(now[0]);
		let scale = 1;

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
			if (token) {
				region.scrollLeft = (token.x - drawing.x + token.width / 2) * scale - region.clientWidth / 2;
				region.scrollTop = (token.y - drawing.y + token.height / 2) * scale - region.clientHeight / 2;
			}
		};

		ids(place.dataset.done).forEach((id) => mark(viewer, id, "done", "✓"));
		now.forEach((id) => mark(viewer, id, "now", "●"));
		/* the region has the focus, and the list has the words */
		const svg = paper.querySelector("svg");
		svg.removeAttribute("tabindex");
		svg.setAttribute("aria-hidden", "true");
		show();
		place.querySelectorAll("[data-zoom]").forEach((button) => button.addEventListener("click", () => {
			scale = Math.min(2, Math.max(0.3, scale * Number(button.dataset.zoom)));
			show();
		}));
	};

	const all = document.getElementById("diagramm");
	/* what is hidden has no size to draw in */
	all.hidden = false;
	all.querySelectorAll(".aw-drawing").forEach((place) => draw(place).catch(() => {
		place.hidden = true;
		all.hidden = [...all.querySelectorAll(".aw-drawing")].every((it) => it.hidden);
	}));
})();
