package de.amtswerk.procedure;

import java.util.List;
import java.util.Map;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Tell operators which services were refused; the others are not affected. */
@Component
class ServicesHealthIndicator extends AbstractHealthIndicator {

	private static final Status DEGRADED = new Status("DEGRADED", "Mindestens eine Leistung wurde abgelehnt");

	private final Publication publication;

	ServicesHealthIndicator(Publication publication) {
		this.publication = publication;
	}

	@Override
	protected void doHealthCheck(Health.Builder health) {
		Map<String, List<Problem>> refused = this.publication.refused();
		health.status(refused.isEmpty() ? Status.UP : DEGRADED);
		health.withDetail("offered", this.publication.present());
		refused.forEach((slug, problems) -> health.withDetail("refused." + slug,
				problems.stream().map(Problem::toString).toList()));
	}

}
