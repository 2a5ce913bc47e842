package dev.grindstone.mail.api.call;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The part of an answer that a client wants, written as {@code messages(id,payload/headers),nextPageToken}.
 *
 * @param wanted what is wanted by name, and of each what of it; an empty one is wanted whole
 */
record Mask(Map<String, Mask> wanted) {
    private static final int DEEPEST = 20;

    Mask {
        wanted = Map.copyOf(wanted);
    }

    static Mask parse(String text) {
        Reader reader = new Reader(text.replaceAll("\\s+", ""));
        Mask mask = reader.list(0);
        if (reader.at < reader.text.length()) {
            throw invalid(text);
        }
        return mask;
    }

    private static Problem invalid(String text) {
        return new Problem(400, "invalidParameter", "INVALID_ARGUMENT", "Invalid field selection " + text);
    }

    /** The wanted part of a value; lists are looked through. */
    Object of(Object value) {
        if (wanted.isEmpty() || wanted.containsKey("*")) {
            return value;
        }
        if (value instanceof List<?> many) {
            return many.stream().map(one -> of(Objects.requireNonNull(one))).toList();
        }
        if (!(value instanceof Map<?, ?> object)) {
            return value;
        }
        Map<String, Object> part = new LinkedHashMap<>();
        object.forEach((name, field) -> {
            Mask below = wanted.get(String.valueOf(name));
            if (below != null && field != null) {
                part.put(String.valueOf(name), below.of(field));
            }
        });
        return part;
    }

    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        Mask list(int depth) {
            Map<String, Mask> wanted = new TreeMap<>();
            do {
                one(wanted, depth);
            } while (takes(','));
            return new Mask(wanted);
        }

        private void one(Map<String, Mask> wanted, int depth) {
            int start = at;
            while (at < text.length()
                    && (Character.isLetterOrDigit(text.charAt(at)) || "_*-".indexOf(text.charAt(at)) >= 0)) {
                at++;
            }
            if (at == start || depth > DEEPEST) {
                throw invalid(text);
            }
            String name = text.substring(start, at);
            Mask below = new Mask(Map.of());
            if (takes('/')) {
                Map<String, Mask> single = new TreeMap<>();
                one(single, depth + 1);
                below = new Mask(single);
            } else if (takes('(')) {
                below = list(depth + 1);
                if (!takes(')')) {
                    throw invalid(text);
                }
            }
            wanted.put(name, below);
        }

        private boolean takes(char c) {
            boolean there = at < text.length() && text.charAt(at) == c;
            at += there ? 1 : 0;
            return there;
        }
    }
}
