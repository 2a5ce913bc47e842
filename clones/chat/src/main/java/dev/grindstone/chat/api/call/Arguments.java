package dev.grindstone.chat.api.call;

import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Ts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The arguments of a call as texts, wherever they came from; lists are commas or JSON, flags are read leniently. */
public final class Arguments {
    private final Map<String, String> values;

    public Arguments(Map<String, String> values) {
        this.values = new LinkedHashMap<>(values);
    }

    /** All of them. */
    public Map<String, String> all() {
        return new LinkedHashMap<>(values);
    }

    /** Whether it was sent and says something. */
    public boolean has(String name) {
        return !text(name, "").isEmpty();
    }

    /** Whether it was sent, be it empty. */
    public boolean sent(String name) {
        return values.containsKey(name);
    }

    /** An argument, or the other when it is absent. */
    public String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** An argument; null without it. */
    public @Nullable String textOrNull(String name) {
        return has(name) ? values.get(name) : null;
    }

    /**
     * An argument without which nothing can be done.
     *
     * @throws ChatException {@code invalid_arguments}
     */
    public String required(String name) {
        if (!has(name)) {
            throw ChatException.of("invalid_arguments", "[ERROR] missing required field: " + name);
        }
        return values.getOrDefault(name, "");
    }

    /** A whole number, or the other when it is absent. */
    public long number(String name, long otherwise) {
        String text = text(name, "").strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("-?\\d{1,18}(\\.0*)?")) {
            throw ChatException.of("invalid_arguments", "[ERROR] must be an integer [json-pointer:/" + name + "]");
        }
        return Long.parseLong(text.replaceAll("\\..*", ""));
    }

    /** A flag: 1, true, True, yes and on are true, anything else is not. */
    public boolean flag(String name, boolean otherwise) {
        return has(name)
                ? List.of("1", "true", "yes", "on", "t")
                        .contains(text(name, "").strip().toLowerCase(Locale.ROOT))
                : otherwise;
    }

    /** A list: a JSON array, or texts with commas between them. */
    public List<String> list(String name) {
        String text = text(name, "").strip();
        if (text.startsWith("[")) {
            JsonNode array = Json.read(text)
                    .orElseThrow(() -> ChatException.of(
                            "invalid_arguments", "[ERROR] '" + name + "' is no list: separate its entries by commas"));
            return array.valueStream().map(JsonNode::asString).toList();
        }
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** A ts. */
    public OptionalLong ts(String name) {
        String text = text(name, "").strip();
        if (text.isEmpty() || text.equals("now")) {
            return OptionalLong.empty();
        }
        OptionalLong ts = Ts.parse(text);
        if (ts.isEmpty()) {
            throw ChatException.of("invalid_ts_" + name, "'" + text + "' is no ts such as 1700000000.000109");
        }
        return ts;
    }
}
