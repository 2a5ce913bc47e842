package dev.grindstone.chat.pane;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Kind;
import dev.grindstone.chat.conversation.Titles;
import dev.grindstone.chat.message.row.Stamp;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.kit.world.World;
import org.jooq.DSLContext;

/**
 * What stands above the first message of a conversation.
 *
 * @param icon of lucide; empty in direct conversations
 */
record Intro(String icon, String title, String text) {
    /** Nothing. */
    static final Intro NONE = new Intro("", "", "");

    static Intro of(World world, long viewer, Conversation conversation, Stamp stamp) {
        DSLContext db = world.db("chat");
        String name = new Titles(db, viewer).of(conversation);
        if (conversation.kind() == Kind.IM) {
            return name.isEmpty()
                    ? new Intro("", "This is your space", "Jot something down: only you can see it.")
                    : new Intro("", name, "This conversation is just between " + name + " and you.");
        }
        if (conversation.kind() == Kind.MPIM) {
            return new Intro("", name, "This is the very beginning of your direct message history with " + name + ".");
        }
        String creator = conversation.creatorId() == viewer
                ? "You"
                : new Members(db)
                        .byId(conversation.creatorId())
                        .map(Member::name)
                        .orElse("Somebody");
        String when = stamp.date(conversation.createdAt());
        String text = creator + " created this channel "
                + (when.equals("Today") || when.equals("Yesterday")
                        ? when.toLowerCase(java.util.Locale.ROOT)
                        : "on " + when)
                + ". This is the very beginning of the " + name + " channel.";
        String purpose = conversation.purpose().text();
        return new Intro(
                conversation.kind() == Kind.PRIVATE ? "lock" : "hash",
                name,
                purpose.isEmpty() ? text : text + " Purpose: " + purpose);
    }
}
