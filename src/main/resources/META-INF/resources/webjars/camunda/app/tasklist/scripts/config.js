import '../../signed-out.js';
import './german-forms.js';

// a filter's own order is ignored by the list: begin with what is due first
if (['', '#/'].includes(location.hash)) {
	location.replace('#/?sorting=' + encodeURIComponent('[{"sortBy":"dueDate","sortOrder":"asc"}]'));
}

export default {
	locales: { availableLocales: ['de', 'en'], fallbackLocale: 'de' },
	shortcuts: {
		claimTask: { key: 'ctrl+alt+c', description: 'übernimmt die gewählte Aufgabe' },
		focusFilter: { key: 'ctrl+shift+f', description: 'springt zum ersten Filter der Liste' },
		focusList: { key: 'ctrl+alt+l', description: 'springt zur ersten Aufgabe der Liste' },
		focusForm: { key: 'ctrl+alt+f', description: 'springt zum ersten Feld des Formulars' }
	}
};
