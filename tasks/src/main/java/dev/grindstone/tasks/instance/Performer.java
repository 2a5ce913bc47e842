package dev.grindstone.tasks.instance;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.tasks.model.Passage;
import dev.grindstone.tasks.model.ReferenceChange.Call;
import dev.grindstone.tasks.problem.Spot;
import dev.grindstone.tasks.sql.SqlRunner;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Does what a task file says, as one person, within a world's turn. It remembers what it looked up. */
public final class Performer {

    private final Person person;
    private final Map<String, @Nullable Object> values;

    /** @param values what each <code>{name}</code> and {@code :name} stands for */
    public Performer(Person person, Map<String, @Nullable Object> values) {
        this.person = person;
        this.values = new HashMap<>(values);
    }

    /**
     * Carries out SQL statements.
     *
     * @throws TaskException when the world refuses them
     */
    public void sql(Passage sql, World world) {
        try {
            new SqlRunner(world.connection(), present(world)).change(sql.text());
        } catch (SQLException e) {
            throw refused(sql.spot(), "the SQL fails: " + SqlRunner.message(e));
        }
    }

    /**
     * Looks up what the command needs, and gives it.
     *
     * @throws TaskException when the world refuses it, or one of the queries does not give one value
     */
    public void call(Call call, World world) {
        call.lead().finds().forEach((name, sql) -> values.put(name, find(name, sql, world)));
        try {
            world.run(call.command(), person, args(call, present(world)));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw refused(call.spot(), String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Object find(String name, Passage sql, World world) {
        try {
            List<Map<String, @Nullable Object>> rows =
                    new SqlRunner(world.connection(), present(world)).query(sql.text());
            Object value = rows.size() == 1 && rows.get(0).size() == 1
                    ? rows.get(0).values().iterator().next()
                    : null;
            if (value == null) {
                throw refused(sql.spot(), "'" + name + "' should be one value but is " + rows);
            }
            return value;
        } catch (SQLException e) {
            throw refused(sql.spot(), "the SQL fails: " + SqlRunner.message(e));
        }
    }

    /** What is known; its {@code now} is the present of the moment at which something is done. */
    private Map<String, @Nullable Object> present(World world) {
        Map<String, @Nullable Object> known = new HashMap<>(values);
        known.replace("now", world.now());
        return known;
    }

    /** A command's arguments with their blanks filled. */
    static Map<String, @Nullable Object> args(Call call, Map<String, @Nullable Object> known) {
        Map<String, @Nullable Object> args = new LinkedHashMap<>();
        call.args().forEach((name, value) -> args.put(name, filled(value, known)));
        return args;
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
        if (value instanceof Map<?, ?> entries) {
            Map<String, @Nullable Object> filled = new LinkedHashMap<>();
            entries.forEach((name, entry) -> filled.put(String.valueOf(name), filled(entry, known)));
            return filled;
        }
        return value;
    }

    private static TaskException refused(Spot spot, String why) {
        return new TaskException(spot, why, "correct the change");
    }
}
