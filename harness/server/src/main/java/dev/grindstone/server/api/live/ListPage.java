package dev.grindstone.server.api.live;

import dev.grindstone.server.api.episodes.Rooms;
import dev.grindstone.server.api.episodes.Session;
import dev.grindstone.server.explaining.page.Html;
import dev.grindstone.server.fleet.Capacity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All episodes, the newest first. */
final class ListPage {

    private ListPage() {}

    static String of(Rooms rooms) {
        Capacity.Now now = rooms.capacity().now();
        Html html = Page.open("Episodes", "Episodes", true);
        html.open("div", "class", "head");
        html.leaf("h1", now.active() + " of " + now.max() + " seats taken");
        if (now.draining()) {
            html.line("span", "state ended", "being emptied");
        }
        html.close();
        List<Session> newest = new ArrayList<>(rooms.sessions());
        Collections.reverse(newest);
        if (newest.isEmpty()) {
            html.line("p", "nothing", "Nothing has been played here yet.");
        }
        html.open("div", "class", "grid");
        newest.stream().limit(60).forEach(session -> card(html, session));
        html.close();
        return Page.close(html);
    }

    private static void card(Html html, Session session) {
        html.open("a", "class", "card tile", "href", "/v1/episodes/" + session.id() + "/live");
        Screen.show(html, session);
        html.open("div", "class", "line");
        html.line("span", "id", session.id());
        html.line("span", "state " + State.of(session).word(), State.of(session).word());
        html.close();
        html.quote("p", "goal", session.standing().seen().goal());
        html.line(
                "p",
                "small",
                session.standing().task() + " · step " + session.standing().step() + " of "
                        + session.standing().seen().maxSteps());
        html.close();
    }
}
