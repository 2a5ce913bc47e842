package dev.grindstone.episodes.surface.mcp;

import static dev.grindstone.episodes.surface.mcp.Parameters.none;
import static dev.grindstone.episodes.surface.mcp.Parameters.number;
import static dev.grindstone.episodes.surface.mcp.Parameters.whole;
import static dev.grindstone.episodes.surface.mcp.Parameters.word;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.Button;
import dev.grindstone.episodes.surface.Fields;
import dev.grindstone.episodes.surface.mcp.Tools.Tool;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** The tools that move the mouse by pixels of a screenshot. */
final class MouseTools {
    static final List<String> BUTTONS = List.of("left", "middle", "right");

    private static final int LONGEST_MILLIS = 10_000;

    private MouseTools() {}

    static List<Tool> all() {
        return List.of(
                Tools.acting(
                        "browser_mouse_click_xy",
                        "Click at a pixel",
                        "Click at a pixel of the viewport.",
                        at().takes("button", button())
                                .takes("clickCount", whole("How often; 1 when left out.", 1, 3))
                                .takes("delay", whole("Milliseconds the button stays down.", 0, LONGEST_MILLIS)),
                        (in, screen) -> List.of(new Action.Click(
                                screen.pixel(in.number("x"), in.number("y")),
                                button(in),
                                in.wholeOrNull("clickCount", 1, 3),
                                null,
                                in.wholeOrNull("delay", 0, LONGEST_MILLIS)))),
                Tools.acting(
                        "browser_mouse_move_xy",
                        "Move to a pixel",
                        "Move the mouse to a pixel of the viewport.",
                        at(),
                        (in, screen) -> List.of(new Action.Move(screen.pixel(in.number("x"), in.number("y"))))),
                Tools.acting(
                        "browser_mouse_down",
                        "Mouse button down",
                        "Press a mouse button where the mouse is, and keep it down.",
                        none().takes("button", button()),
                        (in, screen) -> List.of(new Action.MouseDown(null, button(in)))),
                Tools.acting(
                        "browser_mouse_up",
                        "Mouse button up",
                        "Release a mouse button.",
                        none().takes("button", button()),
                        (in, screen) -> List.of(new Action.MouseUp(null, button(in)))),
                Tools.acting(
                        "browser_mouse_drag_xy",
                        "Drag between pixels",
                        "Drag from one pixel of the viewport to another.",
                        none().needs("startX", number("Pixels from the left."))
                                .needs("startY", number("Pixels from the top."))
                                .needs("endX", number("Pixels from the left."))
                                .needs("endY", number("Pixels from the top.")),
                        (in, screen) -> List.of(new Action.Drag(
                                List.of(
                                        screen.pixel(in.number("startX"), in.number("startY")),
                                        screen.pixel(in.number("endX"), in.number("endY"))),
                                null,
                                null))),
                Tools.acting(
                        "browser_mouse_wheel",
                        "Scroll",
                        "Turn the mouse wheel where the mouse is.",
                        none().takes("deltaX", number("Pixels to the right; 0 when left out."))
                                .takes("deltaY", number("Pixels down; 0 when left out.")),
                        (in, screen) -> List.of(new Action.Scroll(
                                null,
                                (int) Math.round(in.number("deltaX", 0)),
                                (int) Math.round(in.number("deltaY", 0)),
                                null))));
    }

    private static Parameters at() {
        return none().needs("x", number("Pixels from the left.")).needs("y", number("Pixels from the top."));
    }

    private static ObjectNode button() {
        return word("Which button; left when left out.", BUTTONS);
    }

    private static Button button(Fields in) {
        return in.has("button") ? Button.valueOf(in.oneOf("button", BUTTONS).toUpperCase(Locale.ROOT)) : Button.LEFT;
    }
}
