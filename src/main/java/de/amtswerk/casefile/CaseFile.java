package de.amtswerk.casefile;

import java.time.Instant;

/**
 * One case.
 *
 * @param fileReference the Aktenzeichen, as in {@code 7K3M-9QXW}
 * @param service slug of the service
 * @param processDefinitionId the version of the service that this case keeps
 * @param openedAt when the application was received
 */
public record CaseFile(String fileReference, String service, String processDefinitionId, Instant openedAt) {

}
