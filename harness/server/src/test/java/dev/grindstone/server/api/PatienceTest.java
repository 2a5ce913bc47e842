package dev.grindstone.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.server.api.operation.Operation;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Clients that do not behave, over sockets, because no HTTP client would misbehave so. */
class PatienceTest {

    record Wish(String name) {}

    private static final int LARGEST = 4000;
    private static final AtomicInteger MADE = new AtomicInteger();
    private static final CountDownLatch SOMEBODY_WAS_TOO_SLOW = new CountDownLatch(1);
    private static final Token TOKEN = new Token("a-token-for-tests");
    private static final OperatorApi API = OperatorApi.start(
            0,
            TOKEN,
            List.of(
                    Operation.post("/v1/wishes", "makeWish", "Make a wish.")
                            .takes(Wish.class)
                            .answers(201, Wish.class)
                            .by(http -> {
                                Wish wish = http.bodyAsClass(Wish.class);
                                MADE.incrementAndGet();
                                return wish;
                            }),
                    Operation.post("/v1/patience", "wait", "Wait until somebody else was too slow.")
                            .takes(Wish.class)
                            .answers(200, Wish.class)
                            .by(http -> {
                                SOMEBODY_WAS_TOO_SLOW.await();
                                return http.bodyAsClass(Wish.class);
                            })),
            new Patience(LARGEST, Duration.ofMillis(700)),
            List.of());

    @AfterAll
    static void stop() {
        API.close();
    }

    @Test
    void a_body_that_is_too_large_is_refused_before_anything_is_done() throws IOException {
        int before = MADE.get();
        String large = "{\"name\":\"" + "x".repeat(LARGEST) + "\"}";

        try (Socket client = connect()) {
            String answer = ask(client, head("/v1/wishes", "Content-Length: " + large.length()) + large);
            assertThat(answer).startsWith("HTTP/1.1 413 ").contains("the body is larger than what is read: send less");
        }
        try (Socket client = connect()) {
            String answer = ask(
                    client,
                    head("/v1/wishes", "Transfer-Encoding: chunked") + Integer.toHexString(large.length()) + "\r\n"
                            + large + "\r\n0\r\n\r\n");
            assertThat(answer).startsWith("HTTP/1.1 413 ");
        }
        assertThat(MADE).hasValue(before);
    }

    @Test
    void who_stops_in_the_middle_of_a_body_is_told_and_long_work_is_not_cut_off() throws Exception {
        CompletableFuture<String> longWork = CompletableFuture.supplyAsync(() -> {
            try (Socket client = connect()) {
                return ask(client, head("/v1/patience", "Content-Length: 16") + "{\"name\":\"peace\"}");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        try (Socket client = connect()) {
            String answer = ask(client, head("/v1/wishes", "Content-Length: 16") + "{\"name\":");
            assertThat(answer).startsWith("HTTP/1.1 408 ").contains("the body did not arrive");
        } finally {
            SOMEBODY_WAS_TOO_SLOW.countDown();
        }
        assertThat(longWork.join()).startsWith("HTTP/1.1 200 ").endsWith("{\"name\":\"peace\"}");
    }

    @Test
    void who_sends_letter_by_letter_is_served() throws IOException {
        try (Socket client = connect()) {
            OutputStream out = client.getOutputStream();
            for (byte letter : (head("/v1/wishes", "Content-Length: 16") + "{\"name\":\"peace\"}")
                    .getBytes(StandardCharsets.UTF_8)) {
                out.write(letter);
                out.flush();
            }
            assertThat(answerOf(client)).startsWith("HTTP/1.1 201 ").endsWith("{\"name\":\"peace\"}");
        }
    }

    @Test
    void who_vanishes_in_the_middle_of_a_body_disturbs_nobody() throws IOException {
        for (int i = 0; i < 300; i++) {
            try (Socket client = connect()) {
                client.getOutputStream()
                        .write((head("/v1/wishes", "Content-Length: 16") + "{\"na").getBytes(StandardCharsets.UTF_8));
            }
        }
        try (Socket client = connect()) {
            assertThat(ask(client, head("/v1/wishes", "Content-Length: 16") + "{\"name\":\"peace\"}"))
                    .startsWith("HTTP/1.1 201 ");
        }
    }

    @Test
    void what_is_no_json_or_no_wish_is_named() throws IOException {
        assertThat(refused("{\"name\":")).contains("the body cannot be read");
        assertThat(refused("{\"nmae\":\"x\"}")).contains("nmae");
        assertThat(refused("{\"name\":\"x\"} {}")).contains("the body cannot be read");
        assertThat(refused("[]")).contains("the body cannot be read");
        assertThat(refused("")).contains("the body cannot be read");
    }

    private static String refused(String body) throws IOException {
        try (Socket client = connect()) {
            String answer = ask(client, head("/v1/wishes", "Content-Length: " + body.length()) + body);
            assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
            return answer;
        }
    }

    private static Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), API.port());
    }

    private static String head(String path, String length) {
        return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nAuthorization: Bearer "
                + TOKEN.text() + "\r\nContent-Type: application/json\r\n" + length + "\r\n\r\n";
    }

    private static String ask(Socket client, String request) throws IOException {
        client.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return answerOf(client);
    }

    private static String answerOf(Socket client) throws IOException {
        return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
