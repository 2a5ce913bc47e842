package dev.grindstone.mail.search;

import static dev.grindstone.mail.db.Tables.MESSAGE;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.max;

import dev.grindstone.mail.mailbox.Dates;
import dev.grindstone.mail.mailbox.Place;
import dev.grindstone.mail.message.ThreadToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Finds what the beginning of a search could mean: people first, then conversations. */
final class SuggestionQueries {
    private static final int PEOPLE = 3;
    private static final int CONVERSATIONS = 4;
    private static final int LONGEST = 100;

    private SuggestionQueries() {}

    static List<Suggestion> suggestions(DSLContext db, long ownerId, String typed, Dates dates) {
        List<Suggestion> found = new ArrayList<>();
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty() || text.length() > LONGEST || text.contains(":")) {
            return found;
        }
        db.select(MESSAGE.FROM_NAME, MESSAGE.FROM_EMAIL)
                .from(MESSAGE)
                .where(MESSAGE.OWNER_ID.eq(ownerId))
                .and(MESSAGE.KIND.eq("received"))
                .and(Place.kept())
                .and(begins(concat(MESSAGE.FROM_NAME, inline(" "), MESSAGE.FROM_EMAIL), text))
                .groupBy(MESSAGE.FROM_NAME, MESSAGE.FROM_EMAIL)
                .orderBy(count().desc(), MESSAGE.FROM_EMAIL, MESSAGE.FROM_NAME)
                .limit(PEOPLE)
                .forEach(row -> found.add(
                        new Suggestion("circle-user-round", row.value1(), row.value2(), "from:" + row.value2(), "")));
        db.select(MESSAGE.THREAD_ID, max(MESSAGE.SUBJECT), max(MESSAGE.SENT_AT))
                .from(MESSAGE)
                .where(MESSAGE.OWNER_ID.eq(ownerId))
                .and(Place.kept())
                .and(begins(MESSAGE.SUBJECT, text))
                .groupBy(MESSAGE.THREAD_ID)
                .orderBy(max(MESSAGE.SENT_AT).desc(), MESSAGE.THREAD_ID.desc())
                .limit(CONVERSATIONS)
                .forEach(row -> found.add(new Suggestion(
                        "mail", row.value2(), dates.brief(row.value3()), "", "all/" + ThreadToken.of(row.value1()))));
        return found;
    }

    /** Whether one of the words begins so. */
    private static Condition begins(Field<String> field, String text) {
        Field<String> spaced = concat(inline(" "), lower(field));
        return spaced.contains(" " + text);
    }
}
