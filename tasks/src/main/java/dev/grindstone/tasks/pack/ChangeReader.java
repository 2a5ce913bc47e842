package dev.grindstone.tasks.pack;

import dev.grindstone.tasks.model.ReferenceChange;
import dev.grindstone.tasks.model.ReferenceChange.Call;
import dev.grindstone.tasks.model.ReferenceChange.Commands;
import dev.grindstone.tasks.model.ReferenceChange.Sql;
import dev.grindstone.tasks.model.SqlText;
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
        return new Sql(new SqlText(value.spot(), text));
    }

    private static Call call(YamlValue entry) {
        Map<String, YamlValue> command = entry.entries();
        if (command.size() != 1) {
            entry.problem(
                    "must be one command but has " + command.size() + " keys", "write '- app.command: {argument: …}'");
            return new Call(entry.spot(), "", Map.of());
        }
        String name = command.keySet().iterator().next();
        if (!name.matches("[a-z]+\\.[A-Za-z]+")) {
            entry.problem("names '" + name + "', which is not a command", "write it as app.command, such as mail.send");
        }
        Map<String, @Nullable Object> args = new LinkedHashMap<>();
        command.get(name).entries().forEach((arg, argValue) -> args.put(arg, argValue.plain()));
        return new Call(entry.spot(), name, args);
    }
}
