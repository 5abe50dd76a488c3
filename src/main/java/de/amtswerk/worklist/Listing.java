package de.amtswerk.worklist;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Which tasks, in which order. A date and an urgency are looked up in the order of their
 * own date, so they decide about the order. What is one's own is never free. Tasks have
 * names of their own in each service, so one can only be looked for together with its
 * service.
 *
 * @param service slug, or {@code null} for any
 * @param task key of the task in its service's diagram, or {@code null} for any
 * @param free only what nobody has taken
 * @param from first day, of receipt if that is the order, else of the due date
 * @param until last day
 */
public record Listing(View view, Order order, boolean descending, @Nullable String service, @Nullable String task,
		boolean free, @Nullable Urgency urgency, @Nullable LocalDate from, @Nullable LocalDate until) {

	public Listing {
		task = (service != null) ? task : null;
		free = free && view != View.OWN;
		if (urgency != null || (order == Order.NAME && (from != null || until != null))) {
			order = Order.DUE;
		}
	}

	/** Everything in a view, the most urgent first. */
	public static Listing of(View view) {
		return new Listing(view, Order.DUE, false, null, null, false, null, null, null);
	}

	/** Only what nobody has taken. */
	public Listing onlyFree() {
		return new Listing(this.view, this.order, this.descending, this.service, this.task, true, this.urgency,
				this.from, this.until);
	}

	/** By name, as long as names are searched. */
	Listing byName() {
		return new Listing(this.view, Order.NAME, this.descending, this.service, this.task, this.free, null, null,
				null);
	}

	/** Whether nobody narrows it down to a service. */
	boolean isWide() {
		return this.service == null;
	}

	boolean wants(Queue queue) {
		return (this.service == null || this.service.equals(queue.service()))
				&& (this.task == null || this.task.equals(queue.taskKey())) && !(this.free && queue.taken());
	}

}
