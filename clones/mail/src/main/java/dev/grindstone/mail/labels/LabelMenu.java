package dev.grindstone.mail.labels;

import java.util.List;

/**
 * The menu that chooses labels.
 *
 * @param moving whether choosing moves the conversations at once; otherwise boxes are ticked and applied
 */
record LabelMenu(boolean moving, List<Item> items) {
    LabelMenu {
        items = List.copyOf(items);
    }

    /**
     * One label.
     *
     * @param checked {@code true}, {@code false}, or {@code mixed} when only some of the conversations carry it
     */
    record Item(String name, String checked) {}

    String title() {
        return moving ? "Move to:" : "Label as:";
    }
}
