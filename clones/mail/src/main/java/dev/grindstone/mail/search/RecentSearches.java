package dev.grindstone.mail.search;

import static dev.grindstone.mail.db.Tables.RECENT_SEARCH;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.max;

import dev.grindstone.kit.world.CommandRegistry;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * What a mailbox was searched for last. {@code mail.rememberSearch} and {@code mail.forgetSearch} take {@code query}; of
 * each mailbox the latest {@value #KEPT} stay.
 */
public final class RecentSearches {
    static final String REMEMBER = "mail.rememberSearch";
    static final String FORGET = "mail.forgetSearch";
    private static final int KEPT = 20;
    private static final int OFFERED = 6;
    private static final int OFFERED_WHILE_TYPING = 2;
    private static final int LONGEST = 200;

    private RecentSearches() {}

    /** Adds both commands. */
    public static void addTo(CommandRegistry commands) {
        commands.add(REMEMBER, (world, by, args) -> {
            String text = args.text("query").strip();
            if (!text.isEmpty() && text.length() <= LONGEST) {
                remember(world.db("mail"), by.id(), text);
            }
            return null;
        });
        commands.add(FORGET, (world, by, args) -> {
            world.db("mail")
                    .deleteFrom(RECENT_SEARCH)
                    .where(RECENT_SEARCH.OWNER_ID.eq(by.id()))
                    .and(RECENT_SEARCH.TEXT.eq(args.text("query").strip()))
                    .execute();
            return null;
        });
    }

    private static void remember(DSLContext db, long ownerId, String text) {
        Condition mine = RECENT_SEARCH.OWNER_ID.eq(ownerId);
        long latest = db.select(coalesce(max(RECENT_SEARCH.NUMBER), 0L))
                .from(RECENT_SEARCH)
                .where(mine)
                .fetchSingle()
                .value1();
        db.deleteFrom(RECENT_SEARCH)
                .where(mine)
                .and(RECENT_SEARCH.TEXT.eq(text).or(RECENT_SEARCH.NUMBER.le(latest - KEPT + 1)))
                .execute();
        db.insertInto(RECENT_SEARCH, RECENT_SEARCH.OWNER_ID, RECENT_SEARCH.TEXT, RECENT_SEARCH.NUMBER)
                .values(ownerId, text, latest + 1)
                .execute();
    }

    /** Those that begin as typed, latest first; a few of all while nothing is typed. */
    static List<String> of(DSLContext db, long ownerId, String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        return db.select(RECENT_SEARCH.TEXT)
                .from(RECENT_SEARCH)
                .where(RECENT_SEARCH.OWNER_ID.eq(ownerId))
                .and(lower(RECENT_SEARCH.TEXT).startsWith(text))
                .and(lower(RECENT_SEARCH.TEXT).ne(text))
                .orderBy(RECENT_SEARCH.NUMBER.desc(), RECENT_SEARCH.TEXT)
                .limit(text.isEmpty() ? OFFERED : OFFERED_WHILE_TYPING)
                .fetch(RECENT_SEARCH.TEXT);
    }
}
