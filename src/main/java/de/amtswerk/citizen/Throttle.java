package de.amtswerk.citizen;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;

/** Admit only so many attempts in a period. Counts in the memory of this node. */
final class Throttle {

	private static final int LONGEST_KEY = 64;

	private final LoadingCache<String, Bucket> buckets;

	Throttle(int attempts, Duration period) {
		this.buckets = Caffeine.newBuilder()
			.maximumSize(100_000)
			.expireAfterAccess(period)
			.build((key) -> Bucket.builder()
				.addLimit((limit) -> limit.capacity(attempts).refillGreedy(attempts, period))
				.build());
	}

	/** Count an attempt, and say whether it may go on. */
	boolean admits(String key) {
		return this.buckets.get(key.substring(0, Math.min(key.length(), LONGEST_KEY))).tryConsume(1);
	}

}
