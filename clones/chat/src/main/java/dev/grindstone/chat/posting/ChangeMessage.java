package dev.grindstone.chat.posting;

import static dev.grindstone.chat.db.Tables.MESSAGE;
import static dev.grindstone.chat.db.Tables.REACTION;

import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Post;
import dev.grindstone.chat.message.unfurl.Unfurls;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.kit.world.Args;
import java.util.List;

/** Changes a message, or takes it back. */
final class ChangeMessage {
    private final Deed deed;
    private final Args args;

    ChangeMessage(Deed deed) {
        this.deed = deed;
        this.args = deed.args();
    }

    void edit() {
        Message message = deed.message();
        if (message.authorId() != deed.actor().id() || isSystem(message) || message.isTombstone()) {
            throw ChatException.of("cant_update_message", "Only its author can edit a message: write a reply instead");
        }
        deed.conversations().byId(message.conversationId()).ifPresent(Deed::open);
        Content content = Content.of(deed.db(), args);
        deed.db()
                .update(MESSAGE)
                .set(MESSAGE.TEXT, content.text())
                .set(MESSAGE.BLOCKS, content.blocks())
                .set(
                        MESSAGE.ATTACHMENTS,
                        args.has("attachments")
                                ? content.attachments()
                                : new Unfurls(deed.db(), deed.actor().id())
                                        .edited(message.attachments(), message.text(), content.text()))
                .set(MESSAGE.EDITED_AT, deed.at())
                .where(MESSAGE.ID.eq(message.id()))
                .execute();
        Post.edited(deed.db(), deed.message());
    }

    /** Takes a preview of a link away; the message does not count as edited. */
    void removeAttachment() {
        Message message = deed.message();
        if (message.authorId() != deed.actor().id()) {
            throw ChatException.of("cant_update_message", "Only its author can remove a preview: ask them");
        }
        deed.db()
                .update(MESSAGE)
                .set(MESSAGE.ATTACHMENTS, Unfurls.without(message.attachments(), args.number("attachment")))
                .where(MESSAGE.ID.eq(message.id()))
                .execute();
    }

    /** Its replies keep a trace of it above them. */
    void delete() {
        Message message = deed.message();
        boolean own = message.authorId() == deed.actor().id();
        if ((!own && !deed.actor().isAdmin()) || message.isTombstone()) {
            throw ChatException.of("cant_delete_message", "Only its author or an admin can delete a message: ask them");
        }
        if (deed.messages().threads(List.of(message.id())).isEmpty()) {
            deed.db().deleteFrom(MESSAGE).where(MESSAGE.ID.eq(message.id())).execute();
        } else {
            deed.db()
                    .update(MESSAGE)
                    .set(MESSAGE.SUBTYPE, "tombstone")
                    .set(MESSAGE.TEXT, "This message was deleted.")
                    .setNull(MESSAGE.BLOCKS)
                    .setNull(MESSAGE.ATTACHMENTS)
                    .setNull(MESSAGE.METADATA)
                    .setNull(MESSAGE.EDITED_AT)
                    .where(MESSAGE.ID.eq(message.id()))
                    .execute();
            deed.db()
                    .deleteFrom(REACTION)
                    .where(REACTION.MESSAGE_ID.eq(message.id()))
                    .execute();
            Post.edited(deed.db(), deed.messages().require(message.id()));
        }
    }

    private static boolean isSystem(Message message) {
        String subtype = message.subtype();
        return subtype != null && subtype.startsWith("channel_");
    }
}
