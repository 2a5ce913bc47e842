package dev.grindstone.chat.api.shape;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Messages;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.Ts;
import dev.grindstone.kit.world.World;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of things, absolute.
 *
 * @param origin scheme, host and port as the caller sees them
 */
public record Links(World world, String origin) {

    /** The workspace's own, which all permalinks start with. */
    public String home() {
        return origin + "/";
    }

    /** A message's. */
    public String message(Conversation conversation, Message message) {
        String link = home() + "archives/" + conversation.key() + "/" + Ts.linked(message.ts());
        Long root = message.threadId();
        if (root == null) {
            return link;
        }
        return new Messages(world.db("chat"), message.authorId())
                .byId(root)
                .map(found -> link + "?thread_ts=" + found.key() + "&cid=" + conversation.key())
                .orElse(link);
    }

    /** What tells one picture of a member from another. */
    public static String hash(long member) {
        return String.format("g%011x", (member * 0x9E3779B97F4A7C15L) >>> 20);
    }

    /** A member's picture. */
    public String avatar(long member, int size) {
        return home() + "avatars/" + Team.of(world).key() + "-" + Id.USER.text(member) + "-" + hash(member) + "-"
                + size;
    }

    /** A picture in the sizes that a sort of object has, by names such as {@code image_48}. */
    public void images(Map<String, Object> into, long member, @Nullable String other, int... sizes) {
        for (int size : sizes) {
            into.put("image_" + size, other == null ? avatar(member, size) : other);
        }
    }
}
