package dev.grindstone.chat.directory;

import static dev.grindstone.chat.db.Tables.MEMBERSHIP;

import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Memberships;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The channels that somebody may find. */
final class Channels {
    private final DSLContext db;
    private final long viewer;

    Channels(DSLContext db, long viewer) {
        this.db = db;
        this.viewer = viewer;
    }

    List<ChannelCard> of(Asked asked) {
        Set<Long> mine = new Memberships(db).ofMember(viewer).keySet();
        Map<Long, Integer> sizes = db.select(MEMBERSHIP.CONVERSATION_ID, DSL.count())
                .from(MEMBERSHIP)
                .groupBy(MEMBERSHIP.CONVERSATION_ID)
                .fetchMap(MEMBERSHIP.CONVERSATION_ID, DSL.count());
        return new Conversations(db, viewer)
                .all().stream()
                        .filter(each -> each.isChannel())
                        .map(each -> new ChannelCard(each, sizes.getOrDefault(each.id(), 0), mine.contains(each.id())))
                        .filter(each -> isOfType(each, asked.type()))
                        .filter(each -> asked.whose().equals("all")
                                || each.isMine() == asked.whose().equals("mine"))
                        .filter(each -> asked.finds(each.name() + " "
                                + each.channel().purpose().text() + " "
                                + each.channel().topic().text()))
                        .sorted(order(asked.sort())
                                .thenComparing(ChannelCard::name)
                                .thenComparing(ChannelCard::key))
                        .toList();
    }

    private static boolean isOfType(ChannelCard card, String type) {
        return switch (type) {
            case "public" -> !card.isPrivate() && !card.channel().isArchived();
            case "private" -> card.isPrivate() && !card.channel().isArchived();
            case "archived" -> card.channel().isArchived();
            default -> !card.channel().isArchived();
        };
    }

    private static Comparator<ChannelCard> order(String sort) {
        Comparator<ChannelCard> age =
                Comparator.comparing(each -> each.channel().createdAt());
        Comparator<ChannelCard> size = Comparator.comparing(ChannelCard::members);
        return switch (sort) {
            case "name-down" -> Comparator.comparing(ChannelCard::name).reversed();
            case "newest" -> age.reversed();
            case "oldest" -> age;
            case "most" -> size.reversed();
            case "fewest" -> size;
            default -> Comparator.comparing(ChannelCard::name);
        };
    }
}
