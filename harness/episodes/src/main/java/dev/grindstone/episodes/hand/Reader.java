package dev.grindstone.episodes.hand;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.ActionException;
import dev.grindstone.episodes.action.At;
import dev.grindstone.episodes.stage.Scene;
import java.util.List;
import java.util.Locale;

/** What can be read off a page. */
final class Reader {
    private static final int MOST_MATCHES = 20;

    private final Scene scene;
    private final Mouse mouse;
    private final boolean mayEvaluate;

    Reader(Scene scene, Mouse mouse, boolean mayEvaluate) {
        this.scene = scene;
        this.mouse = mouse;
        this.mayEvaluate = mayEvaluate;
    }

    ActionResult screenshot(Action.Screenshot action) {
        List<Integer> region = action.region();
        if (region != null) {
            int width = scene.settings().width();
            int height = scene.settings().height();
            boolean inside = region.get(0) >= 0
                    && region.get(1) >= 0
                    && region.get(2) <= width
                    && region.get(3) <= height
                    && region.get(0) < region.get(2)
                    && region.get(1) < region.get(3);
            if (!inside) {
                throw new ActionException("The region " + region + " is not a part of the viewport of " + width + "×"
                        + height + " pixels: it is [left, top, right, bottom]");
            }
        }
        return new ActionResult(action.type(), null, scene.picture(region));
    }

    String read(Action.Read action) {
        Action.Read.View what = action.what();
        if (what == Action.Read.View.SNAPSHOT) {
            return scene.snapshot();
        }
        if (what == Action.Read.View.TEXT) {
            return String.valueOf(scene.page().evaluate("() => document.body ? document.body.innerText : ''"));
        }
        if (what == Action.Read.View.FIND) {
            return find(action);
        }
        List<String> lines =
                what == Action.Read.View.CONSOLE ? scene.incidents().takeConsole() : scene.takeTraffic();
        return String.join("\n", lines);
    }

    String cursorPosition(Action.CursorPosition action) {
        At.Point position = mouse.position();
        return "X=" + position.x() + ",Y=" + position.y();
    }

    String eval(Action.Eval action) {
        if (!mayEvaluate) {
            throw new ActionException("Scripts of one's own are switched off in this episode");
        }
        return String.valueOf(scene.page().evaluate(action.js()));
    }

    private String find(Action.Read action) {
        String query = action.query();
        if (query == null || query.isBlank()) {
            throw new ActionException("Reading with find needs a query: the words to look for");
        }
        List<String> words = List.of(query.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        List<String> lines = scene.snapshot()
                .lines()
                .filter(line -> words.stream().allMatch(line.toLowerCase(Locale.ROOT)::contains))
                .map(String::strip)
                .limit(MOST_MATCHES)
                .toList();
        return lines.isEmpty() ? "Nothing on the page matches '" + query + "'" : String.join("\n", lines);
    }
}
