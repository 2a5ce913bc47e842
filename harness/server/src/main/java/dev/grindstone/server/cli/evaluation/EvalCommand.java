package dev.grindstone.server.cli.evaluation;

import dev.grindstone.browser.Showing;
import dev.grindstone.kit.Clone;
import dev.grindstone.server.Home;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.Version;
import dev.grindstone.server.cli.agents.AgentOptions;
import dev.grindstone.server.cli.console.BrowserOptions;
import dev.grindstone.server.cli.console.Console;
import dev.grindstone.server.cli.console.Packs;
import dev.grindstone.server.cli.console.TagFilter;
import dev.grindstone.server.evaluation.Evaluation;
import dev.grindstone.server.evaluation.EvaluationFolder;
import dev.grindstone.server.evaluation.EvaluationSettings;
import dev.grindstone.server.evaluation.Plan;
import dev.grindstone.server.evaluation.Run;
import dev.grindstone.server.evaluation.report.Report;
import dev.grindstone.server.evaluation.report.Summary;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.server.play.BrowserPlace;
import dev.grindstone.server.play.Browsers;
import dev.grindstone.server.play.Player;
import dev.grindstone.server.play.Playground;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.tasks.instance.Split;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Evaluates an agent. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = {
            "Play tasks with an agent, each several times, and report how well it did.",
            "What is finished is kept at once: a run that was stopped goes on with --resume."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:All runs have a verdict, whichever it is.",
            "1:Of some runs nothing can be said: the environment, or the model's service, was in trouble.",
            "2:The command or its input is wrong.",
            "3:The machine lacks something."
        })
public final class EvalCommand implements Callable<Integer> {

    @Mixin
    private Console console = new Console();

    @Mixin
    private Packs packs = new Packs();

    @Mixin
    private AgentOptions agent = new AgentOptions();

    @Mixin
    private BrowserOptions browserOptions = new BrowserOptions();

    @Parameters(
            paramLabel = "TASK",
            arity = "0..*",
            description = "Ids of tasks, of folders of tasks such as mail, or of instances (default: all tasks).")
    private List<String> ids = List.of();

    @Option(names = "--tag", paramLabel = "KIND=WORD", description = "Only tasks with this tag; all of several.")
    private List<String> tags = List.of();

    @Option(names = "--split", paramLabel = "SPLIT", description = "Only what is for this: ${COMPLETION-CANDIDATES}.")
    private @Nullable Split split;

    @Option(
            names = "--seed",
            paramLabel = "N",
            split = ",",
            defaultValue = "" + Installation.DEFAULT_SEED,
            description = "The seeds of the worlds (default: ${DEFAULT-VALUE}).")
    private List<Long> seeds = List.of();

    @Option(
            names = "--variants",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many variants of each task and seed, evenly spread (default: ${DEFAULT-VALUE}).")
    private int variants = 1;

    @Option(
            names = "--repeat",
            paramLabel = "K",
            defaultValue = "1",
            description = "How often each instance is played (default: ${DEFAULT-VALUE}).")
    private int repeat = 1;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many runs at once, each with a browser of its own (default: ${DEFAULT-VALUE}).")
    private int jobs = 1;

    @Option(names = "--out", paramLabel = "DIR", description = "Where it is kept (default: below $GRINDSTONE_HOME).")
    private @Nullable Path out;

    @Option(names = "--resume", description = "Go on with the evaluation that is in the folder, if there is one.")
    private boolean resume;

    @Option(names = "--retry-invalid", description = "With --resume, play runs again of which nothing can be said.")
    private boolean retryInvalid;

    @Option(names = "--no-record", description = "Do not record the runs.")
    private boolean unrecorded;

    @Option(names = "--json", description = "The summary as one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        atLeastOne("--repeat", repeat);
        atLeastOne("--jobs", jobs);
        BrowserPlace place = browserOptions.place();
        Home home = Home.ofThisProcess();
        EvaluationFolder folder = folder(home);
        Installation installation = Installation.in(home);
        Shelf shelf = packs.shelf(installation);
        Player player = agent.player(installation);
        TagFilter filter = new TagFilter(
                tags, installation.clones().stream().map(Clone::name).toList());
        Plan plan = Plan.of(
                shelf,
                new Plan.Wish(ids, seeds.stream().distinct().toList(), variants, split, filter::accepts),
                console::progress);
        EvaluationSettings settings = new EvaluationSettings(Version.text(), agent.choice(), plan.ids(), repeat);
        Evaluation evaluation =
                new Evaluation(folder, settings, plan, new Evaluation.Options(jobs, !unrecorded, resume, retryInvalid));
        evaluation.begin();
        console.progress("Evaluating " + settings.agent().agent() + " in " + folder.path());
        List<Run> runs;
        try (Site site = place.open(installation, 0);
                Playground playground =
                        new Playground(site, new Browsers(console::progress, place, Showing.HEADLESS), jobs);
                ProgressLine line = new ProgressLine(console)) {
            runs = evaluation.play(playground, shelf, player, line);
        }
        Summary summary = Report.write(folder, settings, plan, runs);
        if (json) {
            console.json(summary);
        } else {
            SummaryText.lines(summary).forEach(console::say);
            console.say("Report: " + folder.path().resolve("report.html"));
        }
        return summary.total().invalid() == 0 ? 0 : 1;
    }

    private EvaluationFolder folder(Home home) {
        if (out != null) {
            return new EvaluationFolder(out.toAbsolutePath().normalize());
        }
        if (resume) {
            throw Trouble.badInput(
                    "--resume does not say what to go on with", "--resume", "name the folder with --out");
        }
        return EvaluationFolder.next(home.folder().resolve("evaluations"));
    }

    private static void atLeastOne(String option, int number) {
        if (number < 1) {
            throw Trouble.badInput(option + " " + number + " is too few", number, "give 1 or more");
        }
    }
}
