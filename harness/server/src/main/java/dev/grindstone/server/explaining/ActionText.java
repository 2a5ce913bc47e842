package dev.grindstone.server.explaining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Actions in the words of a person; one of a kind that is not known is told by its fields. */
public final class ActionText {

    private final SnapshotRefs refs;

    /** Tells refs as they are, for whoever has not kept what the agent saw. */
    public static ActionText plain() {
        return new ActionText(new SnapshotRefs(""));
    }

    /** @param refs what the agent saw when it decided */
    ActionText(SnapshotRefs refs) {
        this.refs = refs;
    }

    /** One action as a sentence without its full stop. */
    public String of(JsonNode action) {
        String type = action.path("type").asString("");
        String place = place(action.path("at"));
        String at = place.isEmpty() ? "" : " " + place;
        return switch (type) {
            case "click" -> clicks(action) + at + held(action);
            case "move" -> "move to" + at;
            case "type" ->
                "type " + quoted(action.path("text"))
                        + (action.path("press_enter").asBoolean(false) ? " and press Enter" : "");
            case "press" -> "press " + chord(action.path("chord")) + times(action) + (at.isEmpty() ? "" : " in" + at);
            case "set_value" -> "set" + at + " to " + quoted(action.path("value"));
            case "scroll" ->
                "scroll by " + action.path("dx").asInt(0) + ", "
                        + action.path("dy").asInt(0) + (at.isEmpty() ? "" : " over" + at);
            case "scroll_into_view" -> "scroll to" + at;
            case "drag" -> "drag " + path(action.path("path"));
            case "navigate" -> "open " + action.path("url").asString("");
            case "history" -> "go " + action.path("to").asString("").toLowerCase(Locale.ROOT);
            case "wait" -> "wait " + action.path("ms").asInt(1000) + " ms";
            case "answer" -> "answer " + quoted(action.path("text"));
            case "infeasible" -> "say that it cannot be done: " + quoted(action.path("reason"));
            case "finish" -> "stop";
            case "screenshot" -> "take a screenshot";
            default -> other(type, action);
        };
    }

    private static String clicks(JsonNode action) {
        String button = action.path("button").asString("left");
        String times = switch (action.path("count").asInt(1)) {
            case 2 -> "double-click";
            case 3 -> "triple-click";
            default -> "click";
        };
        return button.equals("left") ? times : button + " " + times;
    }

    private static String held(JsonNode action) {
        JsonNode mods = action.path("mods");
        return mods.isEmpty() ? "" : " with " + chord(mods);
    }

    private static String times(JsonNode action) {
        int repeat = action.path("repeat").asInt(1);
        return repeat > 1 ? " " + repeat + " times" : "";
    }

    private String place(JsonNode at) {
        if (at.has("role")) {
            String name = at.has("name") ? " " + quoted(at.path("name")) : "";
            String nth = at.has("nth") ? " (number " + (at.path("nth").asInt(0) + 1) + ")" : "";
            String within = at.has("within") ? " in " + place(at.path("within")) : "";
            return at.path("role").asString("") + name + nth + within;
        }
        if (at.has("x")) {
            return "at " + at.path("x").asInt(0) + ", " + at.path("y").asInt(0);
        }
        if (at.has("ref")) {
            return refs.control(at.path("ref").asString(""));
        }
        return at.path("selector").asString("");
    }

    private String path(JsonNode places) {
        List<String> stops = new ArrayList<>();
        places.forEach(stop -> stops.add(place(stop)));
        return String.join(" to ", stops);
    }

    private static String chord(JsonNode keys) {
        return String.join(
                "+",
                StreamSupport.stream(keys.spliterator(), false)
                        .map(key -> key.asString(""))
                        .toList());
    }

    private static String quoted(JsonNode text) {
        return "“" + Values.excerpt(text.asString("")) + "”";
    }

    private static String other(String type, JsonNode action) {
        List<String> fields = new ArrayList<>();
        action.forEachEntry((name, value) -> {
            if (!name.equals("type")) {
                fields.add(name + " " + value);
            }
        });
        return (type.replace('_', ' ') + " " + Values.excerpt(String.join(", ", fields))).strip();
    }
}
