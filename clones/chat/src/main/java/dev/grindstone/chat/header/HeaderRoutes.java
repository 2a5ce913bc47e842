package dev.grindstone.chat.header;

import static dev.grindstone.chat.db.Tables.APP;
import static dev.grindstone.chat.db.Tables.BOOKMARK;
import static dev.grindstone.chat.db.Tables.CONVERSATION;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Directs;
import dev.grindstone.chat.conversation.Kind;
import dev.grindstone.chat.conversation.Membership;
import dev.grindstone.chat.conversation.Memberships;
import dev.grindstone.chat.conversation.Titles;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Messages;
import dev.grindstone.chat.text.Emojis;
import dev.grindstone.chat.workspace.Avatar;
import dev.grindstone.chat.workspace.Brand;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The header of a conversation as a fragment of its own, so that it can be refreshed. */
public final class HeaderRoutes {
    private static final int FACES = 3;

    private final Brand brand;

    public HeaderRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds {@code /client/header}, of a {@code channel}. */
    public void addTo(Routes routes) {
        routes.get("/client/header", this::header);
    }

    private void header(Visit visit) {
        Member me = new Members(visit.db()).require(visit.person().id());
        String key = String.valueOf(visit.query("channel"));
        Optional<Conversation> found = new Conversations(visit.db(), me.id()).byKey(key);
        if (found.isEmpty()) {
            visit.http().status(404).result("There is no conversation '" + key + "' that you can see");
            return;
        }
        visit.http().html(html(visit, me, found.get()));
    }

    /** The header of a conversation that the member may see. */
    public String html(Visit visit, Member me, Conversation conversation) {
        DSLContext db = visit.db();
        Team team = Team.of(db);
        Optional<Membership> place = new Memberships(db).of(conversation.id(), me.id());
        List<Long> members = new Memberships(db).members(conversation.id());
        Members people = new Members(db);
        List<Avatar> faces = people.byIds(members.stream().limit(FACES).toList()).values().stream()
                .map(each -> Avatar.of(team, each, 48))
                .toList();
        @Nullable
        Member other = conversation.kind() == Kind.IM
                ? people.byId(Directs.others(conversation, me.id()).get(0)).orElse(null)
                : null;
        Member.Status status = other == null ? Member.Status.NONE : Members.statusAt(other, visit.now());
        Titles titles = new Titles(db, me.id());
        long latest = latest(db, me, conversation);
        return visit.fragment(
                "chat/header/header.jte",
                new Header(
                        conversation,
                        titles.of(conversation),
                        titles.window(conversation, team, brand),
                        place.isPresent(),
                        place.map(Membership::isStarred).orElse(false),
                        place.map(Membership::isMuted).orElse(false),
                        place.map(here -> here.lastRead() < latest).orElse(false),
                        latest,
                        members.size(),
                        faces,
                        other == null ? null : Avatar.of(team, other, 48),
                        other == null ? "" : other.handle(),
                        other != null && !other.isAway() && !other.isDeactivated(),
                        Emojis.characters(status.emoji().replace(":", "")).orElse(""),
                        status.text(),
                        other == null ? "" : app(db, other),
                        team.key(),
                        tab(visit),
                        canvas(db, conversation),
                        bookmarks(db, conversation)));
    }

    private static String tab(Visit visit) {
        String tab = Objects.requireNonNullElse(visit.query("tab"), "");
        return List.of("files", "pins", "channel_canvas").contains(tab) ? tab : "";
    }

    private static boolean canvas(DSLContext db, Conversation conversation) {
        return db.fetchExists(
                CONVERSATION, CONVERSATION.ID.eq(conversation.id()).and(CONVERSATION.CANVAS_ID.isNotNull()));
    }

    private static List<Header.Bookmark> bookmarks(DSLContext db, Conversation conversation) {
        return db.selectFrom(BOOKMARK)
                .where(BOOKMARK.CONVERSATION_ID.eq(conversation.id()))
                .orderBy(BOOKMARK.POSITION, BOOKMARK.ID)
                .fetch(row -> new Header.Bookmark(
                        row.getId(),
                        row.getTitle(),
                        row.getLink(),
                        Emojis.characters(row.getEmoji().replace(":", "")).orElse("")));
    }

    private static String app(DSLContext db, Member other) {
        Long app = other.appId();
        return app != null
                        && db.fetchExists(
                                APP,
                                APP.ID
                                        .eq(app)
                                        .and(APP.SETTINGS
                                                .contains("home_opened")
                                                .or(APP.VIEWS.contains("\"homes\""))))
                ? Id.APP.text(app)
                : "";
    }

    private static long latest(DSLContext db, Member me, Conversation conversation) {
        return new Messages(db, me.id())
                .before(conversation.id(), Long.MAX_VALUE, 1).stream()
                        .mapToLong(Message::ts)
                        .max()
                        .orElse(0);
    }
}
