package de.amtswerk.clerk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Read what was typed before the files of a form, when the whole is refused because the
 * files are too large.
 */
final class TextParts {

	private static final int LONGEST = 100_000;

	private TextParts() {
	}

	static MultiValueMap<String, String> of(HttpServletRequest request) {
		MultiValueMap<String, String> texts = new LinkedMultiValueMap<>();
		try {
			FileItemIterator parts = new FileUpload().getItemIterator(new ServletRequestContext(request));
			while (parts.hasNext()) {
				FileItemStream part = parts.next();
				if (!part.isFormField()) {
					return texts;
				}
				texts.add(part.getFieldName(),
						new String(part.openStream().readNBytes(LONGEST), StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			// what was read so far is all that can be read
		}
		return texts;
	}

}
