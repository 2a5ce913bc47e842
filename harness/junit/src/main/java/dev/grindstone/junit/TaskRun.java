package dev.grindstone.junit;

import dev.grindstone.kit.world.World;
import dev.grindstone.tasks.check.Check;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Ending;
import dev.grindstone.tasks.verdict.Verdict;
import java.net.URI;

/** A task in a test's world, and its check. */
public final class TaskRun {

    private final TaskInstance instance;
    private final Check check;
    private final World world;
    private final WorldUrls urls;

    TaskRun(TaskInstance instance, Check check, World world, WorldUrls urls) {
        this.instance = instance;
        this.check = check;
        this.world = world;
        this.urls = urls;
    }

    /** The instance, {@code mail/write-to-namesake@1#0~1}. */
    public String id() {
        return instance.id();
    }

    /** What to tell the agent. */
    public String goal() {
        return instance.goal();
    }

    /** The page the task starts on, for a browser. */
    public URI start() {
        return urls.of(instance.app(), instance.path());
    }

    /** Where the world is served. */
    public WorldUrls urls() {
        return urls;
    }

    /** The world the task is in. */
    public World world() {
        return world;
    }

    /**
     * Whether all is as the task asks, of an agent that just stopped.
     *
     * @throws AssertionError when it is not; the text names each row and column
     * @throws IllegalStateException when the environment was in trouble, so that nothing can be said about the agent
     */
    public Verdict verify() {
        return verified(Ending.finished());
    }

    /** The same of an agent that answered. */
    public Verdict verify(String answer) {
        return verified(Ending.answered(answer));
    }

    /**
     * The same of an agent that said the task cannot be done.
     *
     * @param reason {@code not_found}, {@code not_allowed} or {@code not_possible}, alone or with a colon and a text
     */
    public Verdict verifyRefusal(String reason) {
        return verified(Ending.refused(reason));
    }

    /** What the check says, whatever that is. May be asked at any time and again. */
    public Verdict verdict(Ending ending) {
        return check.verdict(world, ending);
    }

    private Verdict verified(Ending ending) {
        Verdict verdict = verdict(ending);
        if (verdict instanceof Verdict.Invalid invalid) {
            throw new IllegalStateException(id() + " cannot be judged: " + invalid.reason());
        }
        if (!verdict.passed()) {
            throw new AssertionError(id() + " " + verdict + "\n  asked: " + goal());
        }
        return verdict;
    }

    void close() {
        check.close();
    }
}
