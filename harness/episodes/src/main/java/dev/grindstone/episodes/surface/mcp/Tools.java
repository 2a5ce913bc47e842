package dev.grindstone.episodes.surface.mcp;

import static dev.grindstone.episodes.surface.mcp.Parameters.flag;
import static dev.grindstone.episodes.surface.mcp.Parameters.listOf;
import static dev.grindstone.episodes.surface.mcp.Parameters.none;
import static dev.grindstone.episodes.surface.mcp.Parameters.number;
import static dev.grindstone.episodes.surface.mcp.Parameters.text;
import static dev.grindstone.episodes.surface.mcp.Parameters.whole;
import static dev.grindstone.episodes.surface.mcp.Parameters.word;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.ActionException;
import dev.grindstone.episodes.surface.Fields;
import dev.grindstone.episodes.surface.Screen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The tools by name: what each is told to be, and what it does. The only place where either stands. */
final class Tools {

    /** What a tool does with its arguments. */
    @FunctionalInterface
    interface Deed {
        List<Action> actions(Fields in, Screen screen);
    }

    /** One tool. */
    record Tool(ToolSpec spec, Deed deed) {
        List<Action> actions(Fields in, Screen screen) {
            return deed.actions(in, screen);
        }
    }

    private static final int LONGEST_SECONDS = 30;
    private static final Map<String, Tool> BY_NAME = new LinkedHashMap<>();

    static {
        pages();
        controls();
        reading();
        MouseTools.all().forEach(Tools::add);
    }

    private Tools() {}

    static Tool named(String name) {
        Tool tool = BY_NAME.get(name);
        if (tool == null) {
            throw new ActionException(
                    "There is no tool '" + name + "': allowed are " + String.join(", ", BY_NAME.keySet()));
        }
        return tool;
    }

    static List<ToolSpec> specs() {
        return BY_NAME.values().stream().map(Tool::spec).toList();
    }

    static Tool acting(String name, String title, String description, Parameters parameters, Deed deed) {
        return new Tool(new ToolSpec(name, title, description, parameters.schema(), false, false), deed);
    }

    private static Tool looking(String name, String title, String description, Parameters parameters, Deed deed) {
        return new Tool(new ToolSpec(name, title, description, parameters.schema(), true, false), deed);
    }

    private static void add(Tool tool) {
        BY_NAME.put(tool.spec().name(), tool);
    }

    static ObjectNode control(String what) {
        return text(what + ", as its ref in the newest snapshot: e9");
    }

    private static ObjectNode element() {
        return text("The control in your own words; for whoever reads the calls.");
    }

    private static void pages() {
        add(acting(
                "browser_navigate",
                "Navigate",
                "Open an address in the current tab.",
                none().needs("url", text("The address, or a path of the app that is open.")),
                (in, screen) -> List.of(new Action.Navigate(in.text("url")))));
        add(acting(
                "browser_navigate_back",
                "Go back",
                "Go back to the page before.",
                none(),
                (in, screen) -> List.of(new Action.History(Action.History.Direction.BACK))));
        add(acting(
                "browser_tabs",
                "Tabs",
                "List, open, close or select tabs.",
                none().needs("action", word("What to do.", PlaywrightMcp.TAB_DEEDS))
                        .takes("index", whole("Which tab, from 0, to close or select.", 0, 1000))
                        .takes("url", text("What a new tab opens.")),
                PlaywrightMcp::tabs));
        add(acting(
                "browser_close",
                "Close tab",
                "Close the current tab.",
                none(),
                (in, screen) -> List.of(new Action.Tab(Action.Tab.Op.CLOSE, null))));
        add(acting(
                "browser_wait_for",
                "Wait",
                "Let the world's time pass, then look for a text if one is named.",
                none().takes("time", number("How many seconds; 1 when left out.", 0, LONGEST_SECONDS))
                        .takes("text", text("What to look for afterwards.")),
                (in, screen) -> PlaywrightMcp.waitFor(in, LONGEST_SECONDS)));
    }

