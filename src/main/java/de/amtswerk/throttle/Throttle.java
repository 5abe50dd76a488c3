package de.amtswerk.throttle;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;

/** Admit only so many attempts in a period. Counts in the memory of this node. */
public final class Throttle {

	/** A guesser chooses the keys, which must not fill the memory. */
	private static final int LONGEST_KEY = 64;

	private final LoadingCache<String, Bucket> buckets;

	public Throttle(int attempts, Duration period) {
		this.buckets = Caffeine.newBuilder()
			.maximumSize(100_000)
			.expireAfterAccess(period)
			.build((key) -> Bucket.builder()
				.addLimit((limit) -> limit.capacity(attempts).refillGreedy(attempts, period))
				.build());
	}

	/** Count an attempt, and say whether it may go on. */
	public boolean admits(String key) {
		return bucket(key).tryConsume(1);
	}

	/** Give back what an attempt had cost that turned out to be rightful. */
	public void forgive(String key) {
		bucket(key).addTokens(1);
	}

	private Bucket bucket(String key) {
		return this.buckets.get(key.substring(0, Math.min(key.length(), LONGEST_KEY)));
	}

}
