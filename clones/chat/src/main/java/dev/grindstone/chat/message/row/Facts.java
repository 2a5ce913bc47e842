package dev.grindstone.chat.message.row;

import static dev.grindstone.chat.db.Tables.MESSAGE;
import static dev.grindstone.chat.db.Tables.PIN;
import static dev.grindstone.chat.db.Tables.SAVED;
import static dev.grindstone.chat.db.Tables.SUBSCRIPTION;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Messages;
import dev.grindstone.chat.message.file.Files;
import dev.grindstone.chat.message.file.SharedFile;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What stands beside messages, for a whole window: one query each. */
record Facts(
        Map<Long, Messages.Replies> threads,
        Map<Long, List<Messages.Reaction>> reactions,
        Map<Long, Message> roots,
        Map<Long, Long> pins,
        Set<Long> saved,
        Set<Long> followed,
        Map<Long, List<SharedFile>> files) {

    static Facts of(DSLContext db, long viewer, List<Message> messages) {
        List<Long> ids = messages.stream().map(Message::id).toList();
        if (ids.isEmpty()) {
            return new Facts(Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), Set.of(), Map.of());
        }
        Messages all = new Messages(db, viewer);
        Set<Long> rootIds = new HashSet<>();
        messages.forEach(message -> {
            @Nullable Long root = message.threadId();
            if (root != null) {
                rootIds.add(root);
            }
        });
        Map<Long, Message> roots = rootIds.isEmpty()
                ? Map.of()
                : db.selectFrom(MESSAGE).where(MESSAGE.ID.in(rootIds)).fetchMap(MESSAGE.ID, Messages::message);
        Map<Long, Messages.Replies> threads = all.threads(ids);
        Set<Long> followed = threads.isEmpty()
                ? Set.of()
                : db.select(SUBSCRIPTION.THREAD_ID)
                        .from(SUBSCRIPTION)
                        .where(SUBSCRIPTION.MEMBER_ID.eq(viewer))
                        .and(SUBSCRIPTION.THREAD_ID.in(threads.keySet()))
                        .and(SUBSCRIPTION.IS_FOLLOWED)
                        .fetchSet(SUBSCRIPTION.THREAD_ID);
        return new Facts(
                threads,
                all.reactions(ids),
                roots,
                db.select(PIN.MESSAGE_ID, PIN.PINNED_BY)
                        .from(PIN)
                        .where(PIN.MESSAGE_ID.in(ids))
                        .fetchMap(PIN.MESSAGE_ID, PIN.PINNED_BY),
                db.select(SAVED.MESSAGE_ID)
                        .from(SAVED)
                        .where(SAVED.MEMBER_ID.eq(viewer))
                        .and(SAVED.MESSAGE_ID.in(ids))
                        .and(SAVED.STATE.eq("progress"))
                        .fetchSet(SAVED.MESSAGE_ID),
                followed,
                new Files(db, viewer).ofMessages(ids));
    }

    /** What a reply's permalink says of its thread. */
    String query(Message message, Conversation conversation) {
        @Nullable Message root = message.threadId() == null ? null : roots.get(message.threadId());
        return root == null ? "" : "?thread_ts=" + root.key() + "&cid=" + conversation.key();
    }
}
