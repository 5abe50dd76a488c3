package de.amtswerk.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * A folder of services as a process designer has it: the shipped resident parking permit
 * under another name, to be changed at will.
 */
public class ServiceFolder {

	private final Path folder;

	private final String slug;

	public ServiceFolder(Path folder, String slug) {
		this.folder = folder;
		this.slug = slug;
		for (String root : List.of("processes", "forms")) {
			copy(Path.of(root, "bewohnerparkausweis"));
			copy(Path.of(root, "bausteine"));
		}
	}

	/** For {@code amtswerk.services}. */
	public String location() {
		return "file:" + this.folder;
	}

	public void replace(String path, String found, String replacement) {
		Path file = this.folder.resolve(path);
		String text = read(file);
		if (!text.contains(found)) {
			throw new IllegalArgumentException(path + " does not contain " + found);
		}
		write(file, text.replace(found, replacement));
	}

	/** One question less, one more, one worded otherwise, and one with other answers. */
	public void changeApplicationForm() {
		String form = "forms/" + this.slug + "/antrag.form";
		replace(form, """
				,
				        {
				          "type": "textfield",
				          "id": "Field_phone",
				          "key": "phone",
				          "label": "Telefonnummer",
				          "description": "Nur für Rückfragen.",
				          "properties": { "format": "phone" }
				        }""", "");
		replace(form, """
				        {
				          "type": "radio",
				          "id": "Field_residence",
				""", """
				        {
				          "type": "number",
				          "id": "Field_persons",
				          "key": "persons",
				          "label": "Wie viele Personen wohnen hier?",
				          "validate": { "required": true, "min": 1 }
				        },
				        {
				          "type": "radio",
				          "id": "Field_residence",
				""");
		replace(form, "\"label\": \"Postleitzahl\"", "\"label\": \"Postleitzahl der Wohnung\"");
		replace(form, "{ \"label\": \"Nein\", \"value\": \"no\" }",
				"{ \"label\": \"Ja, gemietet\", \"value\": \"rented\" }");
	}

	public int lineOf(String path, String text) {
		return (int) read(this.folder.resolve(path)).substring(0, read(this.folder.resolve(path)).indexOf(text))
			.lines()
			.count();
	}

	public void delete(String path) {
		try {
			Files.walkFileTree(this.folder.resolve(path), new SimpleFileVisitor<>() {

				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
					Files.delete(file);
					return FileVisitResult.CONTINUE;
				}

			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void copy(Path root) {
		try (var files = Files.walk(root)) {
			files.filter(Files::isRegularFile)
				.forEach((file) -> write(this.folder.resolve(renamed(file.toString())), renamed(read(file))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String renamed(String text) {
		return text.replace("bewohnerparkausweis", this.slug);
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void write(Path file, String text) {
		try {
			Files.createDirectories(file.getParent());
			Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
