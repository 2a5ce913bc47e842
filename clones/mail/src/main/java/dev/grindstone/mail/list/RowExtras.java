package dev.grindstone.mail.list;

import static dev.grindstone.mail.db.Tables.MESSAGE;
import static dev.grindstone.mail.db.Tables.RECIPIENT;
import static org.jooq.impl.DSL.lower;

import dev.grindstone.mail.mailbox.Owner;
import dev.grindstone.mail.mailbox.Preferences;
import dev.grindstone.mail.message.ThreadToken;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/**
 * What a row shows by the way of the newest message of its conversation.
 *
 * @param leavable messages of lists in promotions whose text offers a way out
 * @param invited messages that ask for an answer, with what was answered so far
 * @param levels of messages that went to the owner: how many other mailboxes they went to
 * @param chosen what rows are to say
 */
record RowExtras(Set<Long> leavable, Map<Long, Integer> levels, Map<Long, String> invited, Preferences chosen) {
    RowExtras {
        leavable = Set.copyOf(leavable);
        levels = Map.copyOf(levels);
        invited = Map.copyOf(invited);
    }

    /**
     * A file of a row's conversation.
     *
     * @param number among the files of its message, from 1
     */
    record File(String name, String mediaType, long messageId, int number) {
        String messageHex() {
            return ThreadToken.hex(messageId);
        }

        boolean isCalendar() {
            return mediaType.startsWith("text/calendar")
                    || name.toLowerCase(Locale.ROOT).endsWith(".ics");
        }
    }

    static RowExtras of(
            DSLContext db, Owner owner, Collection<List<Line>> threads, Preferences chosen, Map<Long, String> invited) {
        List<Long> newest = threads.stream()
                .filter(lines -> !lines.isEmpty())
                .map(lines -> lines.get(lines.size() - 1).id())
                .toList();
        Set<Long> leavable = db.select(MESSAGE.ID)
                .from(MESSAGE)
                .where(MESSAGE.ID.in(newest))
                .and(MESSAGE.CATEGORY.eq("promotions"))
                .and(MESSAGE.KIND.eq("received"))
                .and(MESSAGE.LIST_ID.isNotNull())
                .and(lower(MESSAGE.BODY_HTML).contains("unsubscribe"))
                .fetchSet(MESSAGE.ID);
        return new RowExtras(leavable, chosen.levels() ? levels(db, owner, newest) : Map.of(), invited, chosen);
    }

    private static Map<Long, Integer> levels(DSLContext db, Owner owner, List<Long> messages) {
        Map<Long, Integer> all = new HashMap<>();
        Map<Long, Integer> levels = new HashMap<>();
        db.select(RECIPIENT.MESSAGE_ID, RECIPIENT.EMAIL)
                .from(RECIPIENT)
                .where(RECIPIENT.MESSAGE_ID.in(messages))
                .orderBy(RECIPIENT.MESSAGE_ID, RECIPIENT.KIND, RECIPIENT.POSITION)
                .forEach(row -> {
                    all.merge(row.value1(), 1, Integer::sum);
                    if (row.value2().equalsIgnoreCase(owner.email())) {
                        levels.put(row.value1(), 0);
                    }
                });
        levels.replaceAll((message, none) -> all.getOrDefault(message, 1) - 1);
        return levels;
    }

    /** {@code »} for what was sent to the owner alone, {@code ›} for what was sent to others too, empty for the rest. */
    String level(long message) {
        Integer others = levels.get(message);
        return others == null ? "" : others == 0 ? "»" : "›";
    }
}
