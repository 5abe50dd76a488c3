package de.amtswerk.application;

/** What an applicant notes down: the file reference and the secret that opens it. */
public record Access(String fileReference, Secret secret) {

}
