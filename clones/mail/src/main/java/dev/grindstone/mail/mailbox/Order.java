package dev.grindstone.mail.mailbox;

import static dev.grindstone.mail.db.Tables.MESSAGE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jooq.Field;
import org.jooq.SortField;

/**
 * How the conversations of a list are sorted.
 *
 * @param time of a conversation, from those of its messages that put it into the list
 * @param soonestFirst for lists of what is going to happen; otherwise the newest comes first
 * @param before what counts more than the time
 */
public record Order(Field<Instant> time, boolean soonestFirst, List<SortField<?>> before) {
    private static final int MOST_WORDS = 6;
    private static final int IN_SUBJECT = 4;
    private static final int IN_SENDER = 3;

    public Order {
        before = List.copyOf(before);
    }

    private Order(Field<Instant> time, boolean soonestFirst) {
        this(time, soonestFirst, List.of());
    }

    /** The order of a list. Who comes back from a snooze stands in the inbox as if it had just arrived. */
    public static Order of(View view) {
        return switch (view.place()) {
            case "snoozed" -> new Order(min(MESSAGE.SNOOZED_UNTIL), true);
            case "scheduled" -> new Order(min(MESSAGE.SENT_AT), true);
            case "inbox", "category" -> new Order(max(coalesce(MESSAGE.RETURNED_AT, MESSAGE.SENT_AT)), false);
            default ->
                new Order(
                        max(MESSAGE.SENT_AT),
                        false,
                        view.isByRelevance() ? List.of(max(score(view.query())).desc()) : List.of());
        };
    }

    /** How well a message fits a query: words in the subject and in the sender's name, then what matters to the owner. */
    private static Field<Integer> score(String query) {
        Field<Integer> score = when(MESSAGE.IS_IMPORTANT, 1)
                .otherwise(0)
                .plus(when(MESSAGE.IS_STARRED, 1).otherwise(0));
        List<String> words = Arrays.stream(query.toLowerCase(Locale.ROOT).split("[\\s\"(){}|]+"))
                .filter(word -> !word.isEmpty() && !word.startsWith("-") && word.indexOf(':') < 0)
                .limit(MOST_WORDS)
                .toList();
        for (String word : words) {
            score = score.plus(when(lower(MESSAGE.SUBJECT).contains(word), IN_SUBJECT)
                            .otherwise(0))
                    .plus(when(lower(MESSAGE.FROM_NAME).contains(word), IN_SENDER)
                            .otherwise(0));
        }
        return score;
    }

    /**
     * The fields to sort by, a key last.
     *
     * @param unit what the list's rows are
     */
    public List<SortField<?>> fields(Field<Long> unit) {
        List<SortField<?>> fields = new ArrayList<>(before);
        fields.add(soonestFirst ? time.asc() : time.desc());
        fields.add(unit.desc());
        return fields;
    }
}
