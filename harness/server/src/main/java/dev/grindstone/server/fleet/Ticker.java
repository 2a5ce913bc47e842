package dev.grindstone.server.fleet;

/** A clock that only runs forward and tells nothing but how much real time passes; no part of any world. */
@FunctionalInterface
public interface Ticker {

    /** Nanoseconds since an instant that stays the same. */
    long nanos();

    /** That of this machine. */
    static Ticker system() {
        return System::nanoTime;
    }
}
