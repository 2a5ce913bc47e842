package dev.grindstone.tasks.refusal;

import dev.grindstone.tasks.problem.Nearest;
import dev.grindstone.tasks.yaml.YamlMap;
import dev.grindstone.tasks.yaml.YamlValue;

/**
 * A refusal as a task file has it: {@code {reason: not_found, because: nobody of that name wrote}}, or the code alone.
 *
 * @param because for people; empty when the file says nothing
 */
public record WrittenRefusal(RefusalCode code, String because) {

    /** Reads one; an unknown code is a problem. */
    public static WrittenRefusal read(YamlValue value) {
        if (value.isText()) {
            return new WrittenRefusal(code(value), "");
        }
        YamlMap map = value.map("reason", "because");
        RefusalCode code = map.need("reason").map(WrittenRefusal::code).orElse(RefusalCode.NOT_POSSIBLE);
        return new WrittenRefusal(code, map.textIfAny("because").orElse(""));
    }

    private static RefusalCode code(YamlValue value) {
        String word = value.text();
        return RefusalCode.of(word).orElseGet(() -> {
            value.problem("is '" + word + "', which is no reason code", Nearest.remedy(word, RefusalCode.words()));
            return RefusalCode.NOT_POSSIBLE;
        });
    }
}
