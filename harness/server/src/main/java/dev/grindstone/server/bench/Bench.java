package dev.grindstone.server.bench;

import dev.grindstone.server.Home;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.bench.checks.Checks;
import dev.grindstone.server.bench.figure.Effort;
import dev.grindstone.server.bench.figure.Figure;
import dev.grindstone.server.bench.figure.Reading;
import dev.grindstone.server.bench.pages.Pages;
import dev.grindstone.server.bench.paint.Paint;
import dev.grindstone.server.bench.remote.Remote;
import dev.grindstone.server.bench.steps.Steps;
import dev.grindstone.server.bench.worlds.Fork;
import dev.grindstone.server.bench.worlds.Ground;
import dev.grindstone.server.bench.worlds.Heap;
import dev.grindstone.server.bench.worlds.Reset;
import dev.grindstone.server.bench.worlds.ResetDigests;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.play.Browsers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** All figures, measured one after the other. */
public final class Bench {

    private static final int[] AT_ONCE = {1, 2, 4, 8, 16};

    /** Starting eight browsers takes longer than a quick answer may, and two say little beside one and four. */
    private static final Set<String> NOT_QUICK = Set.of("steps_per_s.2", "steps_per_s.8", "steps_per_s.16");

    /** Takes ten minutes and more, and so is measured by whoever names it. */
    private static final Set<String> NAMED_ONLY = Set.of("soak");

    /** Of the same kind as others, of which a quick answer has one. */
    private static final Set<String> NOT_QUICK_BEGINNINGS = Set.of("http.", "surface.");

    private final Home home;
    private final Effort effort;
    private final Consumer<String> progress;

    /** A bench that keeps its world in this home and says what it is at. */
    public Bench(Home home, boolean isQuick, Consumer<String> progress) {
        this.home = home;
        this.effort = new Effort(isQuick);
        this.progress = progress;
    }

    /** Measures the figures that the names mean, all when there are none, and reports each as soon as it is known. */
    public void run(List<String> names, Consumer<Reading> report) {
        Installation installation = Installation.in(home);
        Ground ground = new Ground(
                installation, installation.image(Installation.DEFAULT_WORLD, Installation.DEFAULT_SEED, progress));
        Browsers browsers = new Browsers(progress);
        Paint paint = new Paint(installation, ground.image(), browsers, effort);
        try (Steps steps = new Steps(installation, browsers, effort, progress);
                Remote remote = new Remote(home, effort, steps::ratePerSecond, progress)) {
            for (Figure figure : chosen(figures(ground, paint, steps, remote), names)) {
                progress.accept("Measuring " + figure.name());
                report.accept(figure.measurement().get());
            }
        }
    }

    private List<Figure> figures(Ground ground, Paint paint, Steps steps, Remote remote) {
        Reset reset = new Reset(ground, effort);
        List<Figure> figures = new ArrayList<>(List.of(
                reset.spare(),
                reset.cold(),
                new ResetDigests(ground, effort).figure(),
                new Fork(ground, effort).cold(),
                new Heap(ground, effort).figure()));
        // Before the episodes, which find the server as warm as one that has been running for a while.
        figures.addAll(new Pages(ground.installation(), ground.image(), effort).figures());
        figures.addAll(paint.figures());
        figures.add(new Checks(ground.installation(), effort, progress).step());
        figures.add(steps.firstScreenshot());
        figures.add(steps.step());
        for (int atOnce : AT_ONCE) {
            figures.add(steps.perSecond(atOnce));
        }
        figures.addAll(steps.languages());
        for (int atOnce : AT_ONCE) {
            figures.add(remote.stepsPerSecond(atOnce));
            figures.add(remote.episodesPerMinute(atOnce));
        }
        figures.add(remote.soak());
        return figures;
    }

    private List<Figure> chosen(List<Figure> all, List<String> names) {
        List<Figure> chosen = new ArrayList<>();
        for (String name : names) {
            List<Figure> meant =
                    all.stream().filter(figure -> figure.isNamedBy(name)).toList();
            if (meant.isEmpty()) {
                List<String> known = all.stream().map(Figure::name).toList();
                throw Trouble.unknown("figure", name, "choose among " + String.join(", ", known));
            }
            chosen.addAll(meant);
        }
        return names.isEmpty()
                ? all.stream()
                        .filter(figure -> !NAMED_ONLY.contains(figure.name()))
                        .filter(figure -> !effort.isQuick() || isQuick(figure.name()))
                        .toList()
                : chosen;
    }

    private static boolean isQuick(String name) {
        return !NOT_QUICK.contains(name) && NOT_QUICK_BEGINNINGS.stream().noneMatch(name::startsWith);
    }
}
