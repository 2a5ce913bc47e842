package dev.grindstone.chat.conversation;

import dev.grindstone.chat.workspace.Brand;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import java.util.List;
import java.util.Map;
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
