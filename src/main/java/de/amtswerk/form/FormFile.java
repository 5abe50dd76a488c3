package de.amtswerk.form;

import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.feel.FeelEngine;

/** Hold a form file while it is read, with every problem found so far. */
final class FormFile {

	private final String name;

	private final Clock clock;

	private final FeelEngine feel;

	/** A property may be read more than once, its problem is told once. */
	private final Set<FormProblem> problems = new LinkedHashSet<>();

	private final Set<FormProblem> unfit = new LinkedHashSet<>();

	private final Map<String, Integer> keys = new LinkedHashMap<>();

	private final List<Mention> mentions = new ArrayList<>();

	FormFile(String name, Clock clock, FeelEngine feel) {
		this.name = name;
		this.clock = clock;
		this.feel = feel;
	}

	Definition parse(String text) {
		try {
			LinedJson json = new LinedJson(text);
			if (json.root() instanceof ObjectNode object) {
				return new Definition(this, json, object, 1);
			}
			report(1, this.name, "Die Datei ist kein Formular. Sie muss ein JSON-Objekt mit „components“ enthalten.");
		}
		catch (JsonProcessingException ex) {
			int line = (ex.getLocation() != null) ? ex.getLocation().getLineNr() : 1;
			report(line, this.name, "Die Datei ist kein gültiges JSON: " + ex.getOriginalMessage());
		}
		catch (IOException ex) {
			report(1, this.name, "Die Datei ist nicht lesbar: " + ex.getMessage());
		}
		throw refusal();
	}

	private FormRefused refusal() {
		return new FormRefused(this.name,
				this.problems.stream().sorted(Comparator.comparingInt(FormProblem::line)).toList());
	}

	void report(int line, String element, String message) {
		this.problems.add(new FormProblem(line, element, message));
	}

	void unfit(FormProblem problem) {
		this.unfit.add(problem);
	}

	/**
	 * What keeps the form from Camunda's Tasklist, though nothing is wrong with it here.
	 */
	List<FormProblem> unfit() {
		return List.copyOf(this.unfit);
	}

	void refuseIfFaulty() {
		if (!this.problems.isEmpty()) {
			throw refusal();
		}
	}

	boolean isFirst(String key, int line) {
		return this.keys.putIfAbsent(key, line) == null;
	}

	/** The line of each question. */
	Map<String, Integer> lines() {
		return this.keys;
	}

	/** Remember what an expression asks for; what is its own list's needs no prefix. */
	void mention(int line, String element, String name, String list, boolean template) {
		Set<String> before = this.keys.keySet()
			.stream()
			.map((key) -> key.startsWith(list + ".") ? key.substring(list.length() + 1) : key)
			.collect(Collectors.toSet());
		this.mentions.add(new Mention(line, element, name, before, template));
	}

	List<Mention> mentions() {
		return List.copyOf(this.mentions);
	}

	Clock clock() {
		return this.clock;
	}

	FeelEngine feel() {
		return this.feel;
	}

}
