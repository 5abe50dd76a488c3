/**
 * Forms: read a Camunda Form, lay it out in pages, turn what somebody typed into checked
 * {@link de.amtswerk.form.Answers}. What a form does not define does not exist. Nothing
 * here knows drafts, cases, processes or requests; the doors and the rooms that keep
 * answers call it. It is the only place that enforces a form definition.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package de.amtswerk.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
