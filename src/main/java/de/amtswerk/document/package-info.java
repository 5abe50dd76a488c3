/**
 * Documents: what applicants enclose. Each file is inspected by its content, refused with
 * a reason or kept encrypted, first with the draft, then with the case. Not here: which
 * documents a service asks for ({@code form}), pages, and letters that the city writes
 * ({@code notice}). Inspection never believes a file: it counts what a file would become
 * before anything is unpacked.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "vault" })
package de.amtswerk.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
