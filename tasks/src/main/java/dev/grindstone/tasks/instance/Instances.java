package dev.grindstone.tasks.instance;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.tasks.model.ExpectedEnding.TypedAnswer;
import dev.grindstone.tasks.model.Passage;
import dev.grindstone.tasks.model.Start;
import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.sql.SqlRunner;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the instances of tasks, by asking a start world for the variants. */
public final class Instances {

    /** The blank of solutions that stands for the expected answer. */
    public static final String ANSWER = "answer";

    /** Names every task knows: the id, name and address of the person signed in, and the world's present. */
    public static final Set<String> GIVEN = Set.of("me", "me_name", "me_email", "now");

    private final World start;
    private final long seed;
    private final Function<String, String> startPaths;

    /**
     * @param start a world as it is before anything happened
     * @param seed the seed it was made with
     * @param startPaths the path at which an app opens when a task does not name one
     */
    public Instances(World start, long seed, Function<String, String> startPaths) {
        this.start = start;
        this.seed = seed;
        this.startPaths = startPaths;
    }

    /** How many variants a task has in this world. */
    public int count(Task task) {
        return start.turn(world -> variants(task, person(task.start())).size());
    }

    /** What the blanks of a task's first variant stand for. */
    public Map<String, @Nullable Object> values(Task task) {
        return start.turn(world -> variants(task, person(task.start())).get(0));
    }

    /** All instances of a task, in order of their variants. */
    public List<TaskInstance> all(Task task) {
        Person person = start.turn(world -> person(task.start()));
        List<Map<String, @Nullable Object>> variants = start.turn(world -> variants(task, person));
        List<TaskInstance> instances = new ArrayList<>();
        for (Map<String, @Nullable Object> variant : variants) {
            instances.add(instance(task, person, instances.size(), variant));
        }
        return instances;
    }

    /**
     * One instance of a task.
     *
     * @throws IllegalArgumentException when the task has no such variant
     */
    public TaskInstance of(Task task, int variant) {
        Person person = start.turn(world -> person(task.start()));
        List<Map<String, @Nullable Object>> variants = start.turn(world -> variants(task, person));
        if (variant < 0 || variant >= variants.size()) {
            throw new IllegalArgumentException("Task '" + task.id() + "' has no variant " + variant
                    + " in this world: choose one from 0 to " + (variants.size() - 1));
        }
        return instance(task, person, variant, variants.get(variant));
    }

    private TaskInstance instance(Task task, Person person, int variant, Map<String, @Nullable Object> values) {
        Start from = task.start();
        String path = from.path() == null ? startPaths.apply(from.app()) : Template.fill(from.path(), values);
        return new TaskInstance(task, variant, seed, person, path, values, answer(task, person, values));
    }

    /** The rows of the variants query, each with the names every task knows. */
    private List<Map<String, @Nullable Object>> variants(Task task, Person person) {
        Map<String, @Nullable Object> given = new HashMap<>();
        given.put("me", person.id());
        given.put("me_name", person.name());
        given.put("me_email", person.email());
        given.put("now", start.now());
        if (task.variants() == null) {
            return List.of(given);
        }
        List<Map<String, @Nullable Object>> rows = query(task.variants(), given);
        if (rows.isEmpty()) {
            throw new TaskException(
                    task.variants().spot(),
                    "'variants' gives no rows in the world '" + task.world().text() + "'",
                    "loosen its conditions");
        }
        if (new HashSet<>(rows).size() < rows.size()) {
            throw new TaskException(
                    task.variants().spot(), "'variants' gives the same row twice", "group the rows or say DISTINCT");
        }
        List<Map<String, @Nullable Object>> variants = new ArrayList<>();
        for (Map<String, @Nullable Object> row : rows) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>(row);
            values.putAll(given);
            variants.add(values);
        }
        return variants;
    }

    private List<String> answer(Task task, Person person, Map<String, @Nullable Object> values) {
        if (!(task.ending() instanceof TypedAnswer typed)) {
            return List.of();
        }
        Passage sql = typed.sql();
        List<String> expected = sql == null
                ? typed.values().stream()
                        .map(text -> Template.fill(text, values))
                        .toList()
                : prepared(task, person, values, () -> query(sql, values)).stream()
                        .map(row -> first(sql, row))
                        .toList();
        typed.type().unusable(expected).ifPresent(why -> {
            throw new TaskException(
                    typed.spot(), "'answer' " + expected + " " + why, "correct its value, its sql or its type");
        });
        return expected;
    }

    /** Asks the world as the task prepares it; afterwards it is as it was. */
    private <T> T prepared(Task task, Person person, Map<String, @Nullable Object> values, Supplier<T> ask) {
        if (task.preparation().isNone()) {
            return start.turn(world -> ask.get());
        }
        return start.rehearse(world -> {
            new Preparer(task.preparation(), person, values).prepare(world);
            return ask.get();
        });
    }

    private static String first(Passage sql, Map<String, @Nullable Object> row) {
        String text = SqlRunner.text(row.values().iterator().next());
        if (row.size() != 1 || text == null) {
            throw new TaskException(sql.spot(), "'answer.sql' gives " + row, "select one column that is not null");
        }
        return text;
    }

    private List<Map<String, @Nullable Object>> query(Passage sql, Map<String, @Nullable Object> values) {
        try {
            return new SqlRunner(start.connection(), values).query(sql.text());
        } catch (SQLException e) {
            throw new TaskException(sql.spot(), "the SQL fails: " + SqlRunner.message(e), "correct it");
        }
    }

    private Person person(Start from) {
        String who = from.as();
        if (who == null) {
            return start.people().protagonist();
        }
        return Cast.find(start, from.spot(), "start.as", who);
    }
}
