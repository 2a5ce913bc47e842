package dev.grindstone.episodes.surface.anthropic;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.ActionException;
import dev.grindstone.episodes.action.At;
import dev.grindstone.episodes.action.Button;
import dev.grindstone.episodes.action.Keys;
import dev.grindstone.episodes.surface.Fields;
import dev.grindstone.episodes.surface.Outcome;
import dev.grindstone.episodes.surface.Screen;
import dev.grindstone.episodes.surface.SnapshotText;
import dev.grindstone.episodes.surface.Surface;
import dev.grindstone.episodes.surface.Wheel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The members of {@code browser_toolset_20260801}: clicks by ref or pixel, and pages read as text. */
public final class AnthropicBrowser implements Surface {
    private static final int LONGEST_SECONDS = 30;
    private static final int MOST_NOTCHES = 10;
    private static final int USUAL_DEPTH = 15;
    private static final List<String> MEMBERS = List.of(
            "navigate",
            "list_tabs",
            "new_tab",
            "switch_tab",
            "close_tab",
            "read_page",
            "get_page_text",
            "find",
            "form_input",
            "file_upload",
            "scroll_to",
            "screenshot",
            "zoom",
            "left_click",
            "right_click",
            "middle_click",
            "double_click",
            "triple_click",
            "hover",
            "mouse_move",
            "left_click_drag",
            "left_mouse_down",
            "left_mouse_up",
            "scroll",
            "type",
            "key",
            "hold_key",
            "wait",
            "javascript_exec",
            "read_console",
            "read_network");

    /** What models of this maker were trained to read after an action, where it does not depend on what was asked. */
    private static final Map<String, String> DONE = Map.ofEntries(
            Map.entry("left_click", "Clicked."),
            Map.entry("right_click", "Right-clicked."),
            Map.entry("middle_click", "Middle-clicked."),
            Map.entry("double_click", "Double-clicked."),
            Map.entry("triple_click", "Triple-clicked."),
            Map.entry("hover", "Hovered."),
            Map.entry("mouse_move", "Moved."),
            Map.entry("left_click_drag", "Dragged."),
            Map.entry("left_mouse_down", "Pressed the mouse button."),
            Map.entry("left_mouse_up", "Released the mouse button."),
            Map.entry("type", "Typed."),
            Map.entry("file_upload", "Uploaded."));

    @Override
    public String name() {
        return "anthropic_browser";
    }

    @Override
    public List<Action> read(JsonNode call, Screen screen) {
        String name = Fields.of("a tool_use block", call).text("name");
        Fields in = Fields.of(name, call.path("input"));
        List<Action> actions = new ArrayList<>();
        if (!name.endsWith("_tab") && in.has("tab_id") && !in.text("tab_id").equals(screen.tab())) {
            actions.add(new Action.Tab(Action.Tab.Op.SWITCH, in.text("tab_id")));
        }
        actions.addAll(actions(name, in, screen));
        return actions;
    }

    private static List<Action> actions(String name, Fields in, Screen screen) {
        return switch (name) {
            case "navigate" -> List.of(navigate(in.text("url")));
            case "list_tabs" -> List.of(new Action.Tab(Action.Tab.Op.LIST, null));
            case "new_tab" -> List.of(new Action.Tab(Action.Tab.Op.NEW, null));
            case "switch_tab" -> List.of(new Action.Tab(Action.Tab.Op.SWITCH, in.text("tab_id")));
            case "close_tab" -> List.of(new Action.Tab(Action.Tab.Op.CLOSE, in.text("tab_id")));
            case "read_page" -> List.of(new Action.Read(Action.Read.View.SNAPSHOT, null));
            case "get_page_text" -> List.of(new Action.Read(Action.Read.View.TEXT, null));
            case "find" -> List.of(new Action.Read(Action.Read.View.FIND, in.text("query")));
            case "read_console" -> List.of(new Action.Read(Action.Read.View.CONSOLE, null));
            case "read_network" -> List.of(new Action.Read(Action.Read.View.NETWORK, null));
            case "form_input" -> List.of(new Action.SetValue(target(in, "target", screen), value(in)));
            case "file_upload" -> List.of(new Action.Upload(target(in, "target", screen), in.texts("paths")));
            case "scroll_to" -> List.of(new Action.ScrollIntoView(target(in, "target", screen)));
            case "screenshot" -> List.of(new Action.Screenshot(null));
            case "zoom" -> List.of(new Action.Screenshot(AnthropicComputer.region(in)));
            case "javascript_exec" -> List.of(new Action.Eval(in.text("text")));
            default -> handed(name, in, screen);
        };
    }

