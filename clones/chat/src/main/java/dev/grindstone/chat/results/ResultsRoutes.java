package dev.grindstone.chat.results;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Titles;
import dev.grindstone.chat.workspace.Brand;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.View;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.List;
import java.util.Objects;

/*
 * GET /client/view/search      the page; what is asked stands in its query
 * GET /client/search/choices   the same query, and which: what a filter can be set to
 */
/** The view {@code search}. */
public final class ResultsRoutes {
    private final Brand brand;

    public ResultsRoutes(Brand brand) {
        this.brand = brand;
    }

    /** The view, which is reached from the search dialog. */
    public static List<View> views() {
        return List.of(new View("search", "Search", "search", View.Place.ELSEWHERE, "", ""));
    }

    /** Adds the routes. */
    public void addTo(Routes routes) {
        routes.get("/client/view/search", visit -> visit.render("chat/results/results.jte", page(visit, true)));
        routes.get("/client/search/choices", this::choices);
    }

    private ResultsPage page(Visit visit, boolean finds) {
        long viewer = new Members(visit.db()).require(visit.person().id()).id();
        Asked asked = Asked.of(visit);
        Team team = Team.of(visit.db());
        return new ResultsPage(
                team,
                "Search - " + team.name() + " - " + brand.name(),
                asked,
                new Finder(visit.world(), viewer, finds ? asked : new Asked(java.util.Map.of())).find(),
                from(visit, asked),
                in(visit, viewer, asked));
    }

    private void choices(Visit visit) {
        String which = Objects.requireNonNullElse(visit.query("which"), "");
        visit.render(
                "chat/results/choices.jte",
                Choices.of(which, page(visit, false), visit.db(), visit.person().id()));
    }

    private static String from(Visit visit, Asked asked) {
        String from = asked.get("from");
        if (from.isEmpty() || from.equals("me")) {
            return from;
        }
        try {
            Member member = new Members(visit.db()).named(from);
            return member.name();
        } catch (ChatException e) {
            return from; // nobody goes by it, and nothing is found
        }
    }

    private static String in(Visit visit, long viewer, Asked asked) {
        String in = asked.get("in");
        if (in.isEmpty()) {
            return "";
        }
        try {
            Conversation found = new Conversations(visit.db(), viewer).named(in);
            return (found.isChannel() ? "#" : "") + new Titles(visit.db(), viewer).of(found);
        } catch (ChatException e) {
            return in;
        }
    }
}
