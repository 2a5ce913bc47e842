package dev.grindstone.tasks.instance;

import static java.util.Locale.ROOT;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.tasks.model.ExpectedEnding.TypedAnswer;
import dev.grindstone.tasks.model.Passage;
import dev.grindstone.tasks.model.Start;
import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.sql.SqlRunner;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
    private final IdentityHashMap<Task, Variants> variants = new IdentityHashMap<>(); // touched in a turn only

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

    /** The variants of a task; its query is asked once, however many are made. */
    public Variants variants(Task task) {
        return start.turn(world -> variants.computeIfAbsent(task, this::read));
    }

    /** How many variants a task has in this world. */
    public long count(Task task) {
        return variants(task).count();
    }

    /** All instances of a task that has few; those of others are made one by one, from the numbers of its variants. */
    public List<TaskInstance> all(Task task) {
        return variants(task).all(null).mapToObj(variant -> of(task, variant)).toList();
    }

    /**
     * One instance of a task.
     *
     * @throws IllegalArgumentException when the task has no such variant
     */
    public TaskInstance of(Task task, long variant) {
        return start.turn(world -> {
            Person person = person(task.start());
            Map<String, @Nullable Object> values = variants(task).values(variant);
            values.putAll(given(person));
            return instance(task, person, variant, values);
        });
    }

    private TaskInstance instance(Task task, Person person, long variant, Map<String, @Nullable Object> values) {
        Start from = task.start();
        String path = from.path() == null ? startPaths.apply(from.app()) : Template.fill(from.path(), values);
        return new TaskInstance(task, variant, seed, person, path, values, answer(task, values));
    }

    private Variants read(Task task) {
        List<Map<String, @Nullable Object>> rows = task.variants() == null
                ? List.of(Map.of())
                : new VariantRows(task, start).read(task.variants(), given(person(task.start())));
        return new Variants(task, rows, start.now().atZone(start.zone()).toLocalDate());
    }

    /** The names every task knows. */
    private Map<String, @Nullable Object> given(Person person) {
        Map<String, @Nullable Object> given = new HashMap<>();
        given.put("me", person.id());
        given.put("me_name", person.name());
        given.put("me_email", person.email());
        given.put("now", start.now());
        return given;
    }

    private List<String> answer(Task task, Map<String, @Nullable Object> values) {
        if (!(task.ending() instanceof TypedAnswer typed)) {
            return List.of();
        }
        List<String> expected = typed.sql() == null
                ? typed.values().stream()
                        .map(text -> Template.fill(text, values))
                        .toList()
                : query(typed.sql(), values).stream()
                        .map(row -> first(typed.sql(), row))
                        .toList();
        typed.type().unusable(expected).ifPresent(why -> {
            throw new TaskException(
                    typed.spot(), "'answer' " + expected + " " + why, "correct its value, its sql or its type");
        });
        return expected;
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
        List<Person> found = start.people().all().stream()
                .filter(person -> person.email().equalsIgnoreCase(who)
                        || person.givenName().toLowerCase(ROOT).equals(who.toLowerCase(ROOT)))
                .toList();
        if (found.size() != 1) {
            throw new TaskException(
                    from.spot(),
                    "'start.as' is '" + who + "', which is " + (found.isEmpty() ? "nobody" : found.size() + " people")
                            + " of the world",
                    "write one person's mail address");
        }
        return found.get(0);
    }
}
