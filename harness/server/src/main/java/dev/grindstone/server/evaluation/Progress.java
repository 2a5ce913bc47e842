package dev.grindstone.server.evaluation;

/** Hears how an evaluation goes on; never from two threads at once. */
public interface Progress {

    /**
     * It begins, or goes on.
     *
     * @param runs how many runs there are in all
     * @param known how many of them were there before
     */
    void begin(int runs, int known);

    /** A run is over, and written down. */
    void finished(Run run);
}
