package de.amtswerk.letter;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpServer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A letter fetches nothing from outside, neither by its template nor, should the rules
 * fail, by the typesetter.
 */
class OutsideWorldTests {

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private HttpServer server;

	@BeforeEach
	void listen() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", (exchange) -> {
			this.requests.add(exchange.getRequestURI().toString());
			exchange.sendResponseHeaders(404, -1);
			exchange.close();
		});
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<p><img src='%s' alt='x'/></p>", "<p style=\"background: url('%s')\">x</p>",
			"<style>@import url('%s');</style>", "<style>@font-face { font-family: E; src: url('%s') }</style>",
			"<link rel='stylesheet' href='%s'/>", "<ul style=\"list-style-image: url('%s')\"><li>x</li></ul>",
			"<iframe src='%s'></iframe>", "<object data='%s'></object>",
			"<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'><image xlink:href='%s'/></svg>",
			"<p><a href='%s' title='x' download='x'>x</a></p>" })
	void fetchesNothing(String element) throws Exception {
		String body = element.formatted("http://127.0.0.1:" + this.server.getAddress().getPort() + "/x");
		Document unchecked = Xhtml
			.parse("<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x</title></head><body>" + body
					+ "</body></html>");

		assertThatExceptionOfType(LetterRefused.class).isThrownBy(() -> SampleLetter.template(body));
		try (PDDocument document = new PDDocument()) {
			new Typesetting().set(unchecked, document);
		}

		assertThat(this.requests).isEmpty();
	}

	@Test
	void saysWhatWasDenied() throws Exception {
		Document unchecked = Xhtml.parse(SampleLetter.xhtml("<img src=\"http://127.0.0.1/x\" alt=\"x\"/>"));
		Typesetting typesetting = new Typesetting();

		try (PDDocument document = new PDDocument()) {
			typesetting.set(unchecked, document);
		}

		assertThat(typesetting.complaints()).contains("Zugriff auf http://127.0.0.1/x ist nicht erlaubt");
	}

}
