package de.amtswerk.staff;

/** Create the accounts without which nobody could log in. */
interface FirstAccounts {

	void ensure();

}
