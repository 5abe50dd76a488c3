// Nothing is started from here; what comes on paper begins on a page of ours, in the place of the closed door.
const offer = () => {
	const door = document.querySelector('[cam-widget-header] li.start-process-action');
	if (door && !door.parentElement.querySelector('.record-application')) {
		const link = document.createElement('a');
		link.href = '/aufgaben/erfassen';
		link.textContent = 'Antrag erfassen';
		const item = document.createElement('li');
		item.className = 'record-application';
		item.append(link);
		door.before(item);
	}
};
new MutationObserver(offer).observe(document.body, { childList: true, subtree: true });
