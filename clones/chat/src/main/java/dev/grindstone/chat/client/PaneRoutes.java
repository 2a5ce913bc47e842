package dev.grindstone.chat.client;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Titles;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Messages;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** {@code /client/pane}: what is below the header of a conversation. */
public final class PaneRoutes {
    private static final int WINDOW = 100;

    private PaneRoutes() {}

    /** Adds the route; the parameter {@code channel} is an id. */
    public static void addTo(Routes routes) {
        routes.get("/client/pane", PaneRoutes::pane);
    }

    private static void pane(Visit visit) {
        long viewer = visit.person().id();
        String key = String.valueOf(visit.query("channel"));
        Optional<Conversation> found = new Conversations(visit.db(), viewer).byKey(key);
        if (found.isEmpty()) {
            visit.http().status(404).result("There is no conversation '" + key + "' that you can see");
            return;
        }
        Conversation conversation = found.get();
        List<Message> messages =
                new ArrayList<>(new Messages(visit.db(), viewer).before(conversation.id(), Long.MAX_VALUE, WINDOW));
        Collections.reverse(messages);
        visit.render(
                "chat/client/pane.jte",
                new PanePage(
                        conversation,
                        new Titles(visit.db(), viewer).of(conversation),
                        MessageRow.of(visit, conversation, viewer, messages)));
    }
}
