package dev.grindstone.server.api.live;

import dev.grindstone.episodes.Observation;
import dev.grindstone.server.api.episodes.Memory;
import dev.grindstone.server.api.episodes.Session;
import dev.grindstone.server.explaining.ActionText;
import dev.grindstone.server.explaining.page.Html;
import java.util.stream.Collectors;

/** One episode while it is played: what its window shows, what was done, and how far it is. */
final class EpisodePage {

    private final Session session;
    private final Html html;

    private EpisodePage(Session session) {
        this.session = session;
        this.html = Page.open(session.id() + " " + session.standing().task(), "Episode " + session.id(), true);
    }

    static String of(Session session) {
        return new EpisodePage(session).page();
    }

    private String page() {
        Observation seen = session.standing().seen();
        html.open("div", "class", "head");
        html.open("div");
        html.quote("h1", "", seen.goal());
        html.line("p", "small", session.standing().task());
        html.close();
        html.line("span", "state " + State.of(session).word(), State.of(session).word());
        html.close();
        session.standing().trouble().or(session::abandoned).ifPresent(why -> html.line("p", "trouble", why));
        html.open("div", "class", "columns");
        html.open("section", "class", "card window", "aria-label", "Window");
        html.quote("p", "address", seen.url());
        Screen.show(html, session);
        html.close();
        html.open("section", "class", "card steps", "aria-label", "Steps");
        html.open("div", "class", "line");
        html.leaf("h2", "Step " + session.standing().step() + " of " + seen.maxSteps());
        html.close();
        html.open(
                "progress",
                "value",
                String.valueOf(session.standing().step()),
                "max",
                String.valueOf(Math.max(1, seen.maxSteps())));
        html.close();
        steps();
        html.close();
        return Page.close(html);
    }

    private void steps() {
        html.open("ol", "class", "past");
        for (Memory.Past past : session.memory().steps()) {
            html.open("li");
            html.line("span", "number", String.valueOf(past.number()));
            html.open("div");
            html.quote(
                    "p",
                    "did",
                    past.actions().isEmpty()
                            ? "look"
                            : past.actions().stream()
                                    .map(ActionText.plain()::of)
                                    .collect(Collectors.joining(", then ")));
            if (!past.trouble().isEmpty()) {
                html.quote("p", "trouble", past.trouble());
            }
            html.close().close();
        }
        html.close();
        if (session.memory().steps().isEmpty()) {
            html.line("p", "nothing", "No step was taken yet.");
        }
    }
}
