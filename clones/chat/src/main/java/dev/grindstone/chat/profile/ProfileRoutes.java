package dev.grindstone.chat.profile;

import dev.grindstone.chat.activation.Menu;
import dev.grindstone.chat.activation.Menu.Item;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.Map;
import java.util.Objects;

/**
 * {@code /client/profile} and {@code /client/hovercard} of a {@code user}, {@code /client/dialog/edit-profile} of
 * oneself, {@code POST /client/message}, which answers where the conversation with {@code users} is, and {@code /team/U…}.
 */
public final class ProfileRoutes {
    private ProfileRoutes() {}

    /** Adds the routes. */
    public static void addTo(Routes routes) {
        routes.get("/client/profile", visit -> visit.render("chat/profile/profile.jte", profile(visit)));
        routes.get("/client/hovercard", visit -> visit.render("chat/profile/hovercard.jte", profile(visit)));
        routes.get("/client/menu/profile", ProfileRoutes::menu);
        routes.get(
                "/client/dialog/edit-profile",
                visit -> visit.render(
                        "chat/profile/edit.jte",
                        new Members(visit.db()).require(visit.person().id())));
        routes.post("/client/message", ProfileRoutes::message);
        routes.get("/team/{user}", ProfileRoutes::link);
    }

    /** A link to somebody leads to them among all people. */
    private static void link(Visit visit) {
        String handle =
                new Members(visit.db()).named(visit.http().pathParam("user")).handle();
        visit.http().redirect("/client/" + Team.of(visit.db()).key() + "/people?q=" + handle);
    }

    private static Profile profile(Visit visit) {
        return Profile.of(
                new Members(visit.db()).named(Objects.requireNonNullElse(visit.query("user"), "")),
                Team.of(visit.db()),
                visit.person().id(),
                visit.now());
    }

    private static void menu(Visit visit) {
        Profile profile = profile(visit);
        visit.render(
                "chat/activation/menu.jte",
                Menu.of("More actions for " + profile.name())
                        .with(Item.of("member_profile_copy_name", "Copy display name", "copy")
                                .copies("@" + profile.name())
                                .says("Name copied"))
                        .with(Item.of("member_profile_copy_link", "Copy link to profile", "link")
                                .copies(visit.origin() + "/team/" + profile.key())
                                .says("Link copied"))
                        .with(Item.of("member_profile_copy_id", "Copy member ID", "copy")
                                .detail(profile.key())
                                .copies(profile.key())
                                .says("Member ID copied")));
    }

    private static void message(Visit visit) {
        Object id = Objects.requireNonNull(
                visit.world().run("chat.openDirect", visit.person(), Map.of("users", visit.forms("users"))));
        String key = new Conversations(visit.db(), visit.person().id())
                .named(id.toString())
                .key();
        visit.http()
                .contentType("text/plain; charset=utf-8")
                .result("/client/" + Team.of(visit.db()).key() + "/" + key);
    }
}
