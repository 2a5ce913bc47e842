package dev.grindstone.server.regrading;

/** What a stored run is graded by. */
public enum Means {
    /** What was written down of all that it changed; needs no browser. */
    CHANGES,
    /** What the same actions do in a fresh world. */
    REPLAY
}
