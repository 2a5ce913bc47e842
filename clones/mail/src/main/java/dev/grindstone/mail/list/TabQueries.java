package dev.grindstone.mail.list;

import static dev.grindstone.mail.db.Tables.MESSAGE;

import dev.grindstone.mail.mailbox.Counts;
import dev.grindstone.mail.mailbox.Owner;
import dev.grindstone.mail.mailbox.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** Reads what the tabs say about the mail behind them. */
final class TabQueries {
    private static final int TEASED = 3;

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

    private static Map<String, String> teasers(DSLContext db, Owner owner) {
        Map<String, Set<String>> names = new HashMap<>();
        db.select(MESSAGE.CATEGORY, MESSAGE.FROM_NAME)
                .from(MESSAGE)
                .where(MESSAGE.OWNER_ID.eq(owner.id()))
                .and(MESSAGE.IS_READ.isFalse())
                .and(Place.inbox())
                .and(MESSAGE.CATEGORY.in(owner.tabs()))
                .orderBy(MESSAGE.SENT_AT.desc(), MESSAGE.ID.desc())
                .forEach(row -> {
                    Set<String> known = names.computeIfAbsent(row.value1(), key -> new LinkedHashSet<>());
                    if (known.size() < TEASED) {
                        known.add(row.value2());
                    }
                });
        Map<String, String> teasers = new HashMap<>();
        names.forEach((category, senders) -> teasers.put(category, String.join(", ", senders)));
        return teasers;
    }
}
