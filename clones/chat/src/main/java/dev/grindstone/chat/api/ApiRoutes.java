package dev.grindstone.chat.api;

import dev.grindstone.chat.api.call.Arguments;
import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.call.Router;
import dev.grindstone.chat.api.events.RtmSocket;
import dev.grindstone.chat.api.events.SocketModeSocket;
import dev.grindstone.chat.api.files.UploadRoutes;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The Web API on {@code /api/<method>}, for GET and POST alike, on every host of the app. */
public final class ApiRoutes {
    private final Router router;

    public ApiRoutes() {
        this.router = new Router(Methods.all());
    }

    /** Adds it. */
    public void addTo(Routes routes) {
        routes.get("/api/<method>", this::call);
        routes.post("/api/<method>", this::call);
        new WebhookRoutes().addTo(routes);
        new UploadRoutes(router::tokens).addTo(routes);
        routes.socket(RtmSocket.NAME, new RtmSocket(router::tokens));
        routes.socket(SocketModeSocket.NAME, new SocketModeSocket(router::tokens));
    }

    private void call(Visit visit) throws IOException {
        RequestReader reader = reader(visit.http());
        Router.Answer answer;
        try {
            Arguments args = reader.arguments();
            answer = router.answer(
                    visit.world(),
                    new Router.Request(
                            visit.http().pathParam("method"),
                            args,
                            reader.token(),
                            visit.http().cookie("d"),
                            visit.origin()));
        } catch (ChatException e) {
            answer = new Router.Answer(Json.object("ok", false, "error", e.code()), Set.of(), List.of());
        }
        Context http = visit.http();
        if (!answer.provided().isEmpty()) {
            http.header("X-OAuth-Scopes", String.join(",", new TreeSet<>(answer.provided())));
            http.header("X-Accepted-OAuth-Scopes", String.join(",", answer.accepted()));
        }
        cors(http);
        http.status(200)
                .contentType("application/json; charset=utf-8")
                .result(Json.write(warned(answer.body(), reader.warnings())));
    }

    private static RequestReader reader(Context http) throws IOException {
        String type = RequestReader.type(http.header("Content-Type"));
        String authorization = http.header("Authorization");
        Map<String, List<String>> form = new LinkedHashMap<>();
        boolean json = RequestReader.isJson(type);
        if (!json && http.method().name().equals("POST")) {
            form.putAll(http.formParamMap());
            if (type.startsWith("multipart/")) {
                for (UploadedFile part : http.uploadedFiles()) {
                    byte[] bytes = part.content().readAllBytes();
                    form.put("file", List.of(new String(bytes, StandardCharsets.ISO_8859_1)));
                    form.putIfAbsent("filename", List.of(part.filename()));
                }
            }
        }
        return new RequestReader(
                type, http.queryParamMap(), form, json ? http.body() : "", authorization == null ? "" : authorization);
    }

    private static Map<String, Object> warned(Map<String, Object> body, List<String> warnings) {
        if (warnings.isEmpty()) {
            return body;
        }
        Map<String, Object> all = new LinkedHashMap<>(body);
        Map<String, Object> metadata = new LinkedHashMap<>();
        List<Object> told = new ArrayList<>();
        if (all.get("response_metadata") instanceof Map<?, ?> before) {
            before.forEach((name, value) -> metadata.put(String.valueOf(name), value));
        }
        if (metadata.get("warnings") instanceof List<?> before) {
            told.addAll(before);
        }
        told.addAll(warnings);
        metadata.put("warnings", told);
        all.putIfAbsent("warning", warnings.get(0));
        all.put("response_metadata", metadata);
        return all;
    }

    /** Pages of the same domain may call with their cookies: app.… calls the workspace's host. */
    private static void cors(Context http) {
        String origin = http.header("Origin");
        if (origin == null) {
            return;
        }
        try {
            String host = URI.create(origin).getHost();
            if (host != null && domain(host).equals(domain(http.host() == null ? "" : http.host()))) {
                http.header("Access-Control-Allow-Origin", origin)
                        .header("Access-Control-Allow-Credentials", "true")
                        .header("Vary", "Origin");
            }
        } catch (IllegalArgumentException e) {
            // No origin that could be let in.
        }
    }

    private static String domain(String host) {
        return host.replaceFirst(":\\d+$", "").replaceFirst("^.*?([^.]+\\.[^.]+)$", "$1");
    }
}
