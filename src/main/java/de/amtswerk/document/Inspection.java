package de.amtswerk.document;

import org.springframework.stereotype.Component;

/** Look into a file and say what it is, or refuse it. */
@Component
class Inspection {

	private final Room room;

	Inspection(Room room) {
		this.room = room;
	}

	Kind inspect(byte[] content) {
		this.room.checkSize(content.length);
		Bytes bytes = new Bytes(content);
		return Kind.of(bytes).orElseThrow(() -> new FileRefused(Stranger.of(bytes).sentence()));
	}

}
