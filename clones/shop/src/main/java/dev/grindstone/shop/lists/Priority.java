package dev.grindstone.shop.lists;

/** How much somebody wants what is on a list. */
enum Priority {
    HIGHEST(2, "Highest"),
    HIGH(1, "High"),
    MEDIUM(0, "Medium"),
    LOW(-1, "Low"),
    LOWEST(-2, "Lowest");

    private final int value;
    private final String label;

    Priority(int value, String label) {
        this.value = value;
        this.label = label;
    }

    int value() {
        return value;
    }

    String label() {
        return label;
    }

    /**
     * The one that is stored so.
     *
     * @throws IllegalArgumentException when none is
     */
    static Priority of(long value) {
        for (Priority priority : values()) {
            if (priority.value == value) {
                return priority;
            }
        }
        throw new IllegalArgumentException("A priority is a number from -2, lowest, to 2, highest, not " + value);
    }
}
