package dev.grindstone.episodes.surface.mcp;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Calls of the tools that {@code @playwright/mcp} names, by ref of the snapshot. */
public final class PlaywrightMcp implements Surface {
    static final int DEEPEST = 100;
    static final List<String> TAB_DEEDS = List.of("list", "new", "close", "select");

    private static final String SNAPSHOT = "browser_snapshot";

    @Override
    public String name() {
        return "playwright_mcp";
    }

    /** What a model is told of its tools, always in the same order. */
    public static List<ToolSpec> tools() {
        return Tools.specs();
    }

    @Override
    public List<Action> read(JsonNode call, Screen screen) {
        String name = Fields.of("a tool call", call).text("name");
        return Tools.named(name).actions(Fields.of(name, call.path("arguments")), screen);
    }

    @Override
    public JsonNode reply(JsonNode call, Outcome outcome) {
        ObjectNode reply = JsonNodeFactory.instance.objectNode();
        ArrayNode content = reply.putArray("content");
        StringBuilder text = new StringBuilder();
        if (outcome.error() != null) {
            section(text, "Error", outcome.error());
            reply.put("isError", true);
        }
        boolean isSnapshot = call.path("name").asString("").equals(SNAPSHOT);
        if (!outcome.read().isEmpty() && !isSnapshot) {
            section(text, "Result", outcome.read());
        }
        section(
                text,
                "Page",
                "- Page URL: " + outcome.seen().url() + "\n- Page Title: "
                        + outcome.seen().title());
        if (outcome.seen().tabs().size() > 1) {
            section(text, "Open tabs", tabs(outcome));
        }
        if (!outcome.seen().dialogs().isEmpty()) {
            section(text, "Dialogs", String.join("\n", outcome.seen().dialogs()));
        }
        String snapshot = outcome.seen().snapshot();
        if (snapshot != null) {
            String wanted = isSnapshot && outcome.went() ? part(snapshot, call.path("arguments")) : snapshot;
            section(text, "Snapshot", "```yaml\n" + wanted.stripTrailing() + "\n```");
        }
        content.addObject().put("type", "text").put("text", text.toString().stripTrailing());
        outcome.asked()
                .ifPresent(data -> content.addObject()
                        .put("type", "image")
                        .put("data", data)
                        .put("mimeType", "image/png"));
        return reply;
    }

    /** What a call for a snapshot wants of it. */
    private static String part(String snapshot, JsonNode arguments) {
        Fields in = Fields.of(SNAPSHOT, arguments);
        Integer depth = in.wholeOrNull("depth", 1, DEEPEST);
        if (!in.has("target") && depth == null) {
            return snapshot;
        }
        SnapshotText part = SnapshotText.of(snapshot).within(in.textOrNull("target"));
        String text = (depth == null ? part : part.to(depth)).text();
        return text.isEmpty() ? "# There is no control " + in.text("target") + ": take a whole snapshot" : text;
    }

    private static void section(StringBuilder text, String head, String body) {
        text.append("### ").append(head).append('\n').append(body).append('\n');
    }

    private static String tabs(Outcome outcome) {
        List<String> lines = new ArrayList<>();
        for (int tab = 0; tab < outcome.seen().tabs().size(); tab++) {
            var each = outcome.seen().tabs().get(tab);
            lines.add("- " + tab + ":" + (each.active() ? " (current)" : "") + " [" + each.title() + "](" + each.url()
                    + ")");
        }
        return String.join("\n", lines);
    }

    /** A control by its ref; {@code ref} is what the parameter was called before. */
    static At target(Fields in, String name) {
        if (in.has("ref") && !in.has(name)) {
            return new At.Ref(in.text("ref"));
        }
        return new At.Ref(in.text(name));
    }

    static List<Action> click(Fields in) {
        String button = in.has("button") ? in.oneOf("button", MouseTools.BUTTONS) : "left";
        List<String> mods = in.texts("modifiers").stream()
                .map(mod -> mod.equals("ControlOrMeta") ? "Control" : mod)
                .toList();
        return List.of(new Action.Click(
                target(in, "target"),
                Button.valueOf(button.toUpperCase(Locale.ROOT)),
                in.flag("doubleClick", false) ? 2 : 1,
                mods.isEmpty() ? null : mods,
                null));
    }

    /** Fills the field; slowly, key by key. */
    static List<Action> type(Fields in) {
        At field = target(in, "target");
        List<Action> actions = new ArrayList<>();
        if (in.flag("slowly", false)) {
            actions.add(Action.Click.on(field));
            actions.add(Action.Type.text(in.text("text")));
        } else {
            actions.add(new Action.SetValue(field, in.text("text")));
        }
        if (in.flag("submit", false)) {
            actions.add(new Action.Press(List.of("Enter"), null, field));
        }
        return actions;
    }

    static List<Action> fillForm(Fields in) {
        List<Action> actions = new ArrayList<>();
        for (JsonNode each : in.raw("fields")) {
            Fields field = Fields.of("a field", each);
            if (!field.raw("value").isValueNode() || !field.has("value")) {
                throw new ActionException("a field needs 'value': a text, a number, true or false");
            }
            actions.add(new Action.SetValue(
                    target(field, "target"), field.raw("value").asString("")));
        }
        if (actions.isEmpty()) {
            throw new ActionException("browser_fill_form needs 'fields', an array of {target, value}");
        }
        return actions;
    }

    static List<Action> tabs(Fields in, Screen screen) {
        return switch (in.oneOf("action", TAB_DEEDS)) {
            case "new" -> {
                Action open = new Action.Tab(Action.Tab.Op.NEW, null);
                yield in.has("url") ? List.of(open, new Action.Navigate(in.text("url"))) : List.of(open);
            }
            case "close" ->
                List.of(new Action.Tab(
                        Action.Tab.Op.CLOSE, in.has("index") ? screen.tab((int) in.number("index")) : null));
            case "select" -> List.of(new Action.Tab(Action.Tab.Op.SWITCH, screen.tab((int) in.number("index"))));
            default -> List.of(new Action.Tab(Action.Tab.Op.LIST, null));
        };
    }

    /** Lets the world's time pass; a text that is waited for is looked for afterwards. */
    static List<Action> waitFor(Fields in, int longestSeconds) {
        String text = in.textOrNull("text");
        Action pause = new Action.Wait(in.millis("time", 1, longestSeconds));
        return text == null ? List.of(pause) : List.of(pause, new Action.Read(Action.Read.View.FIND, text));
    }

    /** The whole of it; the reply has the part that is asked for. */
    static List<Action> snapshot(Fields in) {
        in.textOrNull("target");
        in.wholeOrNull("depth", 1, DEEPEST);
        return List.of(new Action.Read(Action.Read.View.SNAPSHOT, null));
    }

    static List<Action> press(Fields in) {
        return List.of(new Action.Press(Keys.split(in.text("key")), null, null));
    }
}
