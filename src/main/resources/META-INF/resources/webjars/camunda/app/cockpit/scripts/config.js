import '../../signed-out.js';

export default {
	locales: { availableLocales: ['de', 'en'], fallbackLocale: 'de' }
};
