package dev.grindstone.mail.list;

import dev.grindstone.mail.mailbox.Preferences;

/**
 * How the owner likes lists.
 *
 * @param density {@code default} (with attachment chips), {@code comfortable} or {@code compact}
 * @param markers whether rows say that they are important
 * @param levels whether rows say that they were meant for the owner
 * @param pane where an opened conversation stands: {@code none}, {@code right} or {@code below}
 * @param percent how much room the list has beside it
 */
record Layout(int pageSize, String density, boolean markers, boolean levels, String pane, int percent) {
    static Layout of(Preferences chosen) {
        return new Layout(
                chosen.pageSize(),
                chosen.density(),
                chosen.markers(),
                chosen.levels(),
                chosen.readingPane(),
                chosen.panePercent());
    }

    boolean hasPane() {
        return !pane.equals("none");
    }
}
