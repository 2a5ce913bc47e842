package dev.grindstone.snapshot.faults;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/** What goes wrong on a disk, and when. */
public interface Faults {

    /** Called before each step; throwing prevents it. */
    default void before(Step step) throws IOException {}

    /** Returns how many of the bytes a write takes, at least one; the program is told so and may write the rest. */
    default int taken(Step write) throws IOException {
        return write.length();
    }

    /** Returns how many of the bytes taken reach the disk; the program is not told. */
    default int kept(int taken) {
        return taken;
    }

    /** Nothing goes wrong. */
    static Faults none() {
        return new Faults() {};
    }

    /** The disk takes so many bytes, and not one more. */
    static Faults fullAfter(long bytes) {
        AtomicLong left = new AtomicLong(bytes);
        return new Faults() {
            @Override
            public int taken(Step write) throws IOException {
                int taken = (int) Math.min(write.length(), left.get());
                if (taken == 0) {
                    throw new IOException("No space left on device");
                }
                left.addAndGet(-taken);
                return taken;
            }
        };
    }

    /** The disk takes all bytes, and loses those after so many. */
    static Faults tornAfter(long bytes) {
        AtomicLong left = new AtomicLong(bytes);
        return new Faults() {
            @Override
            public int kept(int taken) {
                return (int) Math.min(taken, Math.max(0, left.getAndAdd(-taken)));
            }
        };
    }

    /** One step fails, the one before which so many went well. */
    static Faults failAfter(long steps) {
        AtomicLong left = new AtomicLong(steps);
        return new Faults() {
            @Override
            public void before(Step step) throws IOException {
                if (left.getAndDecrement() == 0) {
                    throw new IOException("Input/output error in " + step);
                }
            }
        };
    }
}
