package dev.grindstone.junit;

import dev.grindstone.kit.world.World;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** A world of one test, or of the tests of a class, one after the other. */
final class TestWorld implements AutoCloseable {

    private final WorldOptions options;
    private final GrindstoneServer server;
    private final World world;
    private final WorldUrls urls;
    private final TestTasks.@Nullable Start task;
    private final Semaphore turn = new Semaphore(1, true);
    private @Nullable TaskRun run;

    TestWorld(
            WorldOptions options,
            GrindstoneServer server,
            World world,
            WorldUrls urls,
            TestTasks.@Nullable Start task) {
        this.options = options;
        this.server = server;
        this.world = world;
        this.urls = urls;
        this.task = task;
    }

    WorldOptions options() {
        return options;
    }

    World world() {
        return world;
    }

    WorldUrls urls() {
        return urls;
    }

    /** The task in it; the check is made when it is first asked for. */
    synchronized TaskRun run() {
        TaskRun known = run;
        if (known == null) {
            if (task == null) {
                throw new IllegalStateException(
                        "The test has no task: annotate it with @Task(\"mail/…\"), or name one with task(…) where the"
                                + " extension is built");
            }
            known = server.run(task, world, urls);
            run = known;
        }
        return known;
    }

    /** Waits until no other test has it, for tests of a class may run in parallel. */
    void take() {
        turn.acquireUninterruptibly();
    }

    void giveBack() {
        turn.release();
    }

    synchronized void reset() {
        closeRun();
        world.reset();
    }

    private void closeRun() {
        if (run != null) {
            run.close();
            run = null;
        }
    }

    @Override
    public synchronized void close() {
        closeRun();
        server.close(world);
    }
}
