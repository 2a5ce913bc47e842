package dev.grindstone.chat.slash;

import dev.grindstone.chat.workspace.Team;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Commands about the window. */
final class WindowLines {
    private WindowLines() {}

    static List<Builtin> all() {
        return List.of(
                Builtin.of(
                        "/collapse", "", "Hide pictures and previews in this conversation", line -> media(line, true)),
                Builtin.of(
                        "/expand", "", "Show pictures and previews in this conversation", line -> media(line, false)),
                Builtin.of(
                        "/prefs",
                        "",
                        "Open your preferences",
                        line -> line.next().put("key", "Ctrl+,")),
                Builtin.of("/search", "words", "Search the workspace", WindowLines::search),
                Builtin.of(
                        "/shortcuts /keys",
                        "",
                        "See the keyboard shortcuts",
                        line -> line.next().put("dialog", "/client/dialog/shortcuts")));
    }

    private static void media(Line line, boolean collapsed) {
        line.here("setMedia", "collapsed", collapsed);
        line.next().put("media", collapsed ? "collapsed" : "shown");
    }

    private static void search(Line line) {
        if (line.rest().isEmpty()) {
            line.next().put("key", "Ctrl+G");
            return;
        }
        line.next()
                .put(
                        "go",
                        "/client/" + Team.of(line.world()).key() + "/search?q="
                                + URLEncoder.encode(line.rest(), StandardCharsets.UTF_8));
    }
}
