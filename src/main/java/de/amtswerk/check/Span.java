package de.amtswerk.check;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of numbers or days; a bound that is missing is open.
 *
 * @param closedBelow whether the lower bound belongs to it
 * @param closedAbove whether the upper bound belongs to it
 */
record Span<T extends Comparable<? super T>>(@Nullable T from, boolean closedBelow, @Nullable T to,
		boolean closedAbove) {

	boolean isEmpty() {
		return isBefore(this);
	}

	/** Whether it ends before the other begins. */
	boolean isBefore(Span<T> other) {
		if (this.to == null || other.from == null) {
			return false;
		}
		int order = this.to.compareTo(other.from);
		return order < 0 || (order == 0 && !(this.closedAbove && other.closedBelow));
	}

	boolean meets(Span<T> other) {
		return !isEmpty() && !other.isEmpty() && !isBefore(other) && !other.isBefore(this);
	}

	boolean covers(Span<T> other) {
		return beginsBefore(other) && endsAfter(other);
	}

	private boolean beginsBefore(Span<T> other) {
		if (this.from == null) {
			return true;
		}
		int order = (other.from != null) ? this.from.compareTo(other.from) : 1;
		return order < 0 || (order == 0 && (this.closedBelow || !other.closedBelow));
	}

	private boolean endsAfter(Span<T> other) {
		if (this.to == null) {
			return true;
		}
		int order = (other.to != null) ? this.to.compareTo(other.to) : -1;
		return order > 0 || (order == 0 && (this.closedAbove || !other.closedAbove));
	}

}
