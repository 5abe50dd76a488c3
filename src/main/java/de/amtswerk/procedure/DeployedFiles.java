package de.amtswerk.procedure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.camunda.bpm.engine.RepositoryService;

import org.springframework.stereotype.Component;

/** Read the files that a version was deployed with; they never change. */
@Component
public class DeployedFiles {

	private final RepositoryService repository;

	DeployedFiles(RepositoryService repository) {
		this.repository = repository;
	}

	public String text(String deploymentId, String path) {
		try (InputStream content = this.repository.getResourceAsStream(deploymentId, path)) {
			return new String(content.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Paths of the version's files, sorted. */
	public List<String> paths(String deploymentId) {
		return this.repository.getDeploymentResourceNames(deploymentId).stream().sorted().toList();
	}

}
