package dev.grindstone.server.cli.tasks;

import dev.grindstone.server.Home;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.cli.console.Console;
import dev.grindstone.server.cli.console.Packs;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.server.shelf.Start;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.problem.PackException;
import dev.grindstone.tasks.problem.Problem;
import dev.grindstone.tasks.proof.Finding;
import dev.grindstone.tasks.proof.Proof;
import dev.grindstone.tasks.proof.WorldCheck;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proves tasks. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Prove every variant of tasks: doing nothing fails, doing it right passes,",
            "each near miss fails where it says, and a reset gives the start's bytes back.",
            "'run TASK' proves its solution in a browser."
        })
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private Console console = new Console();

    @Mixin
    private Packs packs = new Packs();

    @Parameters(
            paramLabel = "TASK",
            arity = "0..*",
            description = "Ids of tasks or of folders of tasks (default: all).")
    private List<String> ids = List.of();

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    private int proved;
    private int broken;

    @Override
    public Integer call() {
        Installation installation = Installation.in(Home.ofThisProcess());
        Shelf shelf = packs.shelf(installation);
        List<Task> tasks = shelf.tasks(ids);
        requireFitting(installation, tasks);
        try (Proof proof = new Proof(installation.clones())) {
            for (Task task : tasks) {
                try (Start start = Start.of(shelf, task, Installation.DEFAULT_SEED, console::progress)) {
                    for (TaskInstance instance : start.instances().all(task)) {
                        proof.of(instance, start.image()).forEach(this::show);
                        console.progress(instance.id() + " is looked at");
                    }
                }
            }
        }
        console.progress(proved + " laws hold, " + broken + " are broken");
        return broken == 0 ? 0 : 1;
    }

    /** What a task names must be there before anything can be proved of it. */
    private void requireFitting(Installation installation, List<Task> tasks) {
        try (WorldCheck check = new WorldCheck(
                installation.clones(),
                installation.library().names(),
                world -> installation.image(world, Installation.DEFAULT_SEED, console::progress))) {
            List<Problem> problems = check.problems(tasks);
            if (!problems.isEmpty()) {
                throw Trouble.badInput(
                        "the tasks do not fit their world, " + new PackException(problems).getMessage(),
                        problems.size(),
                        "correct these lines");
            }
        }
    }

    private void show(Finding finding) {
        if (finding.holds()) {
            proved++;
        } else {
            broken++;
        }
        if (json) {
            console.json(finding);
        } else {
            console.say((finding.holds() ? "✓ " : "✗ ") + finding);
        }
    }
}
