package dev.grindstone.mail.api.call;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One method of the API.
 *
 * @param id such as {@code messages.list}
 * @param path below {@code users/{userId}/}, with variables in braces
 * @param parameters those of the query; a name that ends in {@code *} may stand several times
 * @param fields those of the object it takes, at the top
 * @param takesMedia whether a message can be uploaded to it
 */
public record Endpoint(
        String id,
        String method,
        String path,
        Access access,
        List<String> parameters,
        Set<String> fields,
        boolean takesMedia,
        Handler handler) {
    public Endpoint {
        parameters = List.copyOf(parameters);
        fields = Set.copyOf(fields);
    }

    /** Does the work inside the world's turn. */
    @FunctionalInterface
    public interface Handler {
        Answer handle(Call call);
    }

    /** A method that takes neither parameters nor an object. */
    public static Endpoint of(String id, String method, String path, Access access, Handler handler) {
        return new Endpoint(id, method, path, access, List.of(), Set.of(), false, handler);
    }

    /** The same with parameters of the query. */
    public Endpoint query(String... names) {
        return new Endpoint(id, method, path, access, List.of(names), fields, takesMedia, handler);
    }

    /** The same with fields of the object it takes. */
    public Endpoint json(String... names) {
        return new Endpoint(id, method, path, access, parameters, Set.of(names), takesMedia, handler);
    }

    /** The same, open for uploads. */
    public Endpoint media() {
        return new Endpoint(id, method, path, access, parameters, fields, true, handler);
    }

    /** The variables of the path in order. */
    public List<String> variables() {
        List<String> names = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            if (segment.startsWith("{")) {
                names.add(segment.substring(1, segment.length() - 1));
            }
        }
        return names;
    }

    /** The values of the variables in a path that this method has; empty when it is another's. */
    Optional<Map<String, String>> match(List<String> segments) {
        String[] own = path.split("/", -1);
        if (own.length != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < own.length; i++) {
            if (own[i].startsWith("{")) {
                values.put(own[i].substring(1, own[i].length() - 1), segments.get(i));
            } else if (!own[i].equals(segments.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }
}
