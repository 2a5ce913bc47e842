package dev.grindstone.chat.unreads;

import static dev.grindstone.chat.db.Tables.MESSAGE;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Membership;
import dev.grindstone.chat.conversation.Memberships;
import dev.grindstone.chat.conversation.Titles;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Messages;
import dev.grindstone.chat.message.Unread;
import dev.grindstone.chat.message.row.Rows;
import dev.grindstone.chat.workspace.Brand;
import dev.grindstone.chat.workspace.Preferences;
import dev.grindstone.chat.workspace.Slice;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.Ts;
import dev.grindstone.chat.workspace.View;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.kit.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The view {@code unreads}. Looking at it marks nothing as read. */
public final class UnreadsRoutes {
    private static final int SIZE = 10;
    private static final int SHOWN = 20;

    private final Brand brand;

    public UnreadsRoutes(Brand brand) {
        this.brand = brand;
    }

    /** The view, a row of the side bar for those who want it there. */
    public static List<View> views() {
        return List.of(
                new View("unreads", "Unreads", "list", View.Place.SIDE_BAR, "channel_sidebar_punreads", "Punreads")
                        .counting(UnreadsRoutes::badge));
    }

    /** Adds the route. */
    public void addTo(Routes routes) {
        routes.get("/client/view/unreads", visit -> visit.render("chat/unreads/unreads.jte", page(visit)));
    }

    private static View.Badge badge(World world, long member) {
        DSLContext db = world.db("chat");
        return Preferences.of(db, member).is("show_unreads")
                        && !unread(db, member).isEmpty()
                ? new View.Badge(0, true)
                : View.Badge.NONE;
    }

    /** A conversation with what is unread in it. */
    private record Open(Conversation conversation, Membership place, int count, long latest) {}

    /** The liveliest first; of muted ones only those that name the member. */
    private static List<Open> unread(DSLContext db, long member) {
        Map<Long, Unread> unread = Unread.of(db, member);
        Map<Long, Membership> places = new Memberships(db).ofMember(member);
        Map<Long, Long> latest = db.select(MESSAGE.CONVERSATION_ID, DSL.max(MESSAGE.TS))
                .from(MESSAGE)
                .where(MESSAGE.CONVERSATION_ID.in(unread.keySet()))
                .and(new Messages(db, member).listed())
                .groupBy(MESSAGE.CONVERSATION_ID)
                .orderBy(MESSAGE.CONVERSATION_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
        List<Open> found = new ArrayList<>();
        for (Conversation each : new Conversations(db, member).mine()) {
            @Nullable Membership place = places.get(each.id());
            Unread open = unread.getOrDefault(each.id(), Unread.NONE);
            if (place != null && !each.isArchived() && (place.isMuted() ? open.mentions() : open.messages()) > 0) {
                found.add(new Open(each, place, open.messages(), latest.getOrDefault(each.id(), 0L)));
            }
        }
        found.sort(Comparator.comparingLong(Open::latest)
                .reversed()
                .thenComparing(each -> each.conversation().id()));
        return found;
    }

    private UnreadsPage page(Visit visit) {
        long viewer = visit.person().id();
        String page = Objects.requireNonNullElse(visit.query("page"), "");
        List<Open> all = unread(visit.db(), viewer);
        Slice<Open> slice = Slice.of(all, page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1, SIZE);
        Map<Long, String> titles = new Titles(visit.db(), viewer)
                .of(slice.rows().stream().map(Open::conversation).toList());
        Messages messages = new Messages(visit.db(), viewer);
        Rows rows = new Rows(visit.world(), viewer);
        Team team = Team.of(visit.db());
        return new UnreadsPage(
                team,
                "Unreads - " + team.name() + " - " + brand.name(),
                slice,
                all.stream().mapToInt(Open::count).sum(),
                slice.rows().stream()
                        .map(each -> place(
                                each, titles.getOrDefault(each.conversation().id(), ""), messages, rows, viewer))
                        .toList());
    }

    private static UnreadPlace place(Open open, String name, Messages messages, Rows rows, long viewer) {
        List<Message> shown = messages
                .after(open.conversation().id(), open.place().lastRead(), SHOWN)
                .stream()
                .filter(each -> each.authorId() != viewer)
                .toList();
        return new UnreadPlace(
                open.conversation(),
                name,
                open.count(),
                rows.of(open.conversation(), shown, null),
                Ts.text(open.latest()));
    }
}
