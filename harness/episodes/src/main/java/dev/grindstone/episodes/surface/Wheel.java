package dev.grindstone.episodes.surface;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.At;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns of the wheel, as most models ask for them: a direction, and how far. */
public final class Wheel {
    /** By how many pixels one click of the wheel scrolls, in the reference executors of several makers. */
    public static final int CLICK = 100;

    /** The four directions. */
    public static final List<String> DIRECTIONS = List.of("up", "down", "left", "right");

    private Wheel() {}

    /** A turn; the direction is one of {@link #DIRECTIONS}. */
    public static Action.Scroll turn(@Nullable At at, String direction, double pixels, @Nullable List<String> mods) {
        int far = (int) Math.round(pixels);
        return switch (direction) {
            case "up" -> new Action.Scroll(at, 0, -far, mods);
            case "down" -> new Action.Scroll(at, 0, far, mods);
            case "left" -> new Action.Scroll(at, -far, 0, mods);
            default -> new Action.Scroll(at, far, 0, mods);
        };
    }
}
