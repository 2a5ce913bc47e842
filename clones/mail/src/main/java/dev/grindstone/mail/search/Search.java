package dev.grindstone.mail.search;

import java.time.Instant;
import java.time.ZoneId;
import org.jooq.Condition;

/** The search engine's only door: a query as typed becomes a condition on the message table. */
public final class Search {
    private Search() {}

    /**
     * The condition that a mailbox's messages meet.
     *
     * @param typed what stands in the search box, such as {@code from:ann is:unread budget}
     * @param now the present that {@code newer_than:} counts from
     */
    public static Condition condition(String typed, long ownerId, String ownerEmail, Instant now, ZoneId zone) {
        return new Criteria(ownerId, ownerEmail, new QueryDates(now, zone)).whole(QueryParser.parse(typed));
    }
}
