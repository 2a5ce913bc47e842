package dev.grindstone.episodes.surface.text;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.ActionException;
import dev.grindstone.episodes.action.At;
import dev.grindstone.episodes.action.Button;
import dev.grindstone.episodes.action.Keys;
import dev.grindstone.episodes.surface.Fields;
import dev.grindstone.episodes.surface.Outcome;
import dev.grindstone.episodes.surface.Screen;
import dev.grindstone.episodes.surface.Surface;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The function {@code computer_use} of Qwen's vision models. */
public final class Qwen implements Surface {
    private static final int LONGEST_SECONDS = 300;
    private static final List<String> ACTIONS = List.of(
            "key",
            "type",
            "mouse_move",
            "left_click",
            "left_click_drag",
            "right_click",
            "middle_click",
            "double_click",
            "triple_click",
            "scroll",
            "hscroll",
            "wait",
            "terminate",
            "answer");

    private final String name;
    private final Space space;

    private Qwen(String name, Space space) {
        this.name = name;
        this.space = space;
    }

    /** Qwen3-VL and later, which are told that the screen has 1000 by 1000 pixels. */
    public static Qwen grid() {
        return new Qwen("qwen", Space.GRID);
    }

    /** Qwen2.5-VL, which names pixels of the picture as it was resized for it. */
    public static Qwen resized() {
        return new Qwen("qwen_2_5", Space.RESIZED);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Action> read(JsonNode call, Screen screen) {
        Fields in = Fields.of("computer_use", QwenCall.arguments(call));
        String action = in.text("action");
        return switch (action) {
            case "key" -> List.of(new Action.Press(chord(in.texts("keys")), null, null));
            case "type" -> List.of(Action.Type.text(in.text("text")));
            case "mouse_move" -> List.of(new Action.Move(place(in, screen)));
            case "left_click" -> List.of(click(in, screen, Button.LEFT, 1));
            case "right_click" -> List.of(click(in, screen, Button.RIGHT, 1));
            case "middle_click" -> List.of(click(in, screen, Button.MIDDLE, 1));
            case "double_click" -> List.of(click(in, screen, Button.LEFT, 2));
            case "triple_click" -> List.of(click(in, screen, Button.LEFT, 3));
            case "left_click_drag" ->
                List.of(
                        new Action.MouseDown(null, null),
                        new Action.Move(place(in, screen)),
                        new Action.MouseUp(null, null));
            // Its measure is that of pyautogui: a positive number turns the wheel up.
            case "scroll" ->
                List.of(new Action.Scroll(
                        placeOrNull(in, screen), 0, -(int) Math.round(in.number("pixels")), held(in)));
            case "hscroll" ->
                List.of(new Action.Scroll(placeOrNull(in, screen), (int) Math.round(in.number("pixels")), 0, held(in)));
            case "wait" -> List.of(new Action.Wait(in.millis("time", 1, LONGEST_SECONDS)));
            case "answer" -> List.of(new Action.Answer(in.text("text")));
            case "terminate" -> List.of(new Action.Finish(in.oneOf("status", List.of("success", "failure"))));
            default ->
                throw new ActionException(
                        "There is no action '" + action + "': allowed are " + String.join(", ", ACTIONS));
        };
    }

    private Action click(Fields in, Screen screen, Button button, int count) {
        return new Action.Click(placeOrNull(in, screen), button, count, held(in), null);
    }

    private At place(Fields in, Screen screen) {
        At place = placeOrNull(in, screen);
        if (place == null) {
            throw new ActionException("computer_use needs 'coordinate': [x, y]");
        }
        return place;
    }

    private @Nullable At placeOrNull(Fields in, Screen screen) {
        return in.numbers("coordinate", 2)
                .map(xy -> space.point(xy[0], xy[1], screen))
                .orElse(null);
    }

    private static @Nullable List<String> held(Fields in) {
        String mods = in.textOrNull("text");
        return mods == null || mods.isBlank() ? null : Keys.split(mods);
    }

    private static List<String> chord(List<String> keys) {
        return keys.stream().flatMap(key -> Keys.split(key).stream()).toList();
    }

    @Override
    public JsonNode reply(JsonNode call, Outcome outcome) {
        return call.hasNonNull("id") ? Said.byTool(call.path("id"), outcome) : Said.byUser(outcome);
    }
}
