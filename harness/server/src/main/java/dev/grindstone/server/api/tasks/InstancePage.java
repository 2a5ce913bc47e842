package dev.grindstone.server.api.tasks;

import dev.grindstone.server.Trouble;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.tasks.instance.Split;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which instances of a task a caller wants to see.
 *
 * @param from the first variant
 * @param limit how many, so that an answer stays small when there are millions
 * @param split what they are for; null for all
 */
record InstancePage(
        long seed, long from, int limit, @Nullable Split split) {

    private static final int STANDARD = 100;
    private static final int MOST = 1000;

    static InstancePage of(Context http) {
        int limit = (int) number(http, "limit", STANDARD, 1, MOST);
        return new InstancePage(
                number(http, "seed", Installation.DEFAULT_SEED, Long.MIN_VALUE, Long.MAX_VALUE),
                number(http, "from", 0, 0, Long.MAX_VALUE),
                limit,
                split(http.queryParam("split")));
    }

    private static long number(Context http, String name, long standard, long least, long most) {
        String text = http.queryParam(name);
        if (text == null) {
            return standard;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw Trouble.badInput(
                name + "=" + text + " cannot be used",
                text,
                "give a whole number" + (most == MOST ? " from " + least + " to " + most : ""));
    }

    private static @Nullable Split split(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return Arrays.stream(Split.values())
                .filter(split -> split.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Trouble.badInput(
                        "split=" + word + " is for nothing known",
                        word,
                        "choose one of "
                                + Arrays.stream(Split.values()).map(Split::word).collect(Collectors.joining(", "))));
    }
}
