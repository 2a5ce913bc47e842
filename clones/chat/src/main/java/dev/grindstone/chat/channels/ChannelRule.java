package dev.grindstone.chat.channels;

import static dev.grindstone.chat.db.Tables.BOOKMARK;
import static dev.grindstone.chat.db.Tables.CONVERSATION;
import static dev.grindstone.chat.db.Tables.DRAFT;
import static dev.grindstone.chat.db.Tables.MEMBERSHIP;
import static dev.grindstone.chat.db.Tables.MESSAGE;
import static dev.grindstone.chat.db.Tables.REMINDER;
import static dev.grindstone.chat.db.Tables.SAVED;
import static dev.grindstone.chat.db.Tables.SCHEDULED_MESSAGE;
import static dev.grindstone.chat.db.Tables.SUBSCRIPTION;
import static dev.grindstone.chat.db.Tables.TOKEN;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.kit.people.Person;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What only admins decide about a channel: who may post in it, and that it is gone for good. */
final class ChannelRule {
    private final Deed deed;
    private final DSLContext db;

    ChannelRule(Deed deed) {
        this.deed = deed;
        this.db = deed.db();
    }

    void posting() {
        Conversation channel = Deed.open(deed.channel());
        admin("say who may post");
        String who = deed.args().text("posting");
        if (!who.equals("all") && !who.equals("admins")) {
            throw ChatException.of("invalid_arguments", "'" + who + "' may not be: posting is 'all' or 'admins'");
        }
        db.update(CONVERSATION)
                .set(CONVERSATION.POSTING, who)
                .where(CONVERSATION.ID.eq(channel.id()))
                .and(CONVERSATION.POSTING.ne(who))
                .execute();
    }

    void delete() {
        Conversation channel = deed.channel();
        if (channel.isGeneral()) {
            throw ChatException.of("cant_delete_channel", "'" + channel.channelName() + "' is everybody's and stays");
        }
        admin("delete channels");
        long id = channel.id();
        // Through their command, so that nothing wakes for a message that is gone.
        db.select(SCHEDULED_MESSAGE.ID, SCHEDULED_MESSAGE.AUTHOR_ID)
                .from(SCHEDULED_MESSAGE)
                .where(SCHEDULED_MESSAGE.CONVERSATION_ID.eq(id))
                .orderBy(SCHEDULED_MESSAGE.ID)
                .fetch()
                .forEach(row -> deed.world()
                        .run("chat.cancelScheduled", person(row.value2()), Map.of("id", Long.toString(row.value1()))));
        var messages = DSL.select(MESSAGE.ID).from(MESSAGE).where(MESSAGE.CONVERSATION_ID.eq(id));
        db.deleteFrom(SAVED).where(SAVED.MESSAGE_ID.in(messages)).execute();
        db.deleteFrom(SUBSCRIPTION).where(SUBSCRIPTION.THREAD_ID.in(messages)).execute();
        db.deleteFrom(MESSAGE).where(MESSAGE.CONVERSATION_ID.eq(id)).execute();
        db.deleteFrom(BOOKMARK).where(BOOKMARK.CONVERSATION_ID.eq(id)).execute();
        db.deleteFrom(DRAFT).where(DRAFT.CONVERSATION_ID.eq(id)).execute();
        db.deleteFrom(REMINDER).where(REMINDER.CONVERSATION_ID.eq(id)).execute();
        db.deleteFrom(TOKEN).where(TOKEN.CONVERSATION_ID.eq(id)).execute();
        db.deleteFrom(MEMBERSHIP).where(MEMBERSHIP.CONVERSATION_ID.eq(id)).execute();
        db.deleteFrom(CONVERSATION).where(CONVERSATION.ID.eq(id)).execute();
    }

    private Person person(long member) {
        return new Members(db).require(member).acting();
    }

    private void admin(String what) {
        if (!deed.actor().isAdmin()) {
            throw ChatException.of("restricted_action", "Only admins " + what + ": ask one");
        }
    }
}
