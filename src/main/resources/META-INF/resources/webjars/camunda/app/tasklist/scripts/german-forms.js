// form-js has its sentences in English only; the Tasklist has no place to translate them.
const sentences = [
	[/^Field is required\.$/, 'Bitte füllen Sie dieses Feld aus.'],
	[/^Field must have minimum length of (\d+)\.$/, 'Bitte schreiben Sie mindestens $1 Zeichen.'],
	[/^Field must have maximum length of (\d+)\.$/, 'Bitte schreiben Sie höchstens $1 Zeichen.'],
	[/^Field must have minimum value of (\S+)\.$/, 'Der kleinste mögliche Wert ist $1.'],
	[/^Field must have maximum value of (\S+)\.$/, 'Der größte mögliche Wert ist $1.'],
	[/^Select$/, 'Bitte wählen']
];
const translate = (text) => {
	const known = sentences.find(([english]) => english.test(text.data));
	if (known && text.parentElement?.closest('.fjs-container')) {
		text.data = text.data.replace(...known);
	}
};
const read = (node) => {
	const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
	for (let text = texts.currentNode; text; text = texts.nextNode()) {
		if (text.nodeType === Node.TEXT_NODE) {
			translate(text);
		}
	}
};
new MutationObserver((changes) => changes.forEach((change) => 
	(change.type === 'characterData' ? [change.target] : change.addedNodes).forEach(read)))
	.observe(document.body, { childList: true, characterData: true, subtree: true });
