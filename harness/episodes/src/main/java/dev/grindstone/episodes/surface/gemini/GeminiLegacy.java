package dev.grindstone.episodes.surface.gemini;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.ActionException;
import dev.grindstone.episodes.action.Keys;
import dev.grindstone.episodes.surface.Fields;
import dev.grindstone.episodes.surface.Outcome;
import dev.grindstone.episodes.surface.Screen;
import dev.grindstone.episodes.surface.Surface;
import dev.grindstone.episodes.surface.Wheel;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The functions of the computer-use previews of Gemini 2.5 to 3.1. Enter is pressed after typing unless the call says
 * otherwise, as the documentation has it; Google's own sample loop does the opposite.
 */
public final class GeminiLegacy implements Surface {
    private static final double USUAL_SCROLL = 800;
    private static final double GRID = 1000;
    private static final List<String> FUNCTIONS = List.of(
            "open_web_browser",
            "wait_5_seconds",
            "go_back",
            "go_forward",
            "search",
            "navigate",
            "click_at",
            "hover_at",
            "type_text_at",
            "key_combination",
            "scroll_document",
            "scroll_at",
            "drag_and_drop");

    @Override
    public String name() {
        return "gemini_legacy";
    }

    @Override
    public List<Action> read(JsonNode call, Screen screen) {
        String name = Fields.of("a function call", call).text("name");
        Fields in = Fields.of(name, call.path("args"));
        return switch (name) {
            case "open_web_browser" -> List.of(new Action.Screenshot(null));
            case "wait_5_seconds" -> List.of(new Action.Wait(5_000));
            case "go_back" -> List.of(new Action.History(Action.History.Direction.BACK));
            case "go_forward" -> List.of(new Action.History(Action.History.Direction.FORWARD));
            case "search" ->
                throw new ActionException(
                        "There is no search engine in this world: use the search of the app that is open");
            case "navigate" -> List.of(new Action.Navigate(in.text("url")));
            case "click_at" -> List.of(Action.Click.on(Gemini.place(in, screen)));
            case "hover_at" -> List.of(new Action.Move(Gemini.place(in, screen)));
            case "type_text_at" ->
                List.of(
                        Action.Click.on(Gemini.place(in, screen)),
                        new Action.Type(
                                in.text("text"), in.flag("press_enter", true), in.flag("clear_before_typing", true)));
            case "key_combination" -> List.of(new Action.Press(Keys.split(in.text("keys")), null, null));
            case "scroll_document" -> List.of(scrollDocument(in, screen));
            case "scroll_at" -> List.of(scroll(in, screen));
            case "drag_and_drop" ->
                List.of(new Action.Drag(
                        List.of(
                                Gemini.place(in, screen),
                                screen.grid(in.number("destination_x"), in.number("destination_y"))),
                        null,
                        null));
            default ->
                throw new ActionException(
                        "There is no function '" + name + "': allowed are " + String.join(", ", FUNCTIONS));
        };
    }

    /** By a page up or down, as the reference executor does it, and by half the viewport sideways. */
    private static Action scrollDocument(Fields in, Screen screen) {
        String direction = in.oneOf("direction", Wheel.DIRECTIONS);
        return switch (direction) {
            case "up" -> Action.Press.keys("PageUp");
            case "down" -> Action.Press.keys("PageDown");
            default -> Wheel.turn(screen.middle(), direction, screen.width() / 2.0, null);
        };
    }

    /** Its measure is the grid, too: 1000 is all of the viewport. */
    private static Action scroll(Fields in, Screen screen) {
        String direction = in.oneOf("direction", Wheel.DIRECTIONS);
        boolean upright = direction.equals("up") || direction.equals("down");
        double whole = upright ? screen.height() : screen.width();
        return Wheel.turn(
                Gemini.place(in, screen), direction, in.number("magnitude", USUAL_SCROLL) / GRID * whole, null);
    }

    @Override
    public JsonNode reply(JsonNode call, Outcome outcome) {
        return FunctionResponse.to(call, outcome);
    }
}
