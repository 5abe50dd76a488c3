// The applications would show a login form of their own, which the house has closed: go to ours.
const leave = () => {
	if (location.hash.startsWith('#/login')) {
		location.replace('/anmelden?abgemeldet');
	}
};
addEventListener('hashchange', leave);
leave();
