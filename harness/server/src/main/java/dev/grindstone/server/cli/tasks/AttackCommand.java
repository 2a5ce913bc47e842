package dev.grindstone.server.cli.tasks;

import dev.grindstone.server.Home;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.cli.console.Console;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.server.play.Browsers;
import dev.grindstone.server.play.Playground;
import dev.grindstone.server.proving.Case;
import dev.grindstone.server.proving.ProofKind;
import dev.grindstone.server.proving.ProofStore;
import dev.grindstone.server.proving.Proving;
import dev.grindstone.server.proving.Selection;
import dev.grindstone.server.shelf.Shelf;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Attacks tasks. */
@Command(
        name = "attack",
        mixinStandardHelpOptions = true,
        description = {
            "Let every attacker try to win tasks without doing them, with scripts of its own in the page and all that an",
            "insider knows. Each attack has to come to nothing: no verdict passes, and nothing but the attacker's own world",
            "is reached. Results are kept; only what changed is attacked again."
        })
final class AttackCommand implements Callable<Integer> {

    @Mixin
    private Console console = new Console();

    @Mixin
    private Chosen chosen = new Chosen();

    @Option(
            names = "--variants",
            paramLabel = "N|all",
            converter = HowMany.class,
            defaultValue = "1",
            description = "How many variants of each task, evenly spread (default: ${DEFAULT-VALUE}).")
    private int variants;

    @Option(names = "--jobs", paramLabel = "N", description = "How many tasks at once (default: the processors).")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--fresh", description = "Attack again what was attacked before.")
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
        ProofReport report = new ProofReport(console, json);
        ProofStore store = new ProofStore(home.proofs(), console::progress);
        try (Site site = Site.open(installation, 0);
                Playground playground = new Playground(site, new Browsers(console::progress), jobs);
                Proving proving = new Proving(installation.clones(), playground, jobs, store, fresh)) {
            proving.prove(new Cases(cases(shelf)), report::show);
        }
        report.end(List.of("Attacks that hang the browser were mounted on the first task of each app."));
        return report.holds() ? 0 : 1;
    }

    private Iterator<Case> cases(Shelf shelf) {
        return new Selection(variants, 0, 0, false, null)
                .cases(shelf, chosen.tasks(shelf), chosen.seeds(), console::progress);
    }

    /** The same cases, to be attacked. */
    private static final class Cases implements Iterator<Case> {

        private final Iterator<Case> cases;
        private final Set<String> hanged = new HashSet<>();

        Cases(Iterator<Case> cases) {
            this.cases = cases;
        }

        @Override
        public boolean hasNext() {
            return cases.hasNext();
        }

        @Override
        public Case next() {
            Case next = cases.next();
            List<ProofKind> kinds = new ArrayList<>(List.of(ProofKind.ATTACKS));
            if (hanged.add(next.instance().app())) {
                kinds.add(ProofKind.HANGS);
            }
            return new Case(next.instance(), next.world(), next.others(), kinds);
        }
    }
}
