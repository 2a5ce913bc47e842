package dev.grindstone.chat.invite;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Memberships;
import dev.grindstone.chat.message.Deed;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.Objects;

/** {@code /client/dialog/add-people}, of a {@code channel}; {@code new} when it was made just now. */
public final class InviteRoutes {
    private InviteRoutes() {}

    /** Adds the route. */
    public static void addTo(Routes routes) {
        routes.get("/client/dialog/add-people", InviteRoutes::dialog);
    }

    private static void dialog(Visit visit) {
        long me = visit.person().id();
        Conversation channel =
                new Conversations(visit.db(), me).named(Objects.requireNonNullElse(visit.query("channel"), ""));
        new Memberships(visit.db()).require(channel, me);
        boolean isNew = visit.query("new") != null;
        visit.render(
                "chat/invite/invite.jte",
                new AddPeople(
                        Deed.open(channel),
                        isNew,
                        isNew ? "" : "/client/dialog/details?channel=" + channel.key() + "&tab=members"));
    }
}
