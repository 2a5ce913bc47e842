package dev.grindstone.tasks.check;

import dev.grindstone.kit.world.World;
import dev.grindstone.tasks.instance.TaskException;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.instance.Template;
import dev.grindstone.tasks.model.ReferenceChange;
import dev.grindstone.tasks.model.ReferenceChange.Call;
import dev.grindstone.tasks.model.ReferenceChange.Commands;
import dev.grindstone.tasks.model.ReferenceChange.Sql;
import dev.grindstone.tasks.problem.Spot;
import dev.grindstone.tasks.sql.SqlRunner;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Does to a world what a task file says, as the person who is signed in. */
public final class ChangeRunner {

    private final TaskInstance instance;

    public ChangeRunner(TaskInstance instance) {
        this.instance = instance;
    }

    /**
     * Carries out a change, in one turn.
     *
     * @throws TaskException when the world refuses it
     */
    public void apply(ReferenceChange change, World world) {
        if (change instanceof Sql sql) {
            world.run(open -> sql(sql, open));
        } else if (change instanceof Commands commands) {
            world.run(open -> commands.calls().forEach(call -> call(call, open)));
        }
    }

    private void sql(Sql change, World world) {
        try {
            new SqlRunner(world.connection(), values(world)).change(change.sql().text());
        } catch (SQLException e) {
            throw refused(change.sql().spot(), "the SQL fails: " + SqlRunner.message(e));
        }
    }

    private void call(Call call, World world) {
        Map<String, @Nullable Object> args = new LinkedHashMap<>();
        Map<String, @Nullable Object> known = values(world);
        call.args().forEach((name, value) -> args.put(name, filled(value, known)));
        try {
            world.run(call.command(), instance.person(), args);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw refused(call.spot(), String.valueOf(e.getMessage()));
        }
    }

    /** What is known of the instance; its {@code now} is the present of the moment at which the change is made. */
    private Map<String, @Nullable Object> values(World world) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(instance.values());
        values.replace("now", world.now());
        return values;
    }

    private static @Nullable Object filled(@Nullable Object value, Map<String, @Nullable Object> known) {
        if (value instanceof String text) {
            return Template.value(text, known);
        }
        if (value instanceof List<?> many) {
            List<@Nullable Object> filled = new ArrayList<>();
            many.forEach(entry -> filled.add(filled(entry, known)));
            return filled;
        }
        return value;
    }

    private static TaskException refused(Spot spot, String why) {
        return new TaskException(spot, why, "correct the change");
    }
}
