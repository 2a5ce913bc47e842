package dev.grindstone.episodes.surface.text;

import dev.grindstone.episodes.action.ActionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The shapes in which a call of {@code computer_use} arrives, depending on the version and on who serves the model. */
final class QwenCall {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern TAGGED = Pattern.compile("(?s)<tool_call>(.*?)(?:</tool_call>|$)");
    private static final Pattern FUNCTION = Pattern.compile("(?s)<function=(\\w+)>(.*)");
    private static final Pattern PARAMETER =
            Pattern.compile("(?s)<parameter=(\\w+)>\\s*(.*?)\\s*(?=</parameter>|<parameter=|</function>|$)");

    private QwenCall() {}

    /**
     * The arguments of a call: of an object with name and arguments, alone or as a tool call of a chat, of the text that Qwen2.5
     * and 3 write between tags, or of the one of Qwen3.5, whose parameters have tags of their own.
     */
    static JsonNode arguments(JsonNode call) {
        if (call.isString()) {
            Matcher tagged = TAGGED.matcher(call.asString());
            String inner =
                    tagged.find() ? tagged.group(1).strip() : call.asString().strip();
            Matcher function = FUNCTION.matcher(inner);
            return function.find() ? parameters(function) : arguments(parsed(inner));
        }
        JsonNode function = call.has("function") ? call.path("function") : call;
        check(function.path("name").asString(""));
        JsonNode arguments = function.path("arguments");
        return arguments.isString() ? parsed(arguments.asString()) : arguments;
    }

    private static JsonNode parameters(Matcher function) {
        check(function.group(1));
        ObjectNode arguments = JSON.createObjectNode();
        Matcher parameter = PARAMETER.matcher(function.group(2));
        while (parameter.find()) {
            arguments.set(parameter.group(1), value(parameter.group(2)));
        }
        return arguments;
    }

    /** Numbers and arrays are written as they are, texts without quotes. */
    private static JsonNode value(String text) {
        if (text.matches("(?s)-?\\d+(\\.\\d+)?|\\[.*]")) {
            return parsed(text);
        }
        return JSON.valueToTree(text);
    }

    private static void check(String name) {
        if (!name.equals("computer_use")) {
            throw new ActionException("There is no function '" + name + "': use computer_use");
        }
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException wrong) {
            throw new ActionException("This is no call of computer_use: " + wrong.getOriginalMessage());
        }
    }
}
