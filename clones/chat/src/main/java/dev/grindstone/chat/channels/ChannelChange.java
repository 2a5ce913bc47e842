package dev.grindstone.chat.channels;

import static dev.grindstone.chat.db.Tables.CONVERSATION;
import static dev.grindstone.chat.db.Tables.MEMBER;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Kind;
import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.message.Post;
import dev.grindstone.chat.text.Escapes;
import dev.grindstone.chat.workspace.ChatException;
import org.jooq.DSLContext;

/** Makes a channel, or changes what it is. */
final class ChannelChange {
    private static final int LONGEST_NOTE = 250;

    private final Deed deed;
    private final DSLContext db;
    private final long actor;

    ChannelChange(Deed deed) {
        this.deed = deed;
        this.db = deed.db();
        this.actor = deed.actor().id();
    }

    /** The result is the channel's number. */
    Long create() {
        String name = ChannelName.free(db, deed.args().text("name", ""));
        boolean general = deed.args().flag("general", false);
        boolean isPrivate = deed.args().flag("private", false);
        long id = deed.world().nextId(deed.at());
        db.insertInto(CONVERSATION)
                .set(CONVERSATION.ID, id)
                .set(CONVERSATION.KIND, (isPrivate ? Kind.PRIVATE : Kind.CHANNEL).key())
                .set(CONVERSATION.NAME, name)
                .set(CONVERSATION.TOPIC, note("topic"))
                .set(CONVERSATION.PURPOSE, note("purpose"))
                .set(CONVERSATION.CREATOR_ID, actor)
                .set(CONVERSATION.CREATED_AT, deed.at())
                .set(CONVERSATION.IS_ARCHIVED, false)
                .set(CONVERSATION.IS_GENERAL, general)
                .execute();
        deed.memberships().add(id, actor, deed.at());
        if (general) {
            db.select(MEMBER.ID)
                    .from(MEMBER)
                    .where(MEMBER.IS_DEACTIVATED.eq(false))
                    .and(MEMBER.KIND.eq("person"))
                    .orderBy(MEMBER.ID)
                    .fetch(MEMBER.ID)
                    .forEach(member -> deed.memberships().add(id, member, deed.at()));
        }
        say(deed.conversations().named(Long.toString(id)), "channel_join", deed.slug() + " has joined the channel");
        return id;
    }

    void archive() {
        Conversation channel = mine();
        if (channel.isArchived()) {
            throw ChatException.of("already_archived", "'" + channel.channelName() + "' is archived already");
        }
        if (channel.isGeneral()) {
            throw ChatException.of("cant_archive_general", "'" + channel.channelName() + "' is everybody's and stays");
        }
        say(channel, "channel_archive", deed.slug() + " archived the channel");
        db.update(CONVERSATION)
                .set(CONVERSATION.IS_ARCHIVED, true)
                .where(CONVERSATION.ID.eq(channel.id()))
                .execute();
    }

    void unarchive() {
        Conversation channel = deed.channel();
        if (!channel.isArchived()) {
            throw ChatException.of("not_archived", "'" + channel.channelName() + "' is not archived");
        }
        db.update(CONVERSATION)
                .set(CONVERSATION.IS_ARCHIVED, false)
                .where(CONVERSATION.ID.eq(channel.id()))
                .execute();
        say(channel, "channel_unarchive", deed.slug() + " un-archived the channel");
    }

    void rename() {
        Conversation channel = Deed.open(mine());
        String name = ChannelName.free(db, deed.args().text("name", ""));
        String before = channel.previousNames();
        db.update(CONVERSATION)
                .set(CONVERSATION.NAME, name)
                .set(
                        CONVERSATION.PREVIOUS_NAMES,
                        before.isEmpty() ? channel.channelName() : before + "," + channel.channelName())
                .where(CONVERSATION.ID.eq(channel.id()))
                .execute();
        say(
                channel,
                "channel_name",
                deed.slug() + " has renamed the channel from \"" + channel.channelName() + "\" to \"" + name + "\"");
    }

    void topic() {
        Conversation channel = Deed.open(mine());
        String topic = note("topic");
        db.update(CONVERSATION)
                .set(CONVERSATION.TOPIC, topic)
                .set(CONVERSATION.TOPIC_BY, actor)
                .set(CONVERSATION.TOPIC_AT, deed.at())
                .where(CONVERSATION.ID.eq(channel.id()))
                .execute();
        say(channel, "channel_topic", deed.slug() + told("topic", topic));
    }

    void purpose() {
        Conversation channel = Deed.open(mine());
        String purpose = note("purpose");
        db.update(CONVERSATION)
                .set(CONVERSATION.PURPOSE, purpose)
                .set(CONVERSATION.PURPOSE_BY, actor)
                .set(CONVERSATION.PURPOSE_AT, deed.at())
                .where(CONVERSATION.ID.eq(channel.id()))
                .execute();
        say(channel, "channel_purpose", deed.slug() + told("description", purpose));
    }

    private static String told(String what, String text) {
        return text.isEmpty()
                ? " cleared the channel " + what
                : " set the channel " + what + ": " + Escapes.escape(text);
    }

    void convert() {
        Conversation channel = Deed.open(mine());
        boolean isPrivate = deed.args().flag("private", true);
        if (channel.isGeneral() && isPrivate) {
            throw ChatException.of(
                    "cant_make_private", "'" + channel.channelName() + "' is everybody's and stays public");
        }
        if (!isPrivate && !deed.actor().isAdmin()) {
            throw ChatException.of("restricted_action", "Only admins make a private channel public: ask one");
        }
        db.update(CONVERSATION)
                .set(CONVERSATION.KIND, (isPrivate ? Kind.PRIVATE : Kind.CHANNEL).key())
                .where(CONVERSATION.ID.eq(channel.id()))
                .execute();
        say(
                channel,
                isPrivate ? "channel_convert_to_private" : "channel_convert_to_public",
                deed.slug() + " made this channel " + (isPrivate ? "private" : "public")
                        + (isPrivate ? ". Now, it can only be viewed or joined by invitation." : "."));
    }

    private Conversation mine() {
        Conversation channel = deed.channel();
        deed.memberships().require(channel, actor);
        return channel;
    }

    private String note(String argument) {
        String text = deed.args().text(argument, "");
        if (text.length() > LONGEST_NOTE) {
            throw ChatException.of(
                    "too_long", "The " + argument + " has more than " + LONGEST_NOTE + " characters: shorten it");
        }
        return text;
    }

    private void say(Conversation channel, String subtype, String text) {
        if (!deed.args().flag("quiet", false)) {
            Post.system(deed.world(), channel, actor, subtype, text, deed.at());
        }
    }
}
