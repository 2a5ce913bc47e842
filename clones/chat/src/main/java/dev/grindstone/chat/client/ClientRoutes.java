package dev.grindstone.chat.client;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Kind;
import dev.grindstone.chat.conversation.Titles;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Messages;
import dev.grindstone.chat.workspace.Brand;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The workspace's page with one conversation in it. */
public final class ClientRoutes {
    private static final int WINDOW = 100;

    private final Brand brand;

    public ClientRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds {@code /client}, {@code /client/T…} and {@code /client/T…/C…}. */
    public void addTo(Routes routes) {
        routes.get("/client", this::start);
        routes.get("/client/{team}", this::start);
        routes.get("/client/{team}/{channel}", this::conversation);
    }

    private void start(Visit visit) {
        Optional<Member> me = new Members(visit.db()).byId(visit.person().id());
        if (me.isEmpty()) {
            nothing(visit, "You’re not in this workspace yet", "Ask an admin of the workspace to add you.");
            return;
        }
        List<Conversation> mine = new Conversations(visit.db(), me.get().id()).mine();
        Optional<Conversation> first = mine.stream()
                .filter(Conversation::isGeneral)
                .findFirst()
                .or(() -> mine.stream().filter(each -> !each.isArchived()).findFirst());
        if (first.isEmpty()) {
            nothing(visit, "No conversations yet", "Channels that you join appear here.");
        } else {
            visit.http()
                    .redirect("/client/" + Team.of(visit.db()).key() + "/"
                            + first.get().key());
        }
    }

    private void nothing(Visit visit, String title, String text) {
        visit.page(
                Team.of(visit.db()).name() + " - " + brand.name(),
                "chat/client/nothing.jte",
                new NothingPage(title, text));
    }

    private void conversation(Visit visit) {
        Optional<Member> me = new Members(visit.db()).byId(visit.person().id());
        String key = visit.http().pathParam("channel");
        Optional<Conversation> found = me.flatMap(member -> new Conversations(visit.db(), member.id()).byKey(key));
        if (found.isEmpty()) {
            visit.http().status(404);
            nothing(visit, "This conversation isn’t here", "It is private, or its address is wrong.");
            return;
        }
        Conversation conversation = found.get();
        long viewer = me.orElseThrow().id();
        String name = new Titles(visit.db(), viewer).of(conversation);
        List<Message> messages =
                new ArrayList<>(new Messages(visit.db(), viewer).before(conversation.id(), Long.MAX_VALUE, WINDOW));
        Collections.reverse(messages);
        Team team = Team.of(visit.db());
        String kind = conversation.kind() == Kind.IM ? "DM" : conversation.isChannel() ? "Channel" : "Group DM";
        visit.page(
                name + " (" + kind + ") - " + team.name() + " - " + brand.name(),
                "chat/client/client.jte",
                new ClientPage(team, conversation, name, MessageRow.of(visit, conversation, viewer, messages)));
    }
}
