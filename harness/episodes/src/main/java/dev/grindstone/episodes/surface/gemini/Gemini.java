package dev.grindstone.episodes.surface.gemini;

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
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The functions of Gemini 3.5 and later. */
public final class Gemini implements Surface {
    private static final int LONGEST_SECONDS = 300;
    private static final double USUAL_SCROLL = 300;
    private static final List<String> FUNCTIONS = List.of(
            "click",
            "double_click",
            "triple_click",
            "middle_click",
            "right_click",
            "mouse_down",
            "mouse_up",
            "move",
            "type",
            "drag_and_drop",
            "wait",
            "press_key",
            "key_down",
            "key_up",
            "hotkey",
            "take_screenshot",
            "scroll",
            "go_back",
            "go_forward",
            "navigate");

    @Override
    public String name() {
        return "gemini";
    }

    @Override
    public List<Action> read(JsonNode call, Screen screen) {
        String name = Fields.of("a function call", call).text("name");
        Fields in = Fields.of(name, call.path("args"));
        return List.of(
                switch (name) {
                    case "click" -> click(in, screen, Button.LEFT, 1);
                    case "double_click" -> click(in, screen, Button.LEFT, 2);
                    case "triple_click" -> click(in, screen, Button.LEFT, 3);
                    case "middle_click" -> click(in, screen, Button.MIDDLE, 1);
                    case "right_click" -> click(in, screen, Button.RIGHT, 1);
                    case "mouse_down" -> new Action.MouseDown(place(in, screen), null);
                    case "mouse_up" -> new Action.MouseUp(place(in, screen), null);
                    case "move" -> new Action.Move(place(in, screen));
                    case "type" -> new Action.Type(in.text("text"), in.flag("press_enter", false), null);
                    case "drag_and_drop" ->
                        new Action.Drag(
                                List.of(
                                        screen.grid(in.number("start_x"), in.number("start_y")),
                                        screen.grid(in.number("end_x"), in.number("end_y"))),
                                null,
                                null);
                    case "wait" -> new Action.Wait(in.millis("seconds", 1, LONGEST_SECONDS));
                    case "press_key" -> new Action.Press(Keys.split(in.text("key")), null, null);
                    case "key_down" -> new Action.KeyDown(in.text("key"));
                    case "key_up" -> new Action.KeyUp(in.text("key"));
                    case "hotkey" -> new Action.Press(chord(in.texts("keys")), null, null);
                    case "take_screenshot" -> new Action.Screenshot(null);
                    case "scroll" -> scroll(in, screen);
                    case "go_back" -> new Action.History(Action.History.Direction.BACK);
                    case "go_forward" -> new Action.History(Action.History.Direction.FORWARD);
                    case "navigate" -> new Action.Navigate(in.text("url"));
                    default ->
                        throw new ActionException(
                                "There is no function '" + name + "': allowed are " + String.join(", ", FUNCTIONS));
                });
    }

    private static Action click(Fields in, Screen screen, Button button, int count) {
        return new Action.Click(place(in, screen), button, count, null, null);
    }

    private static Action scroll(Fields in, Screen screen) {
        double pixels = in.has("magnitude_in_wheel_clicks")
                ? in.number("magnitude_in_wheel_clicks") * Wheel.CLICK
                : in.number("magnitude_in_pixels", USUAL_SCROLL);
        return Wheel.turn(
                in.has("x") ? place(in, screen) : screen.middle(),
                in.oneOf("direction", Wheel.DIRECTIONS),
                pixels,
                null);
    }

    static At place(Fields in, Screen screen) {
        return screen.grid(in.number("x"), in.number("y"));
    }

    static List<String> chord(List<String> keys) {
        return keys.stream().flatMap(key -> Keys.split(key).stream()).toList();
    }

    @Override
    public JsonNode reply(JsonNode call, Outcome outcome) {
        return FunctionResponse.to(call, outcome);
    }
}
