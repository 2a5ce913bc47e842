package dev.grindstone.tasks.proof;

import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.App;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.check.ChangeRunner;
import dev.grindstone.tasks.compare.WorldTables;
import dev.grindstone.tasks.instance.Instances;
import dev.grindstone.tasks.instance.Preparer;
import dev.grindstone.tasks.instance.StartImages;
import dev.grindstone.tasks.instance.TaskException;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.NearMiss;
import dev.grindstone.tasks.model.Preparation.Happening;
import dev.grindstone.tasks.model.ReferenceChange;
import dev.grindstone.tasks.model.ReferenceChange.Call;
import dev.grindstone.tasks.model.ReferenceChange.Commands;
import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.problem.Nearest;
import dev.grindstone.tasks.problem.Problem;
import dev.grindstone.tasks.problem.Problems;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds tasks against the worlds they play in: every app, person, table, column, command, blank and statement they name
 * must exist there. What a compiler would find in code, this finds in task files.
 */
public final class WorldCheck implements AutoCloseable {

    private final Collection<String> worldNames;
    private final Function<String, Image> images;
    private final List<App> apps;
    private final Collection<String> appNames;
    private final CommandRegistry registry;
    private final Collection<String> commands;
    private final StartImages starts;
    private final Worlds worlds;

    /**
     * @param worldNames the worlds there are
     * @param images the start image of each of them
     */
    public WorldCheck(Collection<? extends App> apps, Collection<String> worldNames, Function<String, Image> images) {
        this.worldNames = List.copyOf(worldNames);
        this.images = images;
        this.apps = List.copyOf(apps);
        this.appNames = apps.stream().map(App::name).toList();
        this.registry = CommandRegistry.of(apps);
        this.commands = registry.names();
        this.starts = new StartImages(apps);
        this.worlds = new Worlds(apps, 0);
    }

    /** Everything in the tasks that does not fit, by file and line; empty when all is well. */
    public List<Problem> problems(Collection<Task> tasks) {
        Problems problems = new Problems();
        tasks.forEach(task -> check(task, problems));
        return problems.all();
    }

    private void check(Task task, Problems problems) {
        String name = task.world().text();
        if (!worldNames.contains(name)) {
            problems.add(
                    task.world().spot(), "the world '" + name + "' does not exist", Nearest.remedy(name, worldNames));
            return;
        }
        if (!appNames.contains(task.start().app())) {
            problems.add(
                    task.start().spot(),
                    "'start.app' is '" + task.start().app() + "', which is not installed",
                    Nearest.remedy(task.start().app(), appNames));
        }
        World world = worlds.create("check", images.apply(name), TimeMode.STEPPED);
        try {
            new NameCheck(task, world.tables(), problems).run();
            int before = problems.count();
            new PreparationCheck(task, registry, appNames, problems).run();
            checkCommands(task.change(), problems);
            for (NearMiss miss : task.nearMisses()) {
                Optional.ofNullable(miss.change()).ifPresent(change -> checkCommands(change, problems));
            }
            checkInstances(task, world, problems.count() == before, problems);
        } finally {
            worlds.close("check");
        }
    }

    private void checkCommands(ReferenceChange change, Problems problems) {
        if (change instanceof Commands list) {
            for (Call call : list.calls()) {
                if (!commands.contains(call.command())) {
                    problems.add(
                            call.spot(),
                            "the command '" + call.command() + "' does not exist",
                            Nearest.remedy(call.command(), commands));
                }
            }
        }
    }

    private void checkInstances(Task task, World world, boolean runnable, Problems problems) {
        try {
            Instances instances = new Instances(world, 0, app -> "/");
            int before = problems.count();
            // Blanks, parameters and statements are the same for all variants, so the first stands for all.
            Map<String, @Nullable Object> values = instances.values(task);
            new BlankCheck(task, values.keySet(), registry.events(), problems).run();
            boolean isFilled = problems.count() == before;
            if (isFilled && (runnable || task.preparation().isNone())) {
                TaskInstance first = instances.of(task, 0);
                if (runnable) {
                    tryAll(first, starts.of(first, world.image()), problems);
                }
            }
        } catch (TaskException e) {
            problems.add(e.problem());
        }
    }

    private void tryAll(TaskInstance first, Image start, Problems problems) {
        World prepared = worlds.create("prepared", start, TimeMode.STEPPED);
        try {
            int before = problems.count();
            tryHappenings(first, prepared, problems);
            if (problems.count() > before) {
                return;
            }
            WorldTables tables = WorldTables.of(prepared.tables(), apps);
            tryChange(first, first.task().change(), prepared, problems, new ChangeCheck(first, tables, problems)::run);
            for (NearMiss miss : first.task().nearMisses()) {
                Optional.ofNullable(miss.change())
                        .ifPresent(change -> tryChange(first, change, prepared, problems, done -> {}));
            }
        } finally {
            worlds.close("prepared");
        }
    }

    /** What happens at a set time is tried now: in an episode it would fail before the eyes of an agent. */
    private static void tryHappenings(TaskInstance instance, World world, Problems problems) {
        Preparer preparer = Preparer.of(instance);
        for (Happening happening : instance.task().preparation().happens()) {
            try {
                world.<@Nullable Object>rehearse(open -> {
                    preparer.happen(happening, open);
                    return null;
                });
            } catch (TaskException e) {
                problems.add(e.problem());
            }
        }
    }

    private static void tryChange(
            TaskInstance instance, ReferenceChange change, World world, Problems problems, Consumer<World> whenDone) {
        try {
            new ChangeRunner(instance).apply(change, world);
            whenDone.accept(world);
        } catch (TaskException e) {
            problems.add(e.problem());
        } finally {
            world.reset();
        }
    }

    @Override
    public void close() {
        worlds.close();
    }
}
