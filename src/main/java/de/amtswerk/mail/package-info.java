/**
 * Mail: confirms that an address is its owner's, and tells there that an application was
 * received. A mail holds file reference and address of the portal, nothing else of the
 * case. It is ordered in the transaction of what it tells about and sent by a job of the
 * engine, in a process of the house's own. Without {@code spring.mail.host} nothing of
 * this is offered. Not here: notices and their way ({@code delivery}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "application", "procedure", "engine" })
package de.amtswerk.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
