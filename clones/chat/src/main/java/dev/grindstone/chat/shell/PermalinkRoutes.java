package dev.grindstone.chat.shell;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.workspace.Brand;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.Ts;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * {@code /archives/C…/p…}, the links of messages, which show a page in between as outside the app, and
 * {@code /messages/<name or id>}, which leads into it.
 */
final class PermalinkRoutes {
    private final Brand brand;

    PermalinkRoutes(Brand brand) {
        this.brand = brand;
    }

    void addTo(Routes routes) {
        routes.get("/archives/{channel}", this::between);
        routes.get("/archives/{channel}/{message}", this::between);
        routes.get("/messages/{channel}", this::into);
        routes.get("/messages/{channel}/{message}", this::into);
    }

    private void between(Visit visit) {
        Team team = Team.of(visit.db());
        visit.person();
        String query = visit.http().queryString();
        String message = visit.http().pathParamMap().getOrDefault("message", "");
        String path = "/messages/" + visit.http().pathParam("channel") + (message.isEmpty() ? "" : "/" + message);
        visit.page(
                team.name() + " | " + brand.name(),
                "chat/shell/between.jte",
                new BetweenPage(brand, team, path + (query == null ? "" : "?" + query)));
    }

    private void into(Visit visit) {
        long viewer = new Members(visit.db()).require(visit.person().id()).id();
        Conversation conversation =
                new Conversations(visit.db(), viewer).named(visit.http().pathParam("channel"));
        String message = visit.http().pathParamMap().getOrDefault("message", "");
        OptionalLong ts = Ts.parse(message);
        @Nullable String thread = visit.query("thread_ts");
        String path = "/client/" + Team.of(visit.db()).key() + "/" + conversation.key();
        if (thread != null && Ts.parse(thread).isPresent()) {
            path += "/thread/" + conversation.key() + "-" + thread;
        }
        visit.http().redirect(ts.isPresent() ? path + "?ts=" + Ts.text(ts.getAsLong()) : path);
    }
}