    private static void controls() {
        add(acting(
                "browser_click",
                "Click",
                "Click a control.",
                none().needs("target", control("What to click"))
                        .takes("element", element())
                        .takes("doubleClick", flag("Whether to click twice."))
                        .takes("button", word("Which button; left when left out.", MouseTools.BUTTONS))
                        .takes("modifiers", listOf(text("Alt, Control, ControlOrMeta, Meta or Shift."), "Keys held.")),
                (in, screen) -> PlaywrightMcp.click(in)));
        add(acting(
                "browser_hover",
                "Hover",
                "Move the mouse over a control.",
                none().needs("target", control("Where to")).takes("element", element()),
                (in, screen) -> List.of(new Action.Move(PlaywrightMcp.target(in, "target")))));
        add(acting(
                "browser_drag",
                "Drag",
                "Drag one control onto another.",
                none().needs("startTarget", control("What to drag")).needs("endTarget", control("Where to drop it")),
                (in, screen) -> List.of(new Action.Drag(
                        List.of(PlaywrightMcp.target(in, "startTarget"), PlaywrightMcp.target(in, "endTarget")),
                        null,
                        null))));
        add(acting(
                "browser_type",
                "Type",
                "Fill a field with a text.",
                none().needs("target", control("The field"))
                        .needs("text", text("What stands in it afterwards."))
                        .takes("element", element())
                        .takes("submit", flag("Whether to press Enter afterwards."))
                        .takes("slowly", flag("Whether to type key by key where the caret is, instead of filling.")),
                (in, screen) -> PlaywrightMcp.type(in)));
        ObjectNode field = none().needs("target", control("The field"))
                .needs("value", text("Its value: a text, an option's label, or true or false for a tick."))
                .takes("name", text("Its name, for whoever reads the calls."))
                .takes("type", text("Its kind, for whoever reads the calls."))
                .schema();
        add(acting(
                "browser_fill_form",
                "Fill a form",
                "Fill several fields.",
                none().needs("fields", listOf(field, "The fields, in order.")),
                (in, screen) -> PlaywrightMcp.fillForm(in)));
        add(acting(
                "browser_select_option",
                "Select an option",
                "Select an option of a select box.",
                none().needs("target", control("The select box"))
                        .needs("values", listOf(text("A label or value."), "The option; the first counts."))
                        .takes("element", element()),
                (in, screen) -> List.of(new Action.SetValue(
                        PlaywrightMcp.target(in, "target"),
                        in.texts("values").stream()
                                .findFirst()
                                .orElseThrow(() -> new ActionException("browser_select_option needs 'values'"))))));
        add(acting(
                "browser_press_key",
                "Press a key",
                "Press a key or several keys together, wherever the focus is.",
                none().needs("key", text("A key such as Enter, ArrowLeft or a, or a chord such as Control+a.")),
                (in, screen) -> PlaywrightMcp.press(in)));
        add(acting(
                "browser_file_upload",
                "Choose files",
                "Choose files for a file field, from those that arrived in this episode.",
                none().needs("target", control("The field"))
                        .needs("paths", listOf(text("A file's name."), "The files.")),
                (in, screen) -> List.of(new Action.Upload(PlaywrightMcp.target(in, "target"), in.texts("paths")))));
    }

    private static void reading() {
        add(looking(
                "browser_snapshot",
                "Snapshot",
                "Read the page as a tree of roles and names with refs. Better than a screenshot to act by.",
                none().takes("target", control("Only this control and what lies in it"))
                        .takes("depth", whole("How many levels of the tree.", 1, PlaywrightMcp.DEEPEST)),
                (in, screen) -> PlaywrightMcp.snapshot(in)));
        add(looking(
                "browser_take_screenshot",
                "Screenshot",
                "See the viewport as a picture. To act, use the refs of a snapshot, or pixels of this picture.",
                none(),
                (in, screen) -> List.of(new Action.Screenshot(null))));
        add(looking(
                "browser_find",
                "Find",
                "Find the lines of the snapshot that have all the words of a text.",
                none().needs("text", text("The words.")),
                (in, screen) -> List.of(new Action.Read(Action.Read.View.FIND, in.text("text")))));
        add(looking(
                "browser_console_messages",
                "Console messages",
                "Read what the page wrote to its console since the last reading.",
                none(),
                (in, screen) -> List.of(new Action.Read(Action.Read.View.CONSOLE, null))));
        add(looking(
                "browser_network_requests",
                "Network requests",
                "Read what the page asked its server for since the last reading.",
                none(),
                (in, screen) -> List.of(new Action.Read(Action.Read.View.NETWORK, null))));
        add(new Tool(
                new ToolSpec(
                        "browser_evaluate",
                        "Evaluate",
                        "Evaluate JavaScript in the page.",
                        none().needs("function", text("The code of a function."))
                                .schema(),
                        false,
                        true),
                (in, screen) -> List.of(new Action.Eval(in.text("function")))));
    }
}
