package dev.grindstone.chat.api.call;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One method of the API.
 *
 * @param name such as {@code chat.postMessage}
 * @param kinds the kinds of tokens it takes; none when it needs no token
 * @param scopes any of which a token must have; none when any token will do
 */
public record Method(String name, Set<String> kinds, List<String> scopes, Handler handler) {

    /** What a method does; the answer is all but {@code ok}. */
    @FunctionalInterface
    public interface Handler {
        Map<String, Object> answer(Call call);
    }

    public Method {
        kinds = Set.copyOf(kinds);
        scopes = List.copyOf(scopes);
    }

    /** A method for people and bots; scopes have commas between them. */
    public static Method of(String name, String scopes, Handler handler) {
        return new Method(name, Set.of("bot", "user", "client"), split(scopes), handler);
    }

    /** A method that bots may not call. */
    public static Method ofUsers(String name, String scopes, Handler handler) {
        return new Method(name, Set.of("user", "client"), split(scopes), handler);
    }

    /** A method of an app as a whole. */
    public static Method ofApps(String name, String scopes, Handler handler) {
        return new Method(name, Set.of("app"), split(scopes), handler);
    }

    /** A method for everybody, without a token. */
    public static Method open(String name, Handler handler) {
        return new Method(name, Set.of(), List.of(), handler);
    }

    private static List<String> split(String scopes) {
        return scopes.isEmpty() ? List.of() : List.of(scopes.split(",", -1));
    }
}
