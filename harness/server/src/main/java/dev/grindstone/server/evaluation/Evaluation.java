package dev.grindstone.server.evaluation;

import dev.grindstone.server.play.Outcome;
import dev.grindstone.server.play.Player;
import dev.grindstone.server.play.Playground;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.snapshot.Image;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Plays a plan. Whatever is finished is on the disk, so that it can be stopped at any moment and taken up again. */
public final class Evaluation {

    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final EvaluationFolder folder;
    private final EvaluationSettings settings;
    private final Plan plan;
    private final Options options;

    /**
     * How it is played, which makes no difference to the results.
     *
     * @param jobs how many runs at once
     * @param records whether runs are recorded
     * @param resume whether an evaluation that is there is gone on with
     * @param retryInvalid whether runs of which nothing can be said are played again
     */
    public record Options(int jobs, boolean records, boolean resume, boolean retryInvalid) {}

    /** An evaluation that has not begun. */
    public Evaluation(EvaluationFolder folder, EvaluationSettings settings, Plan plan, Options options) {
        this.folder = folder;
        this.settings = settings;
        this.plan = plan;
        this.options = options;
    }

    /** Complains when its folder has another evaluation, before anything is started. */
    public void begin() {
        folder.begin(settings, options.resume());
    }

    /**
     * Plays what is not there yet, and returns when all is done.
     *
     * @param playground with a browser for each job
     * @return all runs, in the order of the plan
     */
    public List<Run> play(Playground playground, Shelf shelf, Player player, Progress progress) {
        try (Ledger ledger = Ledger.open(folder.ledger())) {
            if (options.retryInvalid()) {
                ledger.forgetInvalid();
            }
            List<Runnable> left = new ArrayList<>();
            AtomicReference<@Nullable Object> stopped = new AtomicReference<>();
            for (int repeat = 1; repeat <= settings.repeat(); repeat++) {
                for (Plan.Entry entry : plan.entries()) {
                    Run.Key key = new Run.Key(entry.instance().id(), repeat);
                    if (!ledger.has(key)) {
                        left.add(() -> {
                            if (stopped.get() == null
                                    && !play(key, entry, playground, shelf, player, ledger, progress)) {
                                stopped.set(key);
                            }
                        });
                    }
                }
            }
            progress.begin(settings.runs(), settings.runs() - left.size());
            all(left, stopped);
            return inOrder(ledger.runs());
        }
    }

    /** Plays one run; says whether there may be another. */
    private boolean play(
            Run.Key key,
            Plan.Entry entry,
            Playground playground,
            Shelf shelf,
            Player player,
            Ledger ledger,
            Progress progress) {
        Image start = shelf.starts().of(entry.instance(), entry.world());
        String recording = options.records() ? EvaluationFolder.recording(key) : null;
        Path into = recording == null ? null : folder.path().resolve(recording);
        // How long a run takes in real time is what is reported; nothing in a world depends on it.
        long begun = System.nanoTime();
        Outcome outcome = playground.play(entry.instance(), start, player, into);
        Run run = Run.of(key, outcome, (System.nanoTime() - begun) / NANOS, recording);
        if (run.isInvalid() && isShuttingDown()) {
            // Its browser was ended with the process: that run is left for the next time.
            return false;
        }
        if (into != null) {
            Explained.write(into);
        }
        synchronized (this) {
            ledger.add(run);
            progress.finished(run);
        }
        return true;
    }

    private void all(List<Runnable> left, AtomicReference<@Nullable Object> stopped) {
        ExecutorService threads = Executors.newFixedThreadPool(options.jobs());
        try {
            List<Future<?>> runs = new ArrayList<>();
            left.forEach(run -> runs.add(threads.submit(run)));
            for (Future<?> run : runs) {
                run.get();
            }
        } catch (ExecutionException failed) {
            stopped.set(failed);
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a run failed", failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during an evaluation", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Run> inOrder(List<Run> runs) {
        List<String> order = plan.ids();
        List<Run> sorted = new ArrayList<>(runs);
        sorted.sort(
                Comparator.comparing((Run run) -> order.indexOf(run.instance())).thenComparing(Run::repeat));
        return sorted;
    }

    /** The runtime takes no further hook once it has begun to end, which is before it runs the first of them. */
    private static boolean isShuttingDown() {
        Thread never = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(never);
            Runtime.getRuntime().removeShutdownHook(never);
            return false;
        } catch (IllegalStateException shuttingDown) {
            return true;
        }
    }
}
