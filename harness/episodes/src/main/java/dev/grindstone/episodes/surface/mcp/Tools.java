package dev.grindstone.episodes.surface.mcp;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.ActionException;
import dev.grindstone.episodes.action.Button;
import dev.grindstone.episodes.surface.Fields;
import dev.grindstone.episodes.surface.Screen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tools by name, and what each of them does. */
final class Tools {

    /** What a tool does with its arguments. */
    @FunctionalInterface
    interface Tool {
        List<Action> actions(Fields in, Screen screen);
    }

    private static final Map<String, Tool> BY_NAME = tools();

    private Tools() {}

    static Tool named(String name) {
        Tool tool = BY_NAME.get(name);
        if (tool == null) {
            throw new ActionException(
                    "There is no tool '" + name + "': allowed are " + String.join(", ", BY_NAME.keySet()));
        }
        return tool;
    }

    private static Map<String, Tool> tools() {
        Map<String, Tool> tools = new LinkedHashMap<>();
        tools.put("browser_navigate", (in, screen) -> List.of(new Action.Navigate(in.text("url"))));
        tools.put("browser_navigate_back", (in, screen) -> List.of(new Action.History(Action.History.Direction.BACK)));
        tools.put("browser_snapshot", (in, screen) -> List.of(new Action.Read(Action.Read.View.SNAPSHOT, null)));
        tools.put("browser_click", (in, screen) -> PlaywrightMcp.click(in));
        tools.put("browser_hover", (in, screen) -> List.of(new Action.Move(PlaywrightMcp.target(in, "target"))));
        tools.put(
                "browser_drag",
                (in, screen) -> List.of(new Action.Drag(
                        List.of(PlaywrightMcp.target(in, "startTarget"), PlaywrightMcp.target(in, "endTarget")),
                        null,
                        null)));
        tools.put("browser_type", (in, screen) -> PlaywrightMcp.type(in));
        tools.put("browser_fill_form", (in, screen) -> PlaywrightMcp.fillForm(in));
        tools.put(
                "browser_select_option",
                (in, screen) -> List.of(new Action.SetValue(
                        PlaywrightMcp.target(in, "target"),
                        in.texts("values").stream()
                                .findFirst()
                                .orElseThrow(() -> new ActionException("browser_select_option needs 'values'")))));
        tools.put("browser_press_key", (in, screen) -> PlaywrightMcp.press(in));
        tools.put(
                "browser_file_upload",
                (in, screen) -> List.of(new Action.Upload(PlaywrightMcp.target(in, "target"), in.texts("paths"))));
        tools.put("browser_wait_for", (in, screen) -> PlaywrightMcp.waitFor(in));
        tools.put("browser_find", (in, screen) -> List.of(new Action.Read(Action.Read.View.FIND, in.text("text"))));
        tools.put("browser_take_screenshot", (in, screen) -> List.of(new Action.Screenshot(null)));
        tools.put("browser_evaluate", (in, screen) -> List.of(new Action.Eval(in.text("function"))));
        tools.put("browser_console_messages", (in, screen) -> List.of(new Action.Read(Action.Read.View.CONSOLE, null)));
        tools.put("browser_network_requests", (in, screen) -> List.of(new Action.Read(Action.Read.View.NETWORK, null)));
        tools.put("browser_tabs", (in, screen) -> PlaywrightMcp.tabs(in, screen));
        tools.put("browser_close", (in, screen) -> List.of(new Action.Tab(Action.Tab.Op.CLOSE, null)));
        tools.put(
                "browser_mouse_click_xy",
                (in, screen) -> List.of(new Action.Click(
                        screen.pixel(in.number("x"), in.number("y")),
                        button(in),
                        in.wholeOrNull("clickCount", 1, 3),
                        null,
                        in.wholeOrNull("delay", 0, 10_000))));
        tools.put(
                "browser_mouse_move_xy",
                (in, screen) -> List.of(new Action.Move(screen.pixel(in.number("x"), in.number("y")))));
        tools.put("browser_mouse_down", (in, screen) -> List.of(new Action.MouseDown(null, button(in))));
        tools.put("browser_mouse_up", (in, screen) -> List.of(new Action.MouseUp(null, button(in))));
        tools.put(
                "browser_mouse_drag_xy",
                (in, screen) -> List.of(new Action.Drag(
                        List.of(
                                screen.pixel(in.number("startX"), in.number("startY")),
                                screen.pixel(in.number("endX"), in.number("endY"))),
                        null,
                        null)));
        tools.put(
                "browser_mouse_wheel",
                (in, screen) -> List.of(new Action.Scroll(
                        null,
                        (int) Math.round(in.number("deltaX", 0)),
                        (int) Math.round(in.number("deltaY", 0)),
                        null)));
        return tools;
    }

    private static Button button(Fields in) {
        return in.has("button")
                ? Button.valueOf(
                        in.oneOf("button", List.of("left", "middle", "right")).toUpperCase(Locale.ROOT))
                : Button.LEFT;
    }
}
