package de.amtswerk.casework;

import java.time.LocalDate;

/**
 * Something that reached a case after its application.
 *
 * @param arrivedOn the day on its stamp
 */
public record IncomingLetter(String sender, LocalDate arrivedOn, String subject) {

}
