package dev.grindstone.chat.switcher;

import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.View;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code /client/dialog/find}, its suggestions, and {@code POST /client/find/person}, which opens a conversation. */
public final class SwitcherRoutes {
    private final boolean canSearch;

    /** @param views all views of the app: with one called {@code search}, words can be searched for */
    public SwitcherRoutes(List<View> views) {
        this.canSearch = views.stream().anyMatch(each -> each.name().equals("search"));
    }

    /** Adds the routes. */
    public void addTo(Routes routes) {
        routes.get("/client/dialog/find", visit -> visit.render("chat/switcher/find.jte", page(visit)));
        routes.get("/client/find", visit -> visit.render("chat/switcher/suggestions.jte", page(visit)));
        routes.post("/client/find/person", SwitcherRoutes::person);
    }

    private FindPage page(Visit visit) {
        String query = Objects.requireNonNullElse(visit.query("q"), "");
        Team team = Team.of(visit.db());
        var me = new Members(visit.db()).require(visit.person().id());
        boolean searches = canSearch && query.isBlank() && "search".equals(visit.query("for"));
        return new FindPage(
                team,
                query,
                new Suggestions(visit.db(), me).of(query),
                searches ? RecentSearches.of(visit.db(), me.id()) : List.of(),
                canSearch);
    }

    private static void person(Visit visit) {
        String user = Objects.requireNonNullElse(visit.form("user"), "");
        Object id = Objects.requireNonNull(
                visit.world().run("chat.openDirect", visit.person(), Map.of("users", List.of(user))));
        String key = new Conversations(visit.db(), visit.person().id())
                .named(id.toString())
                .key();
        visit.http()
                .contentType("text/plain; charset=utf-8")
                .result("/client/" + Team.of(visit.db()).key() + "/" + key);
    }
}
