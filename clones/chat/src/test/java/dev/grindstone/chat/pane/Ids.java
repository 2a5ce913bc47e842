package dev.grindstone.chat.pane;

import dev.grindstone.chat.Workspace;
import dev.grindstone.chat.workspace.Ts;

/** Ids of what a test has just made. */
public final class Ids {
    private Ids() {}

    /** The ts of the newest message of the workspace. */
    public static String newest(Workspace office) {
        return Ts.text(Long.parseLong(office.sql("SELECT ts FROM chat.message ORDER BY id DESC LIMIT 1")
                .get(0)));
    }
}
