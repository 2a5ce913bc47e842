package dev.grindstone.episodes.surface.anthropic;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.ActionException;
import dev.grindstone.episodes.action.Keys;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keys in the spelling of xdotool, {@code ctrl+shift+t}; several chords with spaces between them are struck in turn. */
final class Chords {
    private Chords() {}

    /** The strokes of a text, all of them so many times. */
    static List<Action> presses(String text, @Nullable Integer repeat) {
        List<Action> once = text.isBlank() && !text.isEmpty()
                ? List.of(Action.Press.keys(" "))
                : Arrays.stream(text.strip().split("\\s+", -1))
                        .<Action>map(chord -> new Action.Press(Keys.split(chord), null, null))
                        .toList();
        int times = Objects.requireNonNullElse(repeat, 1);
        if (once.size() == 1 && times > 1) {
            return List.of(new Action.Press(((Action.Press) once.get(0)).chord(), times, null));
        }
        if ((long) once.size() * times > 100) {
            throw new ActionException(
                    "key strikes " + (long) once.size() * times + " times: at most 100 are done at once");
        }
        return Collections.nCopies(times, once).stream().flatMap(List::stream).toList();
    }

    /** Modifiers held during a click; null for none. */
    static @Nullable List<String> held(@Nullable String text) {
        return text == null || text.isBlank() ? null : Keys.split(text);
    }
}
