package de.amtswerk.staff;

/** Nobody could administer this installation. */
class AdministratorMissing extends IllegalStateException {

	AdministratorMissing(int minimumLength) {
		super("Es gibt noch kein Administrationskonto und die Umgebungsvariable AMTSWERK_ADMIN_PASSWORD fehlt oder ist kürzer als "
				+ minimumLength + " Zeichen.");
	}

}
