package de.amtswerk.city;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.PreDestroy;
import jakarta.mail.Address;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The mail server of the city: takes mail by SMTP, and can be out of order; then it loses
 * what it had.
 */
@TestComponent
public class MailServer {

	private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

	private final JavaMailSenderImpl sender;

	MailServer(JavaMailSenderImpl sender) {
		this.sender = sender;
		start();
	}

	public void start() {
		this.server.start();
		this.sender.setPort(this.server.getSmtp().getPort());
	}

	@PreDestroy
	public void stop() {
		this.server.stop();
	}

	/** What arrived for this address, oldest first. */
	public List<Mail> mailsTo(String address) {
		return Arrays.stream(this.server.getReceivedMessages())
			.map(Mail::of)
			.filter((mail) -> mail.recipients().equals(List.of(address)))
			.toList();
	}

	/** The code in the last mail to this address. */
	public String codeFor(String address) {
		List<Mail> mails = mailsTo(address);
		Matcher code = Pattern.compile("Ihr Code ist ([0-9]{6})\\.").matcher(mails.get(mails.size() - 1).text());
		if (!code.find()) {
			throw new AssertionError("No code in: " + mails.get(mails.size() - 1).text());
		}
		return code.group(1);
	}

	/**
	 * A mail as it arrived.
	 *
	 * @param headers by name; of several of one name the last
	 */
	public record Mail(List<String> recipients, String subject, String text, Map<String, String> headers) {

		private static Mail of(MimeMessage message) {
			try {
				Map<String, String> headers = Collections.list(message.getAllHeaders())
					.stream()
					.collect(Collectors.toMap(Header::getName, Header::getValue, (first, last) -> last));
				return new Mail(Arrays.stream(message.getAllRecipients()).map(Address::toString).toList(),
						message.getSubject(), ((String) message.getContent()).replace("\r\n", "\n").strip(), headers);
			}
			catch (MessagingException | IOException ex) {
				throw new IllegalStateException("What arrived is no plain text mail", ex);
			}
		}

	}

}
