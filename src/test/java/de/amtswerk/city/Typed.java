package de.amtswerk.city;

import java.util.HashMap;
import java.util.Map;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What a person types into a form, by key. */
public final class Typed {

	private Typed() {
	}

	/**
	 * These answers, some of them otherwise; an empty text stands for a field left empty.
	 */
	public static Map<String, String> with(Map<String, String> answers, String... keysAndTexts) {
		Map<String, String> changed = new HashMap<>(answers);
		for (int index = 0; index < keysAndTexts.length; index += 2) {
			changed.put(keysAndTexts[index], keysAndTexts[index + 1]);
		}
		return changed;
	}

	/** As a browser sends it. */
	public static MultiValueMap<String, String> parameters(Map<String, String> typed) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		typed.forEach(parameters::add);
		return parameters;
	}

}
