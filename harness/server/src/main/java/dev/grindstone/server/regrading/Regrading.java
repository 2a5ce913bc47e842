package dev.grindstone.server.regrading;

import dev.grindstone.episodes.recording.Grading;
import dev.grindstone.episodes.recording.Grading.Judged;
import dev.grindstone.episodes.recording.RecordingException;
import dev.grindstone.episodes.recording.Rerun;
import dev.grindstone.episodes.recording.StoredRun;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.play.Playground;
import dev.grindstone.server.regrading.Regraded.Known;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.server.shelf.Start;
import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.check.Asked;
import dev.grindstone.tasks.check.Check;
import dev.grindstone.tasks.check.Deeds;
import dev.grindstone.tasks.check.Referee;
import dev.grindstone.tasks.instance.TaskException;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.verdict.Verdict;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/*
 * A run is graded only where its verdict would mean something: by a task that still has the instance, in a world that
 * starts in the same state. Everything else is said and left alone. Images are not compared but states: a world that is
 * built again has other bytes and the same rows.
 */
/** Grades stored runs by the tasks as they are now. Safe for use by several threads. */
public final class Regrading implements AutoCloseable {

    private final Shelf shelf;
    private final @Nullable Playground playground;
    private final Consumer<String> progress;
    private final Referee referee;
    private final Map<String, Start> starts = new ConcurrentHashMap<>();
    private final Map<String, String> states = new ConcurrentHashMap<>();

    /** @param playground to replay in; null to grade by what was written down */
    public Regrading(Shelf shelf, @Nullable Playground playground, Consumer<String> progress) {
        this.shelf = shelf;
        this.playground = playground;
        this.progress = progress;
        this.referee = new Referee(shelf.installation().clones());
    }

    /** Grades one run. Whatever is wrong with it, or with its task, is said in what it returns. */
    public Regraded grade(Path folder) {
        StoredRun run;
        try {
            run = StoredRun.read(folder);
        } catch (RecordingException e) {
            return Regraded.not(Known.of(folder.toString()), String.valueOf(e.getMessage()));
        }
        Grading grading = run.grading();
        Known known = Known.of(
                folder.toString(),
                run.episode().task(),
                grading == null ? null : grading.asked().text(),
                run.episode().verdict() == null ? null : run.episode().verdict().outcome());
        try {
            return grade(run, known);
        } catch (Refused refused) {
            return Regraded.not(known, String.valueOf(refused.getMessage()));
        } catch (TaskException | Trouble e) {
            return Regraded.not(known, "its task cannot be used: " + e.getMessage());
        }
    }

    private Regraded grade(StoredRun run, Known known) {
        Grading grading = run.grading();
        if (grading == null || grading.end() == null) {
            throw new Refused(
                    run.flaws().isEmpty()
                            ? "it was not kept what it takes"
                            : run.flaws().get(0));
        }
        Judged recorded = grading.end().verdict();
        Asked asked = grading.asked();
        Task task = task(asked);
        String present = TextRevision.of(task.text());
        if (recorded.outcome().equals("invalid")) {
            return Regraded.of(known, present, "invalid", recorded.why());
        }
        Start start = start(task, asked.seed());
        TaskInstance instance = SameInstance.find(start.instances(), task, asked)
                .orElseThrow(() -> new Refused("its instance is gone: no variant of " + task.id() + " has its values"));
        try (Check check = referee.open(instance, start.image(instance))) {
            requireSameState(
                    asked, check, instance.id() + " " + start.image(instance).digest());
            Verdict verdict = playground == null
                    ? byChanges(run, grading.end(), check, instance)
                    : byReplay(run, instance, start.image(instance), playground);
            Judged now = Judged.of(verdict);
            if (now.outcome().equals("invalid")) {
                throw new Refused("the check is in trouble: " + now.why());
            }
            return Regraded.of(known, present, now.outcome(), now.why().isEmpty() ? recorded.why() : now.why());
        }
    }

    private Task task(Asked asked) {
        Task task = shelf.pack().tasks().stream()
                .filter(each -> each.id().equals(asked.task()))
                .findFirst()
                .orElseThrow(() -> new Refused("there is no task " + asked.task() + " any more"));
        if (!task.world().text().equals(asked.world())) {
            throw new Refused("its task now plays in the world '" + task.world().text() + "', it was recorded in '"
                    + asked.world() + "'");
        }
        return task;
    }

    private Start start(Task task, long seed) {
        return starts.computeIfAbsent(task.world().text() + " " + seed, key -> Start.of(shelf, task, seed, progress));
    }

    private void requireSameState(Asked asked, Check check, String start) {
        String state = states.computeIfAbsent(start, same -> check.asked().state());
        if (!state.equals(asked.state())) {
            throw new Refused(
                    "the world '" + asked.world() + "' (seed " + asked.seed()
                            + ") does not start in the same state any more: only the version that recorded the run can grade it");
        }
    }

    private static Verdict byChanges(StoredRun run, Grading.End end, Check check, TaskInstance instance) {
        Deeds deeds = run.deeds();
        if (deeds == null) {
            throw new Refused(
                    run.flaws().isEmpty()
                            ? "its change log is missing"
                            : run.flaws().get(0));
        }
        int taken = run.episode().steps().size() - 1;
        if (taken > instance.limits().steps()) {
            throw new Refused("it took " + taken + " steps and may now take "
                    + instance.limits().steps() + ": grade it with --by replay, which stops there");
        }
        return check.verdict(deeds, end.said().ending());
    }

    private static Verdict byReplay(StoredRun run, TaskInstance instance, Image start, Playground playground) {
        Rerun.Result result = playground.rerun(run.episode(), instance, start);
        result.difference().ifPresent(difference -> {
            throw new Refused("the replay went another way at " + difference);
        });
        return result.verdict();
    }

    @Override
    public void close() {
        referee.close();
        starts.values().forEach(Start::close);
    }

    /** A run that cannot be graded; the message says why, for a person. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }
}
