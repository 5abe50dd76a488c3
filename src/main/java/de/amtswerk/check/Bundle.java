package de.amtswerk.check;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Hold the files of one service together with the building blocks that it calls: what is
 * checked and deployed as one. Models are read once, for reading loads their schema anew
 * and is most of what a check costs.
 */
public final class Bundle {

	private final String slug;

	private final SortedMap<String, byte[]> files;

	private final Map<String, Diagram> diagrams = new ConcurrentHashMap<>();

	private final Map<String, TableFile> tables = new ConcurrentHashMap<>();

	Bundle(String slug, SortedMap<String, byte[]> files) {
		this.slug = slug;
		this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
	}

	/** Name of the service: folder, BPMN file, process id, deployment and URL. */
	public String slug() {
		return this.slug;
	}

	/** Content by path, as in {@code processes/hundesteuer/hundesteuer.bpmn}. */
	public SortedMap<String, byte[]> files() {
		return this.files;
	}

	/** The BPMN file that is the service itself. */
	public String mainFile() {
		return "processes/" + this.slug + "/" + this.slug + ".bpmn";
	}

	/** What the diagram says of the service beyond BPMN. */
	public Map<String, String> properties() {
		return ModelProperties.of(main().process());
	}

	/** How much there is, in German. */
	public String contents() {
		return Stream
			.of(counted(diagrams().size(), "Diagramm", "Diagramme"), counted(tables().size(), "Tabelle", "Tabellen"),
					counted(forms().size(), "Formular", "Formulare"), counted(notices().size(), "Vorlage", "Vorlagen"))
			.collect(Collectors.joining(", "));
	}

	private static String counted(int number, String one, String many) {
		return number + " " + ((number == 1) ? one : many);
	}

	public String text(String path) {
		return new String(this.files.get(path), StandardCharsets.UTF_8);
	}

	Diagram diagram(String path) {
		return this.diagrams.computeIfAbsent(path, (file) -> Diagram.read(file, this.files.get(file)));
	}

	TableFile table(String path) {
		return this.tables.computeIfAbsent(path, (file) -> TableFile.read(file, this.files.get(file)));
	}

	List<Diagram> diagrams() {
		return filesThat((path) -> path.endsWith(".bpmn")).keySet().stream().map(this::diagram).toList();
	}

	List<TableFile> tables() {
		return filesThat((path) -> path.endsWith(".dmn")).keySet().stream().map(this::table).toList();
	}

	/** The diagram that is the service itself. */
	Diagram main() {
		return diagram(mainFile());
	}

	/** The ids of all decisions, sorted. */
	Set<String> decisionIds() {
		Set<String> ids = new TreeSet<>();
		tables().forEach((table) -> table.decisions().forEach((decision) -> ids.add(decision.getId())));
		return ids;
	}

	Optional<Decision> decision(@Nullable String id) {
		return tables().stream()
			.flatMap((table) -> table.decisions().stream())
			.filter((decision) -> decision.getId().equals(id))
			.findFirst();
	}

	/** Paths of the notice templates of the service and its blocks. */
	List<String> notices() {
		return List.copyOf(filesThat((path) -> path.contains("/notices/")).keySet());
	}

	/** Paths of the text blocks of the service's own folder. */
	List<String> textBlocks() {
		return List.copyOf(filesThat((path) -> path.startsWith("processes/" + this.slug + "/textblocks/")).keySet());
	}

	List<String> forms() {
		return List.copyOf(filesThat((path) -> path.endsWith(".form")).keySet());
	}

	/** The ids of the forms that user tasks show, in Camunda's Tasklist too. */
	Set<String> taskForms() {
		return diagrams().stream()
			.flatMap((diagram) -> diagram.all(UserTask.class).stream())
			.map(UserTask::getCamundaFormRef)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
	}

	SortedMap<String, byte[]> filesThat(Predicate<String> pathMatches) {
		SortedMap<String, byte[]> matching = new TreeMap<>(this.files);
		matching.keySet().removeIf(pathMatches.negate());
		return matching;
	}

	/** Name of the folder that a file lies in. */
	static String folder(String path) {
		return stem(path.substring(0, path.lastIndexOf('/')));
	}

	/** Name of a file without folder and ending. */
	static String stem(String path) {
		return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
	}

}
