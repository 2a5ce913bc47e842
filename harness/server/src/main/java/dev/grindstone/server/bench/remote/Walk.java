package dev.grindstone.server.bench.remote;

import dev.grindstone.server.bench.figure.Window;

/** One client's way: into a conversation and back, again and again, as {@code Steps} walks it without HTTP. */
final class Walk {

    private static final int ROW_X = 640;
    private static final int ROW_Y = 400;

    private final Caller caller;
    private final String task;
    private final int longest;

    Walk(Caller caller, String task, int longest) {
        this.caller = caller;
        this.task = task;
        this.longest = longest;
    }

    /**
     * Plays an episode to its end, or until nobody counts any more; tells the window of each step.
     *
     * @return whether it was played without trouble
     */
    boolean episode(Window window) {
        Caller.Started started = caller.start(task);
        String id = started.id();
        window.started();
        boolean goesOn = !started.isOver();
        for (int step = 0; goesOn && step < longest && !window.isOver(); step++) {
            goesOn = caller.step(id, step % 2 == 0, ROW_X, ROW_Y);
            window.count();
        }
        return caller.finish(id);
    }
}