    /** What a hand does with mouse and keys. */
    private static List<Action> handed(String name, Fields in, Screen screen) {
        return switch (name) {
            case "left_click" -> click(in, screen, Button.LEFT, 1);
            case "right_click" -> click(in, screen, Button.RIGHT, 1);
            case "middle_click" -> click(in, screen, Button.MIDDLE, 1);
            case "double_click" -> click(in, screen, Button.LEFT, 2);
            case "triple_click" -> click(in, screen, Button.LEFT, 3);
            case "hover", "mouse_move" -> List.of(new Action.Move(target(in, "target", screen)));
            case "left_click_drag" ->
                List.of(new Action.Drag(List.of(target(in, "from", screen), target(in, "target", screen)), null, null));
            case "left_mouse_down" -> List.of(new Action.MouseDown(target(in, "target", screen), null));
            case "left_mouse_up" -> List.of(new Action.MouseUp(target(in, "target", screen), null));
            case "scroll" -> {
                Integer notches = in.wholeOrNull("scroll_amount", 1, MOST_NOTCHES);
                yield List.of(Wheel.turn(
                        in.has("target") ? target(in, "target", screen) : screen.middle(),
                        in.oneOf("scroll_direction", Wheel.DIRECTIONS),
                        (notches == null ? 3 : notches) * (double) Wheel.CLICK,
                        null));
            }
            case "type" -> List.of(Action.Type.text(in.text("text")));
            case "key" -> Chords.presses(in.text("text"), in.wholeOrNull("repeat", 1, 100));
            case "hold_key" ->
                List.of(new Action.Hold(Keys.split(in.text("text")), in.millis("duration", 1, LONGEST_SECONDS)));
            case "wait" -> List.of(new Action.Wait(in.millis("duration", 1, LONGEST_SECONDS)));
            default ->
                throw new ActionException("There is no tool '" + name + "': allowed are " + String.join(", ", MEMBERS));
        };
    }

    private static List<Action> click(Fields in, Screen screen, Button button, int count) {
        return List.of(new Action.Click(
                target(in, "target", screen), button, count, Chords.held(in.textOrNull("modifiers")), null));
    }

    private static Action navigate(String url) {
        return switch (url) {
            case "back", "forward", "reload" ->
                new Action.History(Action.History.Direction.valueOf(url.toUpperCase(Locale.ROOT)));
            default -> new Action.Navigate(url);
        };
    }

    private static At target(Fields in, String name, Screen screen) {
        Fields target = Fields.of("'" + name + "'", in.raw(name));
        return target.oneOf("type", List.of("coordinate", "ref")).equals("ref")
                ? new At.Ref(target.text("ref"))
                : screen.pixel(target.number("x"), target.number("y"));
    }

    private static String value(Fields in) {
        JsonNode value = in.raw("value");
        if (!value.isString() && !value.isNumber() && !value.isBoolean()) {
            throw new ActionException("'value' of form_input must be a text, a number, true or false");
        }
        return value.asString();
    }

    @Override
    public JsonNode reply(JsonNode call, Outcome outcome) {
        ToolResult reply = ToolResult.to(call, outcome);
        if (outcome.went()) {
            Fields in = Fields.of("the input", call.path("input"));
            reply.text(said(call.path("name").asString(""), in, outcome));
            outcome.seen().dialogs().forEach(reply::text);
            reply.tabs(outcome.seen().tabs());
        }
        return reply.image(outcome.asked()).json();
    }

    private static String said(String name, Fields in, Outcome outcome) {
        return switch (name) {
            case "read_page" -> {
                Integer depth = in.wholeOrNull("depth", 1, 1000);
                yield orEmpty(SnapshotText.of(outcome.read())
                        .within(in.textOrNull("ref"))
                        .to(depth == null ? USUAL_DEPTH : depth)
                        .only(in.text("filter", "").equals("interactive"))
                        .text());
            }
            case "navigate" ->
                "Navigated to " + outcome.seen().url() + " — " + outcome.seen().title();
            case "key" -> "Pressed " + in.text("text") + ".";
            case "hold_key" ->
                "Held " + in.text("text") + " for " + in.raw("duration").asString("1") + "s.";
            case "wait" -> "Waited " + in.raw("duration").asString("1") + "s.";
            case "scroll" -> "Scrolled " + in.text("scroll_direction") + ".";
            case "scroll_to", "form_input" -> {
                String ref = in.raw("target").path("ref").asString("the target");
                yield name.equals("scroll_to") ? "Scrolled to " + ref + "." : "Set the value of " + ref + ".";
            }
            case "screenshot", "zoom" -> "";
            default -> DONE.getOrDefault(name, orEmpty(outcome.read()));
        };
    }

    private static String orEmpty(String text) {
        return text.isEmpty() ? "(empty)" : text;
    }
}
