package de.amtswerk.notice;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import de.amtswerk.letter.TextBlock;
import de.amtswerk.procedure.DeployedFiles;
import de.amtswerk.procedure.Procedure;

/** Offer the text blocks that a case's version of its service was published with. */
@Component
public class TextBlocks {

	private final DeployedFiles files;

	TextBlocks(DeployedFiles files) {
		this.files = files;
	}

	/** All blocks of one kind, sorted by title. */
	public List<TextBlock> of(Procedure procedure, TextBlock.Kind kind) {
		String folder = "processes/" + procedure.slug() + "/textblocks/";
		return this.files.paths(procedure.deploymentId())
			.stream()
			.filter((path) -> path.startsWith(folder))
			.map((path) -> TextBlock.read(path, this.files.text(procedure.deploymentId(), path)))
			.filter((block) -> block.kind() == kind)
			.sorted(Comparator.comparing(TextBlock::title))
			.toList();
	}

	/** The text for this case: values as people read them. */
	public String text(TextBlock block, Map<String, Object> variables) {
		return block.filled(PrintedValues.of(variables, block.placeholders()));
	}

}
