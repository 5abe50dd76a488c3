package de.amtswerk.citizen;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/** However many send files at one time, the house has memory for everybody else. */
class UploadMemoryTests {

	private final UploadMemory memory = new UploadMemory(DataSize.ofMegabytes(31), DataSize.ofMegabytes(64));

	@Test
	void takesNoMoreAtOneTimeThanThereIsRoomFor() {
		int first = this.memory.take(request(30_000_000));
		int second = this.memory.take(request(30_000_000));

		assertThat(first).isPositive();
		assertThat(second).isPositive();
		assertThat(this.memory.take(request(30_000_000))).isZero();
		assertThat(this.memory.take(request(2_000_000))).isPositive();
	}

	@Test
	void hasRoomAgainWhenOneHasBeenRead() {
		int first = this.memory.take(request(30_000_000));
		this.memory.take(request(30_000_000));

		this.memory.giveBack(first);

		assertThat(this.memory.take(request(30_000_000))).isEqualTo(first);
	}

	@Test
	void countsWhoDoesNotSayHowMuchComesAsTheLargest() {
		assertThat(this.memory.take(new MockHttpServletRequest())).isEqualTo(31 * 1024);
		assertThat(this.memory.take(request(900_000_000))).isEqualTo(31 * 1024);
	}

	@Test
	void aSmallMachineTakesTheLargestRequest() {
		UploadMemory small = new UploadMemory(DataSize.ofMegabytes(31), DataSize.ofMegabytes(16));

		assertThat(small.take(request(31 * 1024 * 1024))).isEqualTo(31 * 1024);
	}

	private static MockHttpServletRequest request(int size) {
		return new MockHttpServletRequest() {

			@Override
			public long getContentLengthLong() {
				return size;
			}

		};
	}

}
