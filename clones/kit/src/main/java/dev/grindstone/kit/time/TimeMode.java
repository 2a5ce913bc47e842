package dev.grindstone.kit.time;

/** How a world's clock moves. */
public enum TimeMode {
    /** Only when the harness moves it: the mode of an episode. */
    STEPPED,
    /** With the machine's clock, starting at the world's own present: the mode for a person with a browser. */
    LIVE
}
