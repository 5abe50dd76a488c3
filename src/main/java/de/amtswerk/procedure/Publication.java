package de.amtswerk.procedure;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

import de.amtswerk.check.Bundle;
import de.amtswerk.check.EngineComplaint;
import de.amtswerk.check.Problem;
import de.amtswerk.check.ServiceCheck;
import de.amtswerk.check.ServiceSource;

/**
 * Publish services: each is checked and deployed as a whole, or refused as a whole while
 * the version that ran goes on. Runs before the application reports that it is ready.
 */
@Component
public class Publication implements ApplicationRunner {

	private static final Logger logger = LoggerFactory.getLogger(Publication.class);

	private final ServiceSettings settings;

	private final ServiceCheck check;

	private final RepositoryService repository;

	private volatile Map<String, List<Problem>> problemsByService = Map.of();

	Publication(ServiceSettings settings, ServiceCheck check, RepositoryService repository) {
		this.settings = settings;
		this.check = check;
		this.repository = repository;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		publish(this.settings.services());
	}

	/**
	 * Publish what lies at a location. Services that are gone from there are no longer
	 * offered; their cases go on.
	 * @param location {@code classpath:} or {@code file:<folder>}
	 */
	public void publish(String location) {
		Map<String, List<Problem>> outcome = new LinkedHashMap<>();
		for (Bundle bundle : new ServiceSource(location).bundles()) {
			List<Problem> problems = this.check.check(bundle);
			if (problems.isEmpty()) {
				problems = deploy(bundle);
			}
			if (!problems.isEmpty()) {
				logger.warn("Leistung {} abgelehnt, die bisherige Fassung läuft weiter:\n{}", bundle.slug(),
						problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
			}
			outcome.put(bundle.slug(), problems);
		}
		if (outcome.isEmpty()) {
			logger.warn("Unter {} liegt keine Leistung; amtswerk.services nennt den Ordner mit processes und forms.",
					location);
		}
		this.problemsByService = outcome;
	}

	/** The services refused at the last publication, with every problem found. */
	public Map<String, List<Problem>> refused() {
		return this.problemsByService.entrySet()
			.stream()
			.filter((entry) -> !entry.getValue().isEmpty())
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	Set<String> present() {
		return this.problemsByService.keySet();
	}

	/** What the engine still finds at deployment, none if the version runs now. */
	private List<Problem> deploy(Bundle bundle) {
		Manifest manifest = Manifest.of(bundle);
		if (this.repository.createDeploymentQuery()
			.deploymentName(bundle.slug())
			.deploymentSource(manifest.fingerprint())
			.count() > 0) {
			// also when it is not the latest: an old jar that restarts must not undo a
			// publication
			return List.of();
		}
		DeploymentBuilder deployment = this.repository.createDeployment()
			.name(bundle.slug())
			.source(manifest.fingerprint())
			.enableDuplicateFiltering(false)
			.addInputStream(Manifest.FILE, new ByteArrayInputStream(manifest.content()));
		bundle.files().forEach((path, content) -> deployment.addInputStream(path, new ByteArrayInputStream(content)));
		try {
			deployment.deploy();
		}
		catch (ProcessEngineException ex) {
			return EngineComplaint.of(bundle.mainFile(), bundle.files().get(bundle.mainFile()), ex);
		}
		logger.info("Leistung {} veröffentlicht ({} Dateien)", bundle.slug(), bundle.files().size());
		return List.of();
	}

}
