package dev.grindstone.tasks.pack;

import dev.grindstone.tasks.model.ReferenceChange.Commands;
import dev.grindstone.tasks.model.ReferenceChange.Sql;
import dev.grindstone.tasks.model.Task;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The apps a task is about: the one it starts in, and those in which it changes something. Nobody writes them down. */
public final class TouchedApps {

    private static final Pattern WRITTEN =
            Pattern.compile("\\b(?:UPDATE|INTO|DELETE\\s+FROM)\\s+([a-z]+)\\s*\\.", Pattern.CASE_INSENSITIVE);

    private TouchedApps() {}

    /** Their names, in alphabetical order. */
    public static List<String> of(Task task) {
        Set<String> apps = new TreeSet<>(Set.of(task.start().app()));
        if (task.change() instanceof Commands commands) {
            commands.calls().forEach(call -> apps.add(call.command().split("\\.", 2)[0]));
        } else if (task.change() instanceof Sql sql) {
            WRITTEN.matcher(sql.sql().text())
                    .results()
                    .forEach(table -> apps.add(table.group(1).toLowerCase(Locale.ROOT)));
        }
        return List.copyOf(apps);
    }
}
