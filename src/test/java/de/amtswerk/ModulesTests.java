package de.amtswerk;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

/** The packages use each other only along the arrows that their package-info allows. */
class ModulesTests {

	@Test
	void everyRoomKeepsToItsArrows() {
		ApplicationModules.of(Amtswerk.class).verify();
	}

}
