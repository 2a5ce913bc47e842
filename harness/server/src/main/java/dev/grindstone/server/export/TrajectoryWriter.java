package dev.grindstone.server.export;

/** Writes trajectories, one after the other; closing it finishes the file. */
interface TrajectoryWriter extends AutoCloseable {

    /** Writes one more. */
    void add(Trajectory trajectory);

    @Override
    void close();
}
