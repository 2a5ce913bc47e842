package dev.grindstone.chat.conversation;

import dev.grindstone.chat.workspace.Brand;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** What a conversation is called, which in direct ones depends on who looks. */
public final class Titles {
    private final DSLContext db;
    private final long viewer;

    /** @param viewer the member who looks */
    public Titles(DSLContext db, long viewer) {
        this.db = db;
        this.viewer = viewer;
    }

    /** A channel's bare name, or the names of the others. */
    public String of(Conversation conversation) {
        if (conversation.isChannel()) {
            return conversation.channelName();
        }
        List<Long> others = Directs.others(conversation, viewer);
        Map<Long, Member> members = new Members(db).byIds(others);
        return members.values().stream().map(Member::name).collect(Collectors.joining(", "));
    }

    /** What several are called, by number, with one query. */
    public Map<Long, String> of(Collection<Conversation> conversations) {
        Set<Long> wanted = new HashSet<>();
        conversations.stream()
                .filter(each -> !each.isChannel())
                .forEach(each -> wanted.addAll(Directs.others(each, viewer)));
        Map<Long, Member> members = wanted.isEmpty() ? Map.of() : new Members(db).byIds(wanted);
        Map<Long, String> titles = new HashMap<>();
        for (Conversation each : conversations) {
            titles.put(
                    each.id(),
                    each.isChannel()
                            ? each.channelName()
                            : Directs.others(each, viewer).stream()
                                    .map(members::get)
                                    .filter(Objects::nonNull)
                                    .map(Member::name)
                                    .collect(Collectors.joining(", ")));
        }
        return titles;
    }

    /** The title of its window: {@code general (Channel) - Acme - Banter}. */
    public String window(Conversation conversation, Team team, Brand brand) {
        String kind = switch (conversation.kind()) {
            case IM -> "DM";
            case MPIM -> "Group DM";
            default -> "Channel";
        };
        return of(conversation) + " (" + kind + ") - " + team.name() + " - " + brand.name();
    }
}
