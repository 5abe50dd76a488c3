/**
 * The door for citizens: pages on what is on offer, applications and cases. It decides
 * nothing and keeps nothing; rooms do. Whoever holds reference and secret of a case gets
 * in, by a cookie; there is no session. What a clerk records is open to this clerk alone,
 * who is logged in as staff. Nobody calls it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "form", "procedure", "application", "casefile", "casework", "document",
		"notice", "delivery", "receipt", "mail", "staff", "throttle" })
package de.amtswerk.citizen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
