package dev.grindstone.chat.api;

import dev.grindstone.kit.web.Hosts;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One open WebSocket of a test. */
final class Line implements WebSocket.Listener {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    private Line(URI address, String cookie) {
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Cookie", cookie)
                .buildAsync(address, this)
                .join();
    }

    /** Opens the address that a method answered. */
    static Line open(ApiClient api, JsonNode answer) {
        String cookie = Hosts.WORLD_COOKIE + "="
                + api.office().server().token(api.office().world());
        api.office().server().pages().alias("127.0.0.1", "chat");
        // The host's name leads to this machine only in browsers.
        return new Line(URI.create(answer.path("url").asString("").replace("chat.localhost", "127.0.0.1")), cookie);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            texts.add(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    void send(String text) {
        socket.sendText(text, true).join();
    }

    void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    /** Goes without a word. */
    void drop() {
        socket.abort();
    }

    /** The next text of such a type, which may be some time in coming. */
    JsonNode next(String type) {
        try {
            for (int i = 0; i < 100; i++) {
                String text = texts.poll(10, TimeUnit.SECONDS);
                if (text == null) {
                    break;
                }
                JsonNode json = JSON.readTree(text);
                if (json.path("type").asString("").equals(type)) {
                    return json;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("Nothing of the type " + type + " came");
    }
}
