package dev.grindstone.chat.header;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Memberships;
import dev.grindstone.chat.conversation.Titles;
import dev.grindstone.chat.workspace.Avatar;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** {@code /client/dialog/details}: what a conversation is about and who is in it. */
public final class DetailsRoutes {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);

    private DetailsRoutes() {}

    /** Adds the route; parameters are {@code channel} and {@code tab}. */
    public static void addTo(Routes routes) {
        routes.get("/client/dialog/details", DetailsRoutes::details);
    }

    private static void details(Visit visit) {
        Members members = new Members(visit.db());
        Member me = members.require(visit.person().id());
        Conversation conversation =
                new Conversations(visit.db(), me.id()).named(String.valueOf(visit.query("channel")));
        Memberships memberships = new Memberships(visit.db());
        Team team = Team.of(visit.db());
        List<Details.Person> people = members.byIds(memberships.members(conversation.id())).values().stream()
                .map(each -> new Details.Person(
                        each.key(),
                        each.name(),
                        each.realName(),
                        each.title(),
                        each.id() == me.id(),
                        !each.isAway(),
                        Avatar.of(team, each, 72)))
                .sorted(Comparator.comparing(
                                (Details.Person each) -> each.name().toLowerCase(Locale.ROOT))
                        .thenComparing(Details.Person::key))
                .toList();
        boolean isMember = memberships.has(conversation.id(), me.id());
        String creator =
                members.byId(conversation.creatorId()).map(Member::realName).orElse("somebody");
        visit.render(
                "chat/header/details.jte",
                new Details(
                        conversation,
                        new Titles(visit.db(), me.id()).of(conversation),
                        "members".equals(visit.query("tab")) ? "members" : "about",
                        "By " + creator + " on "
                                + DAY.format(conversation
                                        .createdAt()
                                        .atZone(visit.world().zone())),
                        isMember,
                        isMember && conversation.isChannel() && !conversation.isGeneral(),
                        "/client/" + team.key(),
                        people));
    }
}
