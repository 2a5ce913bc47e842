package dev.grindstone.chat.api.interact;

import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.views.Apps;
import dev.grindstone.kit.world.World;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/* An app's settings name its addresses: "request_url" for presses, modals and shortcuts, "url" of each command. */
/** The way to an app over its request address: a signed POST, whose answer is what Socket Mode's acknowledgement is. */
public final class RequestUrl implements Link {
    private static final Logger LOG = LoggerFactory.getLogger(RequestUrl.class);

    private final ThreadPoolExecutor posts = (ThreadPoolExecutor) Executors.newFixedThreadPool(2, work -> {
        Thread thread = new Thread(work, "request-url");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpClient client = Outbound.client();

    @Override
    public boolean send(World world, Apps.App app, String type, Map<String, Object> payload) {
        String url = address(app, type, payload);
        if (url.isEmpty() || !Outbound.isAllowed(url)) {
            return false;
        }
        String body = type.equals("slash_commands")
                ? payload.entrySet().stream()
                        .map(each -> each.getKey() + "=" + encoded(String.valueOf(each.getValue())))
                        .collect(Collectors.joining("&"))
                : "payload=" + encoded(Json.write(payload));
        HttpRequest request = Outbound.post(url, app.secret(), world.now(), "application/x-www-form-urlencoded", body)
                .build();
        // Not in this turn of the world: the app may call back before it answers.
        posts.execute(() -> post(world, app, type, payload, request));
        return true;
    }

    private static String address(Apps.App app, String type, Map<String, Object> payload) {
        if (type.equals("events_api")) {
            return "";
        }
        if (!type.equals("slash_commands")) {
            return app.settings().path("request_url").asString("");
        }
        for (JsonNode each : app.settings().path("commands")) {
            if (each.path("command").asString("").equals(payload.get("command"))) {
                return each.path("url").asString("");
            }
        }
        return "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void post(World world, Apps.App app, String type, Map<String, Object> payload, HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                LOG.warn("{} answered {} at {}", app.name(), answer.statusCode(), request.uri());
                return;
            }
            JsonNode said = Json.read(answer.body())
                    .orElseGet(() -> JsonNodeFactory.instance.objectNode().put("text", answer.body()));
            boolean words = !answer.body().isBlank();
            world.run(open -> Answers.take(
                    open, app.member(), type, payload, words ? said : JsonNodeFactory.instance.objectNode()));
        } catch (IOException e) {
            LOG.warn("{} did not answer at {}: {}", app.name(), request.uri(), e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
