package dev.grindstone.chat.pane;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.workspace.Ts;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the menu of a day's divider leads.
 *
 * @param ts of the moment, as text; empty for the newest message
 */
record Jump(String label, String ts) {

    /** All of them, those before the conversation began left out. */
    static List<Jump> all(Conversation conversation, ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        List<Jump> jumps = new ArrayList<>();
        jumps.add(new Jump("Most recent", ""));
        add(jumps, "Today", today, now, conversation);
        add(jumps, "Yesterday", today.minusDays(1), now, conversation);
        add(jumps, "Last week", today.minusDays(7), now, conversation);
        add(jumps, "Last month", today.minusMonths(1).with(TemporalAdjusters.firstDayOfMonth()), now, conversation);
        jumps.add(new Jump("The very beginning", Ts.text(1)));
        return jumps;
    }

    private static void add(
            List<Jump> jumps, String label, LocalDate day, ZonedDateTime now, Conversation conversation) {
        var start = day.atStartOfDay(now.getZone()).toInstant();
        if (!start.isBefore(conversation.createdAt()) || label.equals("Today")) {
            jumps.add(new Jump(label, Ts.text(Ts.at(start))));
        }
    }
}
