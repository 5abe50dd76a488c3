// Opens forms as Camunda's Tasklist does; prints and fails on every form that it cannot open or warns about.
const fs = require('fs');
const { JSDOM } = require('jsdom');

const { window } = new JSDOM('<!doctype html><div id="form"></div>', { pretendToBeVisual: true, url: 'http://localhost/' });
for (const name of Object.getOwnPropertyNames(window).filter((name) => !(name in globalThis))) {
	Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true });
}
globalThis.window = window;
globalThis.ResizeObserver = class {
	observe() {}
	unobserve() {}
	disconnect() {}
};
const { createForm } = require('@bpmn-io/form-js-viewer');

const warnings = [];
console.warn = console.error = (...text) => warnings.push(text.join(' '));

async function open(file) {
	try {
		const form = await createForm({ schema: JSON.parse(fs.readFileSync(file, 'utf8')), container: window.document.getElementById('form') });
		form.submit();
		await new Promise((resolve) => setTimeout(resolve, 20));
		form.destroy();
	} catch (error) {
		warnings.push(error.message);
	}
	for (const warning of warnings.splice(0)) {
		process.stdout.write(`${file}: ${warning}\n`);
		process.exitCode = 1;
	}
}

(async () => {
	for (const file of process.argv.slice(2)) {
		await open(file);
	}
})();
