package dev.grindstone.mail.reactions;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One emoji below a message.
 *
 * @param others who reacted with it besides the reader, by name, the first first
 * @param isOwn whether the reader did
 */
record Reaction(String emoji, List<String> others, boolean isOwn) {
    Reaction {
        others = List.copyOf(others);
    }

    int count() {
        return others.size() + (isOwn ? 1 : 0);
    }

    /** Who reacted, in words: {@code Ben Okafor, Anna Reyes and you}. */
    String who() {
        List<String> names = Stream.concat(others.stream(), isOwn ? Stream.of("you") : Stream.of())
                .toList();
        if (names.size() == 1) {
            return isOwn ? "You" : names.get(0);
        }
        return names.stream().limit(names.size() - 1L).collect(Collectors.joining(", ")) + " and "
                + names.get(names.size() - 1);
    }
}
