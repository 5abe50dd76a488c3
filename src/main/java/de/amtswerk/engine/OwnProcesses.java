package de.amtswerk.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

import org.camunda.bpm.engine.RepositoryService;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Bring the house's own processes to the engine: one job each, for what leaves the
 * database beside a case or after its end. Their classes are marked
 * {@link ForOwnProcesses}.
 */
@Component
class OwnProcesses implements ApplicationRunner {

	private final RepositoryService repository;

	private final Resource[] processes;

	OwnProcesses(RepositoryService repository, @Value("classpath:own-processes/*.bpmn") Resource[] processes) {
		this.repository = repository;
		this.processes = processes;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		for (Resource process : this.processes) {
			String file = Objects.requireNonNull(process.getFilename());
			try (InputStream content = process.getInputStream()) {
				this.repository.createDeployment()
					.name(file)
					.enableDuplicateFiltering(true)
					.addInputStream(file, content)
					.deploy();
			}
		}
	}

}
