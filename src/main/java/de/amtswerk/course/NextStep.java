package de.amtswerk.course;

import java.util.List;

/**
 * A step that a case may reach from where it stands.
 *
 * @param within names of the blocks that it belongs to, the outermost first
 * @param conditions questions of gateways with the answers that lead here, as in
 * {@code Anspruch gegeben? Ja}
 */
public record NextStep(String name, List<String> within, List<String> conditions) {

	public NextStep {
		within = List.copyOf(within);
		conditions = List.copyOf(conditions);
	}

}
