package de.amtswerk.letter;

/** A file inside the PDF that holds the letter's content as data for machines. */
public record Attachment(String name, String mediaType, String description, byte[] content) {

	public Attachment {
		content = content.clone();
	}

	@Override
	public byte[] content() {
		return this.content.clone();
	}

}
