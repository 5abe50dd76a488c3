package de.amtswerk.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Compare the CPU time of two tasks in one thread: warmed up, then in turns, so that
 * whatever else the machine does falls on both alike.
 */
final class Rounds {

	private static final int WARM_UP = 1500;

	private static final int ROUNDS = 300;

	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

	private final List<Long> first = new ArrayList<>();

	private final List<Long> second = new ArrayList<>();

	Rounds(Runnable one, Runnable other) {
		for (int round = 0; round < WARM_UP; round++) {
			one.run();
			other.run();
		}
		for (int round = 0; round < ROUNDS; round++) {
			boolean oneFirst = round % 2 == 0;
			if (oneFirst) {
				this.first.add(nanoseconds(one));
			}
			this.second.add(nanoseconds(other));
			if (!oneFirst) {
				this.first.add(nanoseconds(one));
			}
		}
	}

	/** Median CPU time of the first task, in milliseconds. */
	double first() {
		return median(this.first) / 1e6;
	}

	double second() {
		return median(this.second) / 1e6;
	}

	private long nanoseconds(Runnable task) {
		long start = this.threads.getCurrentThreadCpuTime();
		task.run();
		return this.threads.getCurrentThreadCpuTime() - start;
	}

	private static double median(List<Long> times) {
		List<Long> sorted = new ArrayList<>(times);
		Collections.sort(sorted);
		return sorted.get(sorted.size() / 2);
	}

}
