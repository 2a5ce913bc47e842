package dev.grindstone.tasks.check;

import dev.grindstone.kit.world.App;
import dev.grindstone.kit.world.World;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.ExpectedEnding.Refusal;
import dev.grindstone.tasks.model.ExpectedEnding.TypedAnswer;
import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.sql.SqlRunner;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an agent was asked, as values that can be stored: an old run can be explained by them when its task has moved
 * on, and its instance found again in the task as it is now.
 *
 * @param task the task's id
 * @param instance the instance's id
 * @param variant its row of the variants, from 0
 * @param seed the seed of the world it played in
 * @param world the name of that world
 * @param app the clone whose page was open at the start
 * @param path that page
 * @param person who was signed in
 * @param goal what the agent was told
 * @param values what each name of the variants stood for
 * @param ending what it should have said in the end
 * @param steps how many steps it had
 * @param state SHA-256 over the rows of all apps at the start
 * @param unseen the tables and columns no check looks at
 * @param text the task's file
 */
public record Asked(
        String task,
        String instance,
        long variant,
        long seed,
        String world,
        String app,
        String path,
        String person,
        String goal,
        Map<String, @Nullable String> values,
        Wanted ending,
        int steps,
        String state,
        List<String> unseen,
        String text) {

    public Asked {
        // It may have been read from a file that somebody else wrote.
        Stream.of(task, instance, world, app, path, person, goal, ending, state, text)
                .forEach(Objects::requireNonNull);
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        unseen = List.copyOf(unseen);
    }

    /**
     * What should have been said in the end.
     *
     * @param kind {@code nothing}, {@code answer} or {@code refusal}
     * @param type the answer's type; null when none was wanted
     * @param text the answer, or why the task cannot be done; null when nothing should have been said
     */
    public record Wanted(
            String kind, @Nullable String type, @Nullable String text) {

        private static Wanted of(TaskInstance instance) {
            if (instance.task().ending() instanceof TypedAnswer typed) {
                return new Wanted("answer", typed.type().name(), typed.type().written(instance.answer()));
            }
            return instance.task().ending() instanceof Refusal refusal
                    ? new Wanted("refusal", null, refusal.code().with(refusal.because()))
                    : new Wanted("nothing", null, null);
        }
    }

    /** What an instance asks, with the names of its variant as texts. */
    public static Map<String, @Nullable String> texts(TaskInstance instance) {
        Map<String, @Nullable String> texts = new TreeMap<>();
        instance.values().forEach((name, value) -> texts.put(name, SqlRunner.text(value)));
        return texts;
    }

    static Asked of(TaskInstance instance, World start, Collection<? extends App> apps) {
        Task task = instance.task();
        return new Asked(
                task.id(),
                instance.id(),
                instance.variant(),
                instance.seed(),
                instance.world(),
                instance.app(),
                instance.path(),
                instance.person().name(),
                instance.goal(),
                texts(instance),
                Wanted.of(instance),
                instance.limits().steps(),
                start.stateDigest(),
                apps.stream()
                        .flatMap(app -> Stream.concat(app.derivedTables().stream(), app.volatileColumns().stream())
                                .map(name -> app.name() + "." + name))
                        .sorted()
                        .toList(),
                task.text());
    }
}
