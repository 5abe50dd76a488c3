package de.amtswerk.deadline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.yaml.snakeyaml.Yaml;

import org.springframework.core.io.ClassPathResource;

/** Read the law in numbers from {@code deadlines.yaml}. */
record Statutes(List<NotificationRule> notification, Rule objection, Rule deemedApproval) {

	Statutes {
		notification = List.copyOf(notification);
	}

	static Statutes read() {
		try (InputStream file = new ClassPathResource("deadlines.yaml").getInputStream()) {
			Object content = new Yaml().load(file);
			return JsonMapper.builder().addModule(new JavaTimeModule()).build().convertValue(content, Statutes.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Rule notification(Channel channel, Regime regime, LocalDate procedureBegan, LocalDate sent) {
		return this.notification.stream()
			.filter((rule) -> rule.covers(channel, regime, procedureBegan, sent))
			.findFirst()
			.orElseThrow(() -> new NotificationRuleMissing(channel, regime, procedureBegan, sent))
			.rule();
	}

}
