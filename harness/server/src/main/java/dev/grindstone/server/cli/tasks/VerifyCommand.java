package dev.grindstone.server.cli.tasks;

import dev.grindstone.server.Home;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.cli.console.Console;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.server.play.Browsers;
import dev.grindstone.server.play.Playground;
import dev.grindstone.server.proving.Case;
import dev.grindstone.server.proving.ProofStore;
import dev.grindstone.server.proving.Proving;
import dev.grindstone.server.proving.Sample;
import dev.grindstone.server.proving.Selection;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.tasks.instance.Split;
import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.problem.PackException;
import dev.grindstone.tasks.problem.Problem;
import dev.grindstone.tasks.proof.WorldCheck;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Proves tasks. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Prove tasks: doing nothing fails, the solution passes in a browser, twice, to the same state,",
            "each near miss fails where it says, a reset gives the start's bytes back, and every mutant,",
            "a wrong way generated from the right one, fails, and no attacker wins. Results are kept; only what changed is proved again."
        })
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private Console console = new Console();

    @Mixin
    private Chosen chosen = new Chosen();

    @Option(
            names = "--variants",
            paramLabel = "N|all",
            converter = HowMany.class,
            defaultValue = "3",
            description = "How many variants of each task, evenly spread (default: ${DEFAULT-VALUE}).")
    private int variants;

    @Option(
            names = "--mutants",
            paramLabel = "N|all",
            converter = HowMany.class,
            defaultValue = "2",
            description = "How many of these are run against mutants (default: ${DEFAULT-VALUE}).")
    private int mutated;

    @Option(
            names = "--attacks",
            paramLabel = "N|all",
            converter = HowMany.class,
            defaultValue = "1",
            description = "How many of these are attacked, in a browser (default: ${DEFAULT-VALUE}).")
    private int attacked;

    @Option(names = "--split", paramLabel = "SPLIT", description = "Only what is for this: ${COMPLETION-CANDIDATES}.")
    private @Nullable Split split;

    @Option(
            names = "--sample",
            paramLabel = "N",
            description = "Instead of --variants, this many instances drawn by lot over tasks and seeds.")
    private @Nullable Integer sample;

    @Option(
            names = "--draw",
            paramLabel = "N",
            defaultValue = "1",
            description = "Names the draw of --sample; another number draws others (default: ${DEFAULT-VALUE}).")
    private long draw;

    @Option(names = "--jobs", paramLabel = "N", description = "How many proofs run at once (default: the processors).")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--no-browser", description = "Do not play the solutions.")
    private boolean noBrowser;

    @Option(names = "--fresh", description = "Prove again what was proved before.")
    private boolean fresh;

    @Option(names = "--json", description = "One JSON object a line, the last of them the summary.")
    private boolean json;

    @Override
    public Integer call() {
        if (jobs < 1) {
            throw Trouble.badInput("--jobs " + jobs + " is too few", jobs, "give 1 or more");
        }
        Home home = Home.ofThisProcess();
        Installation installation = Installation.in(home);
        Shelf shelf = chosen.shelf(installation);
        List<Task> tasks = chosen.tasks(shelf);
        requireFitting(installation, tasks);
        ProofReport report = new ProofReport(console, json);
        ProofStore store = new ProofStore(home.proofs(), console::progress);
        try (Site site = Site.open(installation, 0);
                Playground playground = noBrowser ? null : new Playground(site, new Browsers(console::progress), jobs);
                Proving proving = new Proving(installation.clones(), playground, jobs, store, fresh)) {
            proving.prove(cases(shelf, tasks), report::show);
        }
        report.end(how());
        return report.holds() ? 0 : 1;
    }

    private Iterator<Case> cases(Shelf shelf, List<Task> tasks) {
        Selection selection = new Selection(variants, mutated, attacked, !noBrowser, split);
        return sample == null
                ? selection.cases(shelf, tasks, chosen.seeds(), console::progress)
                : new Sample(sample, draw, selection).cases(shelf, tasks, chosen.seeds(), console::progress);
    }

    /** What was left out, so that nobody takes a part for the whole. */
    private List<String> how() {
        String which = sample == null
                ? "Of each task " + (variants == Integer.MAX_VALUE ? "all variants" : "up to " + variants + " variants")
                : "A sample of " + sample + " instances (draw " + draw + ")";
        String mutants = mutated == Integer.MAX_VALUE ? "mutants of all of them" : "mutants of the first " + mutated;
        return List.of(
                which + (split == null ? "" : " for " + split.word()) + " with "
                        + (chosen.seeds().size() == 1 ? "seed " : "seeds ")
                        + chosen.seeds().toString().replaceAll("[\\[\\]]", "") + ", " + mutants + ", " + jobs
                        + (jobs == 1 ? " job" : " jobs") + ".",
                noBrowser
                        ? "The solutions were not played, and nothing was attacked (--no-browser)."
                        : "Each solution was played twice; attacks that hang the browser: 'grindstone tasks attack'.");
    }

    /** What a task names must be there before anything can be proved of it. */
    private void requireFitting(Installation installation, List<Task> tasks) {
        try (WorldCheck check = new WorldCheck(
                installation.clones(),
                installation.library().names(),
                world -> installation.image(world, chosen.seeds().get(0), console::progress))) {
            List<Problem> problems = check.problems(tasks);
            if (!problems.isEmpty()) {
                throw Trouble.badInput(
                        "the tasks do not fit their world, " + new PackException(problems).getMessage(),
                        problems.size(),
                        "correct these lines");
            }
        }
    }
}
