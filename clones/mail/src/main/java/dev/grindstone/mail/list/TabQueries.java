package dev.grindstone.mail.list;

import static dev.grindstone.mail.db.Tables.MESSAGE;

import dev.grindstone.mail.mailbox.Counts;
import dev.grindstone.mail.mailbox.Owner;
import dev.grindstone.mail.mailbox.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** Reads what the tabs say about the mail behind them. */
final class TabQueries {
    private static final int TEASED = 3;
    private static final int AT_ONCE = 10;

    private TabQueries() {}

    /** The tabs in their order, for a list that shows one of them. */
    static List<Tab> tabs(DSLContext db, Owner owner, Counts counts, String selected) {
        Map<String, String> teasers = teasers(db, owner);
        List<Tab> tabs = new ArrayList<>();
        Stream.concat(Stream.of("primary"), owner.tabs().stream())
                .forEach(name -> tabs.add(
                        new Tab(name, name.equals(selected), counts.tab(name), teasers.getOrDefault(name, ""))));
        return tabs;
    }

    /**
     * Who wrote last, by category. The messages are found in the index of folders, and the newest alone are looked up
     * for a name: asked in one query, H2 reads the whole mailbox.
     */
    private static Map<String, String> teasers(DSLContext db, Owner owner) {
        return db
                .select(MESSAGE.CATEGORY, MESSAGE.ID)
                .from(MESSAGE)
                .where(MESSAGE.OWNER_ID.eq(owner.id()))
                .and(MESSAGE.IS_READ.isFalse())
                .and(Place.inbox())
                .and(MESSAGE.CATEGORY.in(owner.tabs()))
                .orderBy(MESSAGE.SENT_AT.desc(), MESSAGE.ID.desc())
                .fetchGroups(MESSAGE.CATEGORY, MESSAGE.ID)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, category -> teaser(db, category.getValue())));
    }

    private static String teaser(DSLContext db, List<Long> newestFirst) {
        Set<String> names = new LinkedHashSet<>();
        for (int from = 0; names.size() < TEASED && from < newestFirst.size(); from += AT_ONCE) {
            List<Long> some = newestFirst.subList(from, Math.min(from + AT_ONCE, newestFirst.size()));
            Map<Long, String> writers = db.select(MESSAGE.ID, MESSAGE.FROM_NAME)
                    .from(MESSAGE)
                    .where(MESSAGE.ID.in(some))
                    .fetchMap(MESSAGE.ID, MESSAGE.FROM_NAME);
            some.stream().map(writers::get).forEach(names::add);
        }
        return names.stream().limit(TEASED).collect(Collectors.joining(", "));
    }
}
