package de.amtswerk.notice;

import java.util.UUID;

/**
 * A corrected version of a notice was issued; told in the transaction that issues it,
 * beside {@link NoticeIssued}.
 *
 * @param notice the corrected version
 */
public record NoticeCorrected(String fileReference, UUID notice) {

}
