package dev.grindstone.chat.pane;

import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Messages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some messages of a conversation's list that stand one after the other, the oldest first.
 *
 * @param above the message before the first one, which decides over its divider and its head
 * @param isLatest whether nothing comes after them
 */
record Window(List<Message> messages, @Nullable Message above, boolean isLatest) {
    /** How many a request brings. */
    static final int SIZE = 60;

    /** The most that a page ever shows at once, and then some. */
    private static final int MOST = 400;

    Window {
        messages = List.copyOf(messages);
    }

    /** The newest ones. */
    static Window newest(Messages all, long conversation) {
        return of(older(all, conversation, Long.MAX_VALUE, SIZE), SIZE, true);
    }

    /** Those before a ts. */
    static Window before(Messages all, long conversation, long ts) {
        return of(older(all, conversation, ts, SIZE), SIZE, false);
    }

    /** Those after a ts. */
    static Window after(Messages all, long conversation, long ts) {
        List<Message> above = all.before(conversation, ts + 1, 1);
        List<Message> newer = all.after(conversation, ts, SIZE + 1);
        return new Window(
                newer.subList(0, Math.min(SIZE, newer.size())),
                above.isEmpty() ? null : above.get(0),
                newer.size() <= SIZE);
    }

    /** Those before and after a ts. */
    static Window around(Messages all, long conversation, long ts) {
        List<Message> newer = all.after(conversation, ts - 1, SIZE + 1);
        Window older = of(older(all, conversation, ts, SIZE), SIZE, false);
        List<Message> both = new ArrayList<>(older.messages());
        both.addAll(newer.subList(0, Math.min(SIZE, newer.size())));
        return new Window(both, older.above(), newer.size() <= SIZE);
    }

    /** Those from a ts to another. */
    static Window range(Messages all, long conversation, long from, long to) {
        List<Message> above = all.before(conversation, from, 1);
        List<Message> found = all.after(conversation, from - 1, MOST).stream()
                .filter(message -> message.ts() <= to)
                .toList();
        return new Window(found, above.isEmpty() ? null : above.get(0), to == Long.MAX_VALUE && found.size() < MOST);
    }

    private static List<Message> older(Messages all, long conversation, long ts, int size) {
        List<Message> found = new ArrayList<>(all.before(conversation, ts, size + 1));
        Collections.reverse(found);
        return found;
    }

    private static Window of(List<Message> found, int size, boolean isLatest) {
        boolean more = found.size() > size;
        return new Window(more ? found.subList(1, found.size()) : found, more ? found.get(0) : null, isLatest);
    }
}
