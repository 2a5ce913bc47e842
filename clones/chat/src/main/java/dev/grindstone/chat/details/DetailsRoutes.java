package dev.grindstone.chat.details;

import static dev.grindstone.chat.db.Tables.BOOKMARK;
import static dev.grindstone.chat.db.Tables.CONVERSATION;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Membership;
import dev.grindstone.chat.conversation.Memberships;
import dev.grindstone.chat.conversation.Titles;
import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.workspace.Avatar;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code /client/dialog/details} (of a {@code channel}, at a {@code tab}), {@code /client/dialog/channel-field} and
 * {@code /client/dialog/channel-confirm}, which change one of its fields or ask before what cannot be taken back.
 */
public final class DetailsRoutes {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);

    private DetailsRoutes() {}

    /** Adds the routes. */
    public static void addTo(Routes routes) {
        routes.get("/client/dialog/details", DetailsRoutes::details);
        routes.get(
                "/client/dialog/channel-field",
                visit -> visit.render(
                        "chat/details/field.jte",
                        ChannelField.of(
                                Deed.open(channel(visit)), Objects.requireNonNullElse(visit.query("field"), ""))));
        routes.get(
                "/client/dialog/channel-confirm",
                visit -> visit.render(
                        "chat/details/confirm.jte",
                        ChannelConfirm.of(
                                channel(visit),
                                Objects.requireNonNullElse(visit.query("what"), ""),
                                "/client/" + Team.of(visit.db()).key())));
    }

    private static Conversation conversation(Visit visit) {
        return new Conversations(visit.db(), visit.person().id())
                .named(Objects.requireNonNullElse(visit.query("channel"), ""));
    }

    private static Conversation channel(Visit visit) {
        Conversation found = conversation(visit);
        if (!found.isChannel()) {
            throw ChatException.of(
                    "method_not_supported_for_channel_type",
                    "Direct conversations have no name, topic or settings: choose a channel");
        }
        return found;
    }

    private static void details(Visit visit) {
        Member me = new Members(visit.db()).require(visit.person().id());
        Conversation conversation = conversation(visit);
        Memberships memberships = new Memberships(visit.db());
        Optional<Membership> place = memberships.of(conversation.id(), me.id());
        Team team = Team.of(visit.db());
        String tab = Objects.requireNonNullElse(visit.query("tab"), "");
        boolean hasSettings = conversation.isChannel() && place.isPresent();
        visit.render(
                "chat/details/details.jte",
                new Details(
                        conversation,
                        new Titles(visit.db(), me.id()).of(conversation),
                        tab.equals("members")
                                        || tab.equals("tabs")
                                        || (tab.equals("integrations") && conversation.isChannel())
                                        || (tab.equals("settings") && hasSettings)
                                ? tab
                                : "about",
                        created(visit, conversation),
                        place.isPresent(),
                        me.isAdmin(),
                        place.map(Membership::isStarred).orElse(false),
                        place.map(Membership::isMuted).orElse(false),
                        "/client/" + team.key(),
                        people(visit, team, me, memberships.members(conversation.id())),
                        tabs(visit, conversation)));
    }

    private static List<Details.Tab> tabs(Visit visit, Conversation conversation) {
        List<Details.Tab> tabs = new ArrayList<>(List.of(new Details.Tab("Messages", "message-square", "", 0)));
        boolean hasCanvas = visit.db()
                .fetchExists(
                        CONVERSATION, CONVERSATION.ID.eq(conversation.id()).and(CONVERSATION.CANVAS_ID.isNotNull()));
        if (hasCanvas) {
            tabs.add(new Details.Tab("Canvas", "notebook-text", "", 0));
        }
        tabs.add(new Details.Tab("Files", "files", "", 0));
        tabs.add(new Details.Tab("Pins", "pin", "", 0));
        visit.db()
                .selectFrom(BOOKMARK)
                .where(BOOKMARK.CONVERSATION_ID.eq(conversation.id()))
                .orderBy(BOOKMARK.POSITION, BOOKMARK.ID)
                .forEach(row -> tabs.add(new Details.Tab(row.getTitle(), "link", row.getLink(), row.getId())));
        return tabs;
    }

    private static String created(Visit visit, Conversation conversation) {
        String creator = new Members(visit.db())
                .byId(conversation.creatorId())
                .map(Member::realName)
                .orElse("somebody");
        return "By " + creator + " on "
                + DAY.format(conversation.createdAt().atZone(visit.world().zone()));
    }

    private static List<Details.Person> people(Visit visit, Team team, Member me, List<Long> ids) {
        return new Members(visit.db())
                .byIds(ids).values().stream()
                        .map(each -> new Details.Person(
                                each.key(),
                                each.name(),
                                each.realName(),
                                each.title(),
                                role(each),
                                each.id() == me.id(),
                                each.isBot(),
                                !each.isAway() && !each.isDeactivated(),
                                Avatar.of(team, each, 72)))
                        .sorted(Comparator.comparing(
                                        (Details.Person each) -> each.name().toLowerCase(Locale.ROOT))
                                .thenComparing(Details.Person::key))
                        .toList();
    }

    private static String role(Member member) {
        return switch (member.role()) {
            case "primary", "owner" -> "Workspace Owner";
            case "admin" -> "Workspace Admin";
            case "guest", "single" -> "Guest";
            default -> "";
        };
    }
}
