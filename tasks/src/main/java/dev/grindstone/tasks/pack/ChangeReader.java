package dev.grindstone.tasks.pack;

import dev.grindstone.tasks.model.Passage;
import dev.grindstone.tasks.model.ReferenceChange;
import dev.grindstone.tasks.model.ReferenceChange.Call;
import dev.grindstone.tasks.model.ReferenceChange.Commands;
import dev.grindstone.tasks.model.ReferenceChange.Sql;
import dev.grindstone.tasks.sql.SqlRules;
import dev.grindstone.tasks.yaml.YamlValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a change: SQL, or a list of app commands. */
final class ChangeReader {

    private ChangeReader() {}

    static ReferenceChange read(YamlValue value) {
        if (value.isList()) {
            List<Call> calls = value.list().stream().map(ChangeReader::call).toList();
            if (calls.isEmpty()) {
                value.problem("has no commands", "list commands such as '- mail.archive: {messages: \"{ids}\"}'");
            }
            return new Commands(calls);
        }
        String text = value.text();
        SqlRules.refuseChange(text)
                .ifPresent(why -> value.problem(why, "write INSERT, UPDATE or DELETE, or a list of commands"));
        return new Sql(new Passage(value.spot(), text));
    }

    private static Call call(YamlValue entry) {
        return entry.single("'- app.command: {argument: …}'")
                .map(command -> call(entry, command.getKey(), command.getValue()))
                .orElseGet(() -> new Call(entry.spot(), "", Map.of()));
    }

    private static Call call(YamlValue entry, String command, YamlValue arguments) {
        if (!command.matches("[a-z]+\\.[A-Za-z]+")) {
            entry.problem(
                    "names '" + command + "', which is not a command", "write it as app.command, such as mail.send");
        }
        Map<String, @Nullable Object> args = new LinkedHashMap<>();
        arguments.entries().forEach((name, value) -> args.put(name, value.plain()));
        return new Call(entry.spot(), command, args);
    }
}
