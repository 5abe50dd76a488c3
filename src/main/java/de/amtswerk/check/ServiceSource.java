package de.amtswerk.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.util.UriUtils;

/**
 * Read the files of all services from the jar or from a folder. Paths are the same either
 * way, so that moving between them makes no new versions.
 */
public class ServiceSource {

	private static final Pattern PART_OF_A_SERVICE = Pattern.compile("processes/[^.].*\\.(bpmn|dmn)"
			+ "|processes/[^.].*/notices/[^/]+\\.html|processes/[^.].*/textblocks/[^/]+\\.txt|forms/.*\\.form");

	private final String root;

	public ServiceSource(String location) {
		String normalised = location.startsWith("classpath:") ? location.replaceFirst("classpath:", "classpath*:")
				: location;
		this.root = (normalised.endsWith(":") || normalised.endsWith("/")) ? normalised : normalised + "/";
	}

	/** The bundles of all services, building blocks packed in, sorted by name. */
	public List<Bundle> bundles() {
		return new Packing(files()).bundles();
	}

	SortedMap<String, byte[]> files() {
		SortedMap<String, byte[]> files = new TreeMap<>();
		for (String folder : List.of("processes", "forms")) {
			for (Resource resource : resources(folder)) {
				String path = path(resource, folder);
				if (PART_OF_A_SERVICE.matcher(path).matches()) {
					files.put(path, content(resource));
				}
			}
		}
		return files;
	}

	private Resource[] resources(String folder) {
		try {
			return new PathMatchingResourcePatternResolver().getResources(this.root + folder + "/**/*.*");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(
					"No services could be read from " + this.root + "; set amtswerk.services to file:<folder>", ex);
		}
	}

	private static String path(Resource resource, String folder) {
		try {
			String url = UriUtils.decode(resource.getURL().toString(), StandardCharsets.UTF_8);
			return url.substring(url.lastIndexOf("/" + folder + "/") + 1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] content(Resource resource) {
		try {
			return resource.getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
