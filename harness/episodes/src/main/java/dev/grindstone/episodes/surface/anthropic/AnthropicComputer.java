package dev.grindstone.episodes.surface.anthropic;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.ActionException;
import dev.grindstone.episodes.action.At;
import dev.grindstone.episodes.action.Button;
import dev.grindstone.episodes.action.Keys;
import dev.grindstone.episodes.surface.Fields;
import dev.grindstone.episodes.surface.Outcome;
import dev.grindstone.episodes.surface.Screen;
import dev.grindstone.episodes.surface.Surface;
import dev.grindstone.episodes.surface.Wheel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The computer tool: {@code tool_use} blocks of {@code computer_20241022} to {@code computer_20251124}, whose input names the
 * action, and of {@code computer_toolset_20260801}, whose block is named after it.
 */
public final class AnthropicComputer implements Surface {
    private static final int LONGEST_SECONDS = 300;
    private static final List<String> MEMBERS = List.of(
            "key",
            "hold_key",
            "type",
            "cursor_position",
            "mouse_move",
            "left_mouse_down",
            "left_mouse_up",
            "left_click",
            "right_click",
            "middle_click",
            "double_click",
            "triple_click",
            "left_click_drag",
            "scroll",
            "wait",
            "screenshot",
            "zoom");

    @Override
    public String name() {
        return "anthropic_computer";
    }

    @Override
    public List<Action> read(JsonNode call, Screen screen) {
        Fields input = Fields.of("the input", call.path("input"));
        String action = call.has("toolset_name") || !input.has("action")
                ? Fields.of("a tool_use block", call).text("name")
                : input.text("action");
        return action(action, Fields.of(action, call.path("input")), screen);
    }

    private static List<Action> action(String name, Fields in, Screen screen) {
        return switch (name) {
            case "key" -> Chords.presses(in.text("text"), in.wholeOrNull("repeat", 1, 100));
            case "hold_key" ->
                List.of(new Action.Hold(Keys.split(in.text("text")), in.millis("duration", 1, LONGEST_SECONDS)));
            case "type" -> List.of(Action.Type.text(in.text("text")));
            case "cursor_position" -> List.of(new Action.CursorPosition());
            case "mouse_move" -> List.of(new Action.Move(place(in, "coordinate", screen)));
            case "left_mouse_down" -> List.of(new Action.MouseDown(placeOrNull(in, "coordinate", screen), null));
            case "left_mouse_up" -> List.of(new Action.MouseUp(placeOrNull(in, "coordinate", screen), null));
            case "left_click" -> click(in, screen, Button.LEFT, 1);
            case "right_click" -> click(in, screen, Button.RIGHT, 1);
            case "middle_click" -> click(in, screen, Button.MIDDLE, 1);
            case "double_click" -> click(in, screen, Button.LEFT, 2);
            case "triple_click" -> click(in, screen, Button.LEFT, 3);
            case "left_click_drag" -> drag(in, screen);
            case "scroll" ->
                List.of(Wheel.turn(
                        placeOrNull(in, "coordinate", screen),
                        in.oneOf("scroll_direction", Wheel.DIRECTIONS),
                        in.number("scroll_amount", 3) * Wheel.CLICK,
                        Chords.held(in.textOrNull("text"))));
            case "wait" -> List.of(new Action.Wait(in.millis("duration", 1, LONGEST_SECONDS)));
            case "screenshot" -> List.of(new Action.Screenshot(null));
            case "zoom" -> List.of(new Action.Screenshot(region(in)));
            default ->
                throw new ActionException(
                        "There is no action '" + name + "': allowed are " + String.join(", ", MEMBERS));
        };
    }

    private static List<Action> click(Fields in, Screen screen, Button button, int count) {
        return List.of(new Action.Click(
                placeOrNull(in, "coordinate", screen), button, count, Chords.held(in.textOrNull("text")), null));
    }

    /** The first tools drag from where the mouse is. */
    private static List<Action> drag(Fields in, Screen screen) {
        At to = place(in, "coordinate", screen);
        At from = placeOrNull(in, "start_coordinate", screen);
        return from == null
                ? List.of(new Action.MouseDown(null, null), new Action.Move(to), new Action.MouseUp(null, null))
                : List.of(new Action.Drag(List.of(from, to), null, Chords.held(in.textOrNull("text"))));
    }

    private static At place(Fields in, String name, Screen screen) {
        At place = placeOrNull(in, name, screen);
        if (place == null) {
            throw new ActionException("'" + name + "' is missing: write it as [x, y] in pixels");
        }
        return place;
    }

    private static @Nullable At placeOrNull(Fields in, String name, Screen screen) {
        return in.numbers(name, 2).map(xy -> screen.pixel(xy[0], xy[1])).orElse(null);
    }

    static List<Integer> region(Fields in) {
        double[] region = in.numbers("region", 4)
                .orElseThrow(() -> new ActionException("zoom needs 'region': [left, top, right, bottom] in pixels"));
        List<Integer> whole = new ArrayList<>();
        Arrays.stream(region).forEach(edge -> whole.add((int) Math.round(edge)));
        return whole;
    }

    @Override
    public JsonNode reply(JsonNode call, Outcome outcome) {
        ToolResult reply = ToolResult.to(call, outcome);
        if (outcome.went()) {
            reply.text(outcome.read());
        }
        return reply.image(outcome.screenshot()).json();
    }
}
