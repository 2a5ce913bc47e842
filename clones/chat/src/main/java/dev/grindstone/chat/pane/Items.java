package dev.grindstone.chat.pane;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.row.Row;
import dev.grindstone.chat.message.row.Rows;
import dev.grindstone.chat.message.row.Stamp;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.kit.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A window of a conversation's list as the page shows it.
 *
 * @param intro HTML of what stands above the first message of all; empty when there are older ones
 * @param hasOlder whether there are older ones
 */
record Items(List<Item> list, Intro intro, boolean hasOlder, boolean isLatest) {
    Items {
        list = List.copyOf(list);
    }

    /**
     * The items of a window.
     *
     * @param unread the ts after which everything was unread when the conversation was opened; the line stands there
     */
    static Items of(World world, long viewer, Conversation conversation, Window window, long unread) {
        Rows rows = new Rows(world, viewer);
        Stamp stamp = rows.stamp();
        List<Message> messages = window.messages();
        List<Row> made = rows.of(conversation, messages, window.above());
        List<Item> items = new ArrayList<>();
        @Nullable Message above = window.above();
        for (int i = 0; i < messages.size(); i++) {
            Message message = messages.get(i);
            LocalDate day = stamp.day(message.at());
            boolean begins = above == null || !stamp.day(above.at()).equals(day);
            long millis = day.atStartOfDay(world.zone()).toInstant().toEpochMilli();
            boolean line = message.ts() > unread
                    && (above == null || above.ts() <= unread)
                    && unread > 0
                    && message.authorId() != viewer
                    && message.authorId() != Member.VOICE;
            items.add(new Item(
                    begins ? new Item.Day(millis + "." + conversation.key(), stamp.weekday(day)) : null,
                    line,
                    made.get(i)));
            above = message;
        }
        boolean hasOlder = window.above() != null;
        Intro intro = hasOlder ? Intro.NONE : Intro.of(world, viewer, conversation, stamp);
        return new Items(items, intro, hasOlder, window.isLatest());
    }
}
