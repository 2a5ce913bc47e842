package dev.grindstone.episodes.surface.openai;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.ActionException;
import dev.grindstone.episodes.action.At;
import dev.grindstone.episodes.action.Button;
import dev.grindstone.episodes.action.Keys;
import dev.grindstone.episodes.surface.Fields;
import dev.grindstone.episodes.surface.Outcome;
import dev.grindstone.episodes.surface.Screen;
import dev.grindstone.episodes.surface.Surface;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code computer_call} items of the Responses API, with {@code actions} or, as the tool of 2025 wrote them, one
 * {@code action}. The output has no place for an error: it stands in the observation.
 */
public final class OpenAiComputer implements Surface {
    private static final List<String> TYPES =
            List.of("click", "double_click", "drag", "keypress", "move", "screenshot", "scroll", "type", "wait");

    @Override
    public String name() {
        return "openai";
    }

    @Override
    public List<Action> read(JsonNode call, Screen screen) {
        Fields fields = Fields.of("a computer_call", call);
        JsonNode batch = fields.raw("actions");
        if (!fields.has("actions")) {
            return action(fields.raw("action"), screen);
        }
        if (!batch.isArray()) {
            throw new ActionException("'actions' of a computer_call is an array");
        }
        List<Action> actions = new ArrayList<>();
        for (JsonNode action : batch) {
            actions.addAll(action(action, screen));
        }
        return actions;
    }

    private static List<Action> action(JsonNode json, Screen screen) {
        String type = Fields.of("an action", json).text("type");
        Fields in = Fields.of(type, json);
        return switch (type) {
            case "click" -> List.of(click(in, screen));
            case "double_click" -> List.of(new Action.Click(place(in, screen), null, 2, held(in), null));
            case "drag" -> List.of(new Action.Drag(path(in, screen), null, held(in)));
            case "keypress" -> List.of(new Action.Press(chord(in.texts("keys")), null, null));
            case "move" -> move(in, screen);
            case "screenshot" -> List.of(new Action.Screenshot(null));
            case "scroll" ->
                List.of(new Action.Scroll(
                        place(in, screen),
                        (int) Math.round(in.number("scroll_x", 0)),
                        (int) Math.round(in.number("scroll_y", 0)),
                        held(in)));
            case "type" -> List.of(Action.Type.text(in.text("text")));
            case "wait" -> List.of(new Action.Wait(null));
            default ->
                throw new ActionException(
                        "There is no action of type '" + type + "': allowed are " + String.join(", ", TYPES));
        };
    }

    private static Action click(Fields in, Screen screen) {
        String button =
                in.has("button") ? in.oneOf("button", List.of("left", "right", "wheel", "back", "forward")) : "left";
        return switch (button) {
            case "back" -> new Action.History(Action.History.Direction.BACK);
            case "forward" -> new Action.History(Action.History.Direction.FORWARD);
            case "right" -> new Action.Click(place(in, screen), Button.RIGHT, 1, held(in), null);
            case "wheel" -> new Action.Click(place(in, screen), Button.MIDDLE, 1, held(in), null);
            default -> new Action.Click(place(in, screen), Button.LEFT, 1, held(in), null);
        };
    }

    /** The mouse may move with keys held down, for what a page shows then. */
    private static List<Action> move(Fields in, Screen screen) {
        List<Action> actions = new ArrayList<>();
        List<String> keys = chord(in.texts("keys"));
        keys.forEach(key -> actions.add(new Action.KeyDown(key)));
        actions.add(new Action.Move(place(in, screen)));
        keys.forEach(key -> actions.add(new Action.KeyUp(key)));
        return actions;
    }

    private static At place(Fields in, Screen screen) {
        return screen.pixel(in.number("x"), in.number("y"));
    }

    private static List<At> path(Fields in, Screen screen) {
        List<At> path = new ArrayList<>();
        for (JsonNode point : in.raw("path")) {
            path.add(
                    point.isArray() && point.size() == 2
                            ? screen.pixel(point.get(0).asDouble(), point.get(1).asDouble())
                            : place(Fields.of("a point of the path", point), screen));
        }
        return path;
    }

    private static @Nullable List<String> held(Fields in) {
        List<String> keys = chord(in.texts("keys"));
        return keys.isEmpty() ? null : keys;
    }

    /** Keys come one to a text, or all in one, {@code CTRL+A}. */
    private static List<String> chord(List<String> keys) {
        return keys.stream().flatMap(key -> Keys.split(key).stream()).toList();
    }

    @Override
    public JsonNode reply(JsonNode call, Outcome outcome) {
        ObjectNode reply = JsonNodeFactory.instance.objectNode();
        reply.put("type", "computer_call_output")
                .put("call_id", call.path("call_id").asString(""));
        if (!call.path("pending_safety_checks").isEmpty()) {
            reply.set("acknowledged_safety_checks", call.path("pending_safety_checks"));
        }
        ObjectNode output = reply.putObject("output").put("type", "computer_screenshot");
        outcome.screenshot().ifPresent(data -> output.put("image_url", "data:image/png;base64," + data));
        return reply;
    }
}
