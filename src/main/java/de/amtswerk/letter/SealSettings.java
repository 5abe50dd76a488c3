package de.amtswerk.letter;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Say with what notices are sealed.
 *
 * @param keyFile PKCS#12 file with the key and the certificates of the seal; without it
 * nothing is sealed
 * @param password opens the file
 */
@ConfigurationProperties("amtswerk.seal")
record SealSettings(@Nullable Path keyFile, @Nullable String password) {

}
