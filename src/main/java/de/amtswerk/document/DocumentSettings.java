package de.amtswerk.document;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Say how much may be enclosed; pages tell it before.
 *
 * @param largestFile what one file may have
 * @param largestCase what all files of a draft or case may have together
 * @param mostPages what one PDF may have
 */
@ConfigurationProperties("amtswerk.documents")
public record DocumentSettings(@DefaultValue("10MB") DataSize largestFile, @DefaultValue("30MB") DataSize largestCase,
		@DefaultValue("500") int mostPages) {

}
