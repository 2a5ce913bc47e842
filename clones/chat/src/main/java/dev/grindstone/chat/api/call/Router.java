package dev.grindstone.chat.api.call;

import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.kit.world.World;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the method that a call means and carries it out; what is refused changes nothing and is answered with its code. */
public final class Router {
    private final Map<String, Method> methods = new TreeMap<>();
    private final Set<String> scopes = new TreeSet<>();
    private final Limits limits = new Limits();

    public Router(Collection<Method> all) {
        for (Method method : all) {
            if (methods.put(method.name(), method) != null) {
                throw new IllegalArgumentException("There are two methods '" + method.name() + "': remove one");
            }
            scopes.addAll(method.scopes());
        }
    }

    /**
     * A request as it came.
     *
     * @param token null when none was sent
     * @param cookie the cookie {@code d}
     */
    public record Request(
            String method,
            Arguments args,
            @Nullable String token,
            @Nullable String cookie,
            String origin) {}

    /**
     * What is answered; the scopes are told in headers.
     *
     * @param retryAfter for how many seconds a call that came too often has to wait; otherwise 0
     */
    public record Answer(Map<String, Object> body, Set<String> provided, List<String> accepted, int retryAfter) {
        public Answer(Map<String, Object> body, Set<String> provided, List<String> accepted) {
            this(body, provided, accepted, 0);
        }
    }

    /** The names of all methods. */
    public Set<String> names() {
        return new TreeSet<>(methods.keySet());
    }

    /** Tokens as this API knows them. */
    public Tokens tokens(World world) {
        return new Tokens(world.db("chat"), scopes);
    }

    /** Answers. */
    public Answer answer(World world, Request request) {
        Method method = methods.get(request.method());
        if (method == null) {
            return refused(Json.object("ok", false, "error", "unknown_method", "req_method", request.method()));
        }
        @Nullable Caller caller = null;
        try {
            if (!method.kinds().isEmpty()) {
                caller = caller(world, request);
            }
        } catch (ChatException e) {
            return refused(error(e.code()));
        }
        int wait = caller == null ? 0 : limits.wait(world, caller, method, request.args());
        if (caller != null && wait > 0) {
            return new Answer(error("ratelimited"), caller.scopes(), method.scopes(), wait);
        }
        return caller == null || caller.kind().equals("client") || allowed(method, caller)
                ? carryOut(world, method, caller, request)
                : misfit(method, caller);
    }

    private static boolean allowed(Method method, Caller caller) {
        return method.kinds().contains(caller.kind())
                && (method.scopes().isEmpty() || method.scopes().stream().anyMatch(caller.scopes()::contains));
    }

    private static Answer misfit(Method method, Caller caller) {
        Map<String, Object> body = error("missing_scope");
        if (!method.kinds().contains(caller.kind())) {
            body = error("not_allowed_token_type");
        } else {
            body.put("needed", String.join(",", method.scopes()));
            body.put("provided", String.join(",", new TreeSet<>(caller.scopes())));
        }
        return new Answer(body, caller.scopes(), method.scopes());
    }

    private Caller caller(World world, Request request) {
        String token = request.token();
        if (token == null || token.isBlank()) {
            throw ChatException.of("not_authed", "No token was sent");
        }
        return tokens(world).caller(token, request.cookie());
    }

    private static Answer carryOut(World world, Method method, @Nullable Caller caller, Request request) {
        Set<String> provided = caller == null ? Set.of() : caller.scopes();
        Call call = new Call(world, caller, request.args(), request.origin());
        try {
            Savepoint before = world.connection().setSavepoint();
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("ok", true);
            try {
                body.putAll(method.handler().answer(call));
            } catch (ChatException e) {
                world.connection().rollback(before);
                body = error(e.code());
                String told = String.valueOf(e.getMessage());
                if (e.code().startsWith("invalid_arg") || told.startsWith("[ERROR]")) {
                    body.put("response_metadata", Map.of("messages", List.of(told.split("\n", -1))));
                }
            } catch (IllegalArgumentException e) {
                world.connection().rollback(before);
                body = error("invalid_arguments");
                body.put("response_metadata", Map.of("messages", List.of("[ERROR] " + e.getMessage())));
            }
            return new Answer(body, provided, method.scopes());
        } catch (SQLException e) {
            throw new IllegalStateException("A call of the API could not be taken back: reset the world", e);
        }
    }

    private static Answer refused(Map<String, Object> body) {
        return new Answer(body, Set.of(), List.of());
    }

    private static Map<String, Object> error(String code) {
        return Json.object("ok", false, "error", code);
    }
}
