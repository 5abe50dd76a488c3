package de.amtswerk.notice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

import org.springframework.stereotype.Component;

import de.amtswerk.letter.Attachment;
import de.amtswerk.letter.Letter;
import de.amtswerk.letter.LetterTemplate;
import de.amtswerk.letter.Letters;
import de.amtswerk.letter.Seal;

/** Print notices as they leave the house: with their data for machines, and sealed. */
@Component
class NoticePress {

	private final Letters letters;

	private final Seal seal;

	private final NoticeJson json;

	NoticePress(Letters letters, Seal seal, NoticeJson json) {
		this.letters = letters;
		this.seal = seal;
		this.json = json;
	}

	Letter print(LetterTemplate template, Map<String, Object> data, Instant now) {
		Attachment machineReadable = new Attachment("bescheid.json", "application/json", "Maschinenlesbare Fassung",
				this.json.write(data).getBytes(StandardCharsets.UTF_8));
		return this.seal.on(this.letters.write(template, data, machineReadable, now), now);
	}

}
