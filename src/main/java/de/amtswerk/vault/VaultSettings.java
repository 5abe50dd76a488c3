package de.amtswerk.vault;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Say where the keys lie that encrypt what is stored.
 *
 * @param keyFile lines of {@code <key id>:<base64 of 32 bytes>}, the first of them in
 * use; made with a random key if it does not exist. Several nodes share one file.
 */
@ConfigurationProperties("amtswerk.vault")
record VaultSettings(@DefaultValue("data/vault.keys") Path keyFile) {

}
