package dev.grindstone.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserLauncherTest {
    private static final AtomicInteger OPERATOR_REQUESTS = new AtomicInteger();

    private static HttpServer pages;
    private static HttpServer operator;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void launch() throws IOException {
        pages = serve("pages", new AtomicInteger());
        operator = serve("operator", OPERATOR_REQUESTS);
        playwright = PlaywrightDriver.start();
        Path executable = BrowserFinder.onThisMachine(line -> {}).find();
        Reach reach = new Reach(
                List.of("mail.localhost", "chat.localhost"), pages.getAddress().getPort());
        browser = new BrowserLauncher(executable, reach).launch(playwright);
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
        pages.stop(0);
        operator.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://mail.localhost/", "http://mail.localhost:7070/", "http://chat.localhost:7070/"})
    void a_clone_is_reached_whatever_the_port(String url) {
        assertThat(textOf(url)).isEqualTo("pages");
    }

    @Test
    void the_port_of_the_operator_leads_to_the_pages() {
        assertThat(textOf("http://mail.localhost:" + operator.getAddress().getPort() + "/"))
                .isEqualTo("pages");
        assertThat(OPERATOR_REQUESTS).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:%d/",
                "http://127.0.0.1:%d/",
                "http://[::1]:%d/",
                "http://2130706433:%d/",
                "http://mail.other.localhost:%d/",
                "http://operator.localhost:%d/",
                "http://example.com/"
            })
    void nothing_else_is_reached(String form) {
        String url = String.format(form, operator.getAddress().getPort());

        assertThatThrownBy(() -> textOf(url))
                .isInstanceOf(PlaywrightException.class)
                .hasMessageContaining("net::ERR_NAME_NOT_RESOLVED");
        assertThat(OPERATOR_REQUESTS).hasValue(0);
    }

    @Test
    void a_page_cannot_fetch_from_the_operator_either() {
        try (Page page = browser.newPage()) {
            page.navigate("http://mail.localhost/");

            Object outcome = page.evaluate(
                    "port => fetch(`http://127.0.0.1:${port}/`, {mode: 'no-cors'}).then(() => 'reached', e => e.message)",
                    operator.getAddress().getPort());

            assertThat(outcome).isEqualTo("Failed to fetch");
            assertThat(OPERATOR_REQUESTS).hasValue(0);
        }
    }

    @Test
    void a_file_that_is_no_browser_is_said_to_be_the_trouble() {
        Reach reach = new Reach(List.of("mail.localhost"), 7070);

        assertThatThrownBy(() -> new BrowserLauncher(Path.of("/bin/true"), reach).launch(playwright))
                .isInstanceOf(BrowserException.class)
                .hasMessage("'/bin/true' did not start as a headless browser: try another one with GRINDSTONE_BROWSER");
    }

    private static String textOf(String url) {
        try (Page page = browser.newPage()) {
            page.navigate(url);
            return page.locator("body").innerText();
        }
    }

    private static HttpServer serve(String text, AtomicInteger requests) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }
}
