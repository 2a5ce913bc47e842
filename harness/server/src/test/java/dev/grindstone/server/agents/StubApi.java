package dev.grindstone.server.agents;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.grindstone.server.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The API of a maker, as far as a conversation needs it: it refuses what the real one would refuse, and answers by a script. */
public final class StubApi implements AutoCloseable {

    /** What came in. */
    public record Request(String path, String query, List<String> headerNames, HttpExchange exchange, JsonNode body) {

        /** The value of a header; empty when it is not there. */
        public String header(String name) {
            List<String> values = exchange.getRequestHeaders().get(name);
            return values == null ? "" : String.join(",", values);
        }
    }

    /** What goes out. */
    public record Reply(int status, String body) {

        /** A good one. */
        public static Reply ok(String body) {
            return new Reply(200, body);
        }
    }

    private final HttpServer server;
    private final Consumer<Request> refusal;
    private final Deque<Function<Request, Reply>> script = new ArrayDeque<>();
    private final List<Request> requests = new ArrayList<>();

    /** @param refusal throws an assertion error for a request that the real API would refuse */
    public StubApi(Consumer<Request> refusal) {
        this.refusal = refusal;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.start();
    }

    /** Where it is. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers the next requests, one after the other; the last answer is given to all that follow. */
    public synchronized void script(List<Function<Request, Reply>> replies) {
        script.clear();
        requests.clear();
        script.addAll(replies);
    }

    /** All requests since the script began. */
    public synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    private synchronized void serve(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Request request = new Request(
                exchange.getRequestURI().getPath(),
                String.valueOf(exchange.getRequestURI().getQuery()),
                List.copyOf(exchange.getRequestHeaders().keySet()),
                exchange,
                Json.MAPPER.readTree(text));
        requests.add(request);
        Reply reply;
        try {
            refusal.accept(request);
            Function<Request, Reply> next = script.size() > 1 ? script.removeFirst() : script.getFirst();
            reply = next.apply(request);
        } catch (AssertionError refused) {
            reply = new Reply(
                    400,
                    Json.line(Json.MAPPER
                            .createObjectNode()
                            .set(
                                    "error",
                                    Json.MAPPER
                                            .createObjectNode()
                                            .put("code", 400)
                                            .put("status", "INVALID_ARGUMENT")
                                            .put("message", String.valueOf(refused.getMessage())))));
        }
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("retry-after-ms", "1");
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
