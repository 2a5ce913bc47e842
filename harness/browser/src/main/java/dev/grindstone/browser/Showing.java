package dev.grindstone.browser;

/** Whether a person can watch the browser. */
public enum Showing {
    /** No window; the way of episodes. */
    HEADLESS,
    /** A window on this machine's display, which needs a full browser. */
    WINDOW
}
