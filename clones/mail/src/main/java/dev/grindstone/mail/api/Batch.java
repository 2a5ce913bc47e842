package dev.grindstone.mail.api;

import dev.grindstone.kit.world.World;
import dev.grindstone.mail.api.call.Answer;
import dev.grindstone.mail.api.call.Caller;
import dev.grindstone.mail.api.call.Content;
import dev.grindstone.mail.api.call.Problem;
import dev.grindstone.mail.api.call.Request;
import dev.grindstone.mail.api.call.Router;
import dev.grindstone.mail.api.oauth.OAuthRoutes;
import dev.grindstone.mail.api.oauth.Tokens;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Many requests in one: each is carried out and answered for itself, in their order. */
final class Batch {
    static final String BOUNDARY = "batch_pigeon";

    private static final int MOST_REQUESTS = 100;
    private static final Pattern FIRST_LINE =
            Pattern.compile("([A-Z]+) +(?:https?://[^/\\s]+)?/gmail/v1/([^?\\s]*)(?:\\?(\\S*))?(?: +HTTP/[0-9.]+)?");

    private final Router router;
    private final World world;
    private final @Nullable String authorization;
    private final UnaryOperator<String> origins;

    Batch(Router router, World world, @Nullable String authorization, UnaryOperator<String> origins) {
        this.router = router;
        this.world = world;
        this.authorization = authorization;
        this.origins = origins;
    }

    /** The answers to all requests; {@code session} is who sits at the browser when no token says who calls. */
    String answer(List<Multipart.Part> requests, Optional<Caller> session) {
        if (requests.isEmpty() || requests.size() > MOST_REQUESTS) {
            throw Problem.invalid("A batch holds 1 to " + MOST_REQUESTS + " requests, not " + requests.size());
        }
        StringBuilder answer = new StringBuilder();
        for (Multipart.Part request : requests) {
            Answer one = one(request, session);
            String body = one.text();
            String id = request.head().getOrDefault("content-id", "");
            answer.append("--").append(BOUNDARY).append("\r\nContent-Type: application/http\r\n");
            if (!id.isEmpty()) {
                answer.append("Content-ID: ")
                        .append(id.startsWith("<") ? "<response-" + id.substring(1) : "response-" + id)
                        .append("\r\n");
            }
            answer.append("\r\nHTTP/1.1 ")
                    .append(one.status())
                    .append(one.status() < 300 ? " OK" : " Error")
                    .append("\r\nContent-Type: application/json; charset=UTF-8\r\nContent-Length: ")
                    .append(body.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n\r\n")
                    .append(body)
                    .append("\r\n");
        }
        return answer.append("--").append(BOUNDARY).append("--\r\n").toString();
    }

    private Answer one(Multipart.Part part, Optional<Caller> session) {
        try {
            String text = new String(part.body().bytes(), StandardCharsets.ISO_8859_1).stripLeading();
            int line = text.indexOf('\n');
            Matcher first = FIRST_LINE.matcher((line < 0 ? text : text.substring(0, line)).strip());
            if (!first.matches()) {
                throw Problem.invalid("A request of the batch does not begin with a method and a path");
            }
            Map<String, String> head = new LinkedHashMap<>();
            int at = line < 0 ? text.length() : line + 1;
            while (at < text.length()) {
                int end = text.indexOf('\n', at);
                String header =
                        text.substring(at, end < 0 ? text.length() : end).strip();
                at = end < 0 ? text.length() : end + 1;
                if (header.isEmpty()) {
                    break;
                }
                int colon = header.indexOf(':');
                if (colon > 0) {
                    head.put(
                            header.substring(0, colon).toLowerCase(Locale.ROOT),
                            header.substring(colon + 1).strip());
                }
            }
            byte[] body = text.substring(at).stripTrailing().getBytes(StandardCharsets.ISO_8859_1);
            String method = head.getOrDefault("x-http-method-override", first.group(1));
            Request request =
                    new Request(method, first.group(2), query(first.group(3)), Content.of(body), null, origins);
            return router.answer(world, caller(head.get("authorization"), session), request);
        } catch (Problem refused) {
            return new Answer(refused.code(), refused.body());
        }
    }

    private Optional<Caller> caller(@Nullable String own, Optional<Caller> session) {
        Optional<String> token = OAuthRoutes.token(own == null ? authorization : own);
        return token.isEmpty()
                ? session
                : Optional.of(Tokens.caller(world, token.get()).orElseThrow(() -> Problem.unauthenticated(true)));
    }

    private static Map<String, List<String>> query(@Nullable String text) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String pair : text == null ? new String[0] : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = URLDecoder.decode(equals < 0 ? pair : pair.substring(0, equals), StandardCharsets.UTF_8);
            String value = equals < 0 ? "" : URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
            query.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
        }
        return query;
    }
}
