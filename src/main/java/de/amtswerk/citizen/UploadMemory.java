package de.amtswerk.citizen;

import java.util.concurrent.Semaphore;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Know how much memory requests with files take up together, so that many at one time
 * leave enough to everybody else.
 */
@Component
class UploadMemory {

	/** Files are copied when they are inspected and when they are encrypted. */
	private static final int SHARE = 4;

	private final long most;

	private final Semaphore kilobytes;

	@Autowired
	UploadMemory(MultipartProperties requests) {
		this(requests.getMaxRequestSize(), DataSize.ofBytes(Runtime.getRuntime().maxMemory() / SHARE));
	}

	/**
	 * @param most what one request may have
	 * @param memory what all may have together; the largest request has room in any case
	 */
	UploadMemory(DataSize most, DataSize memory) {
		this.most = most.toKilobytes();
		this.kilobytes = new Semaphore((int) Math.min(Integer.MAX_VALUE, Math.max(memory.toKilobytes(), this.most)));
	}

	/** Take what the request says that it needs, or all that one may have. */
	int take(HttpServletRequest request) {
		long said = request.getContentLengthLong() / 1024 + 1;
		int needed = (int) ((request.getContentLengthLong() < 0) ? this.most : Math.min(said, this.most));
		return this.kilobytes.tryAcquire(needed) ? needed : 0;
	}

	void giveBack(int taken) {
		this.kilobytes.release(taken);
	}

}
