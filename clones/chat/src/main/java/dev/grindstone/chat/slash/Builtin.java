package dev.grindstone.chat.slash;

import dev.grindstone.chat.message.SlashLine.Offer;
import java.util.List;
import java.util.function.Consumer;

/**
 * A command that every workspace has.
 *
 * @param names with their slashes: all of them do the same
 */
record Builtin(List<String> names, String hint, String note, Consumer<Line> work) {
    Builtin {
        names = List.copyOf(names);
    }

    static Builtin of(String names, String hint, String note, Consumer<Line> work) {
        return new Builtin(List.of(names.split(" ", -1)), hint, note, work);
    }

    Offer offer(String name) {
        return new Offer(name, hint, note);
    }
}
