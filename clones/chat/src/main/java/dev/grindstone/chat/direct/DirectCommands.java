package dev.grindstone.chat.direct;

import static dev.grindstone.chat.db.Tables.MEMBERSHIP;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Directs;
import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.kit.world.CommandRegistry;
import java.util.List;

/** {@code chat.openDirect} (users; the result is the conversation's number) and {@code chat.closeDirect} (channel). */
public final class DirectCommands {
    private DirectCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("chat.openDirect", (world, by, args) -> open(new Deed(world, by, args)));
        commands.add("chat.closeDirect", (world, by, args) -> {
            close(new Deed(world, by, args));
            return null;
        });
    }

    private static Long open(Deed deed) {
        Members members = new Members(deed.db());
        List<Long> others = deed.args().texts("users").stream()
                .map(members::named)
                .map(Member::id)
                .toList();
        if (others.isEmpty()) {
            throw ChatException.of("users_list_not_supplied", "Name the members to write to");
        }
        return new Directs(deed.world())
                .open(deed.actor().id(), others, deed.at())
                .id();
    }

    private static void close(Deed deed) {
        Conversation direct = deed.conversation();
        if (direct.isChannel()) {
            throw ChatException.of(
                    "method_not_supported_for_channel_type", "Channels are left, not closed: use chat.leave");
        }
        deed.db()
                .update(MEMBERSHIP)
                .set(MEMBERSHIP.IS_OPEN, false)
                .where(MEMBERSHIP.CONVERSATION_ID.eq(direct.id()))
                .and(MEMBERSHIP.MEMBER_ID.eq(deed.actor().id()))
                .execute();
    }
}
