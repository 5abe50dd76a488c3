package de.amtswerk.procedure;

import java.util.List;
import java.util.Map;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

import de.amtswerk.check.Problem;

/** Tell operators which services were refused; the others are not affected. */
@Component
class ServicesHealthIndicator extends AbstractHealthIndicator {

	private static final Status DEGRADED = new Status("DEGRADED", "Mindestens eine Leistung wurde abgelehnt");

	private final Publication publication;

	private final Procedures procedures;

	ServicesHealthIndicator(Publication publication, Procedures procedures) {
		this.publication = publication;
		this.procedures = procedures;
	}

	@Override
	protected void doHealthCheck(Health.Builder health) {
		Map<String, List<Problem>> refused = this.publication.refused();
		health.status(refused.isEmpty() ? Status.UP : DEGRADED);
		health.withDetail("offered", this.procedures.offered().stream().map(Procedure::slug).toList());
		refused.forEach((slug, problems) -> health.withDetail("refused." + slug,
				problems.stream().map(Problem::toString).toList()));
	}

}
