package dev.grindstone.chat.api;

import dev.grindstone.chat.api.call.Arguments;
import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.call.Router;
import dev.grindstone.chat.api.call.Tokens;
import dev.grindstone.chat.api.events.EventPosts;
import dev.grindstone.chat.api.events.RtmSocket;
import dev.grindstone.chat.api.events.SocketModeSocket;
import dev.grindstone.chat.api.files.UploadRoutes;
import dev.grindstone.chat.api.interact.AppSlash;
import dev.grindstone.chat.api.interact.Interactions;
import dev.grindstone.chat.api.interact.PressCommands;
import dev.grindstone.chat.api.interact.RequestUrl;
import dev.grindstone.chat.api.interact.ResponseRoutes;
import dev.grindstone.chat.api.modal.ModalRoutes;
import dev.grindstone.chat.api.robots.RobotCommands;
import dev.grindstone.chat.message.AppLines;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
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
    private final SocketModeSocket socketMode;
    private final EventPosts posts;
    private final Interactions interactions;

    public ApiRoutes() {
        this.router = new Router(Methods.all());
        this.socketMode = new SocketModeSocket(router::tokens);
        this.posts = new EventPosts(socketMode);
        this.interactions = new Interactions(List.of(socketMode, posts, new RequestUrl()));
    }

    /** Adds it. */
    public void addTo(Routes routes) {
        routes.get("/api/<method>", this::call);
        routes.post("/api/<method>", this::call);
        routes.options("/api/<method>", ApiRoutes::preflight);
        new WebhookRoutes().addTo(routes);
        new UploadRoutes(router::tokens).addTo(routes);
        routes.socket(RtmSocket.NAME, new RtmSocket(router::tokens));
        routes.socket(SocketModeSocket.NAME, socketMode);
        ResponseRoutes.addTo(routes);
        ModalRoutes.addTo(routes);
    }

    /** Adds what members do with apps, and what apps of the world do. */
    public void addTo(CommandRegistry commands) {
        TokenCommands.addTo(commands);
        RobotCommands.addTo(commands, posts::setUp);
        PressCommands.addTo(commands, interactions);
    }

    /** A turn of a world is over: programs behind addresses hear of what happened in it. */
    public void moved(World world, long since) {
        posts.moved(world, since);
    }

    /** What the cookie {@code d} of a member says, beside which the tokens of pages hold. */
    public String cookie(World world, long member) {
        return Tokens.cookie(world.db("chat"), member);
    }

    /** The commands of apps that begin with a slash. */
    public AppLines slash() {
        return new AppSlash(interactions);
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
        if (answer.retryAfter() > 0) {
            http.header("Retry-After", Integer.toString(answer.retryAfter()));
        }
        http.status(answer.retryAfter() > 0 ? 429 : 200)
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
                        .header("Access-Control-Expose-Headers", "Retry-After, X-OAuth-Scopes, X-Accepted-OAuth-Scopes")
                        .header("Vary", "Origin");
            }
        } catch (IllegalArgumentException e) {
            // No origin that could be let in.
        }
    }

    /** What a browser asks before it sends a page's call with headers of its own. */
    private static void preflight(Visit visit) {
        Context http = visit.http();
        String headers = http.header("Access-Control-Request-Headers");
        cors(http);
        http.header("Access-Control-Allow-Methods", "GET, POST, OPTIONS")
                .header(
                        "Access-Control-Allow-Headers",
                        headers == null || headers.isBlank() ? "Authorization, Content-Type" : headers)
                .header("Access-Control-Max-Age", "600")
                .status(204);
    }

    private static String domain(String host) {
        return host.replaceFirst(":\\d+$", "").replaceFirst("^.*?([^.]+\\.[^.]+)$", "$1");
    }
}
