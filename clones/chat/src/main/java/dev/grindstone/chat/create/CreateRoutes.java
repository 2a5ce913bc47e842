package dev.grindstone.chat.create;

import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.Map;
import java.util.Objects;

/** {@code /client/dialog/create-channel}, and {@code POST /client/create-channel}, which answers where it is. */
public final class CreateRoutes {
    private CreateRoutes() {}

    /** Adds the routes. */
    public static void addTo(Routes routes) {
        routes.get(
                "/client/dialog/create-channel", visit -> visit.render("chat/create/create.jte", Team.of(visit.db())));
        routes.post("/client/create-channel", CreateRoutes::create);
    }

    private static void create(Visit visit) {
        String name = Objects.requireNonNullElse(visit.form("name"), "");
        boolean isPrivate = "true".equals(visit.form("private"));
        Object id = Objects.requireNonNull(
                visit.world().run("chat.createChannel", visit.person(), Map.of("name", name, "private", isPrivate)));
        String key = new Conversations(visit.db(), visit.person().id())
                .named(id.toString())
                .key();
        visit.http()
                .contentType("text/plain; charset=utf-8")
                .result("/client/" + Team.of(visit.db()).key() + "/" + key);
    }
}
