package dev.grindstone.tasks.pack;

import dev.grindstone.tasks.model.Limits;
import dev.grindstone.tasks.model.Passage;
import dev.grindstone.tasks.model.ReferenceChange;
import dev.grindstone.tasks.model.ReferenceChange.Call;
import dev.grindstone.tasks.model.ReferenceChange.Commands;
import dev.grindstone.tasks.model.ReferenceChange.Lead;
import dev.grindstone.tasks.model.ReferenceChange.Sql;
import dev.grindstone.tasks.sql.SqlRules;
import dev.grindstone.tasks.yaml.Durations;
import dev.grindstone.tasks.yaml.YamlValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a change: SQL, or a list of app commands with what is waited for and looked up between them. */
final class ChangeReader {

    private static final String WAIT = "wait";
    private static final String FIND = "find";

    private final List<Call> calls = new ArrayList<>();
    private Duration wait = Duration.ZERO;
    private final Map<String, Passage> finds = new LinkedHashMap<>();

    private ChangeReader() {}

    static ReferenceChange read(YamlValue value) {
        if (value.isList()) {
            return new Commands(new ChangeReader().calls(value));
        }
        String text = value.text();
        SqlRules.refuseChange(text)
                .ifPresent(why -> value.problem(why, "write INSERT, UPDATE or DELETE, or a list of commands"));
        return new Sql(new Passage(value.spot(), text));
    }

    /** Commands alone, one right after the other. */
    static List<Call> orders(YamlValue value) {
        List<Call> calls = new ChangeReader().calls(value);
        if (calls.stream().anyMatch(call -> !call.lead().equals(Lead.NONE))) {
            value.problem("waits or looks something up", "list commands only; say when with 'after'");
        }
        return calls;
    }

    private List<Call> calls(YamlValue value) {
        value.list()
                .forEach(entry -> entry.single("'- app.command: {argument: …}'")
                        .ifPresent(command -> entry(entry, command.getKey(), command.getValue())));
        if (!wait.isZero() || !finds.isEmpty()) {
            value.problem("ends with a wait or a find, which is for nothing", "put it before a command");
        } else if (calls.isEmpty()) {
            value.problem("has no commands", "list commands such as '- mail.archive: {messages: \"{ids}\"}'");
        }
        return calls;
    }

    private void entry(YamlValue entry, String key, YamlValue value) {
        if (key.equals(WAIT)) {
            if (!finds.isEmpty()) {
                entry.problem("waits between a find and its command", "wait first, then find");
            }
            wait = wait.plus(Durations.read(value, Limits.MAX_TIME));
        } else if (key.equals(FIND)) {
            value.entries().forEach((name, sql) -> finds.put(name, TaskReader.query(sql)));
        } else {
            calls.add(call(entry, key, value).after(new Lead(wait, finds)));
            wait = Duration.ZERO;
            finds.clear();
        }
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
