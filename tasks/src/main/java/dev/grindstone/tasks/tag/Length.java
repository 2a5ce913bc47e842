package dev.grindstone.tasks.tag;

/** How many steps a practised hand takes. */
public enum Length {
    SHORT,
    MEDIUM,
    LONG;

    private static final int SHORT_STEPS = 6;
    private static final int MEDIUM_STEPS = 20;

    /** The length of a task whose solution has so many steps. */
    public static Length of(int steps) {
        return steps <= SHORT_STEPS ? SHORT : steps <= MEDIUM_STEPS ? MEDIUM : LONG;
    }
}
