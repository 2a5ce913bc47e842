package dev.grindstone.shop.frame;

import static dev.grindstone.shop.db.Tables.BASKET_LINE;

import dev.grindstone.kit.web.Visit;
import org.jooq.Condition;

/** Whose basket it is: a person's, or of the browser of somebody who is not signed in. */
public final class Basket {
    /** Names the basket of a browser; it is set with the first thing that is put in. */
    public static final String COOKIE = "session-id";

    private Basket() {}

    /** The lines of the visitor's basket. */
    public static Condition of(Visit visit) {
        return Caller.of(visit)
                .map(person -> BASKET_LINE.PERSON_ID.eq(person.id()))
                .orElseGet(() -> BASKET_LINE.PERSON_ID.isNull().and(BASKET_LINE.BROWSER.eq(browser(visit))));
    }

    /** The browser's part of the key; empty before anything was put in. */
    public static String browser(Visit visit) {
        String sent = visit.cookie(COOKIE);
        return sent == null ? "" : sent;
    }

    /** The same, with a key for a browser that has none yet. */
    public static String key(Visit visit) {
        String sent = browser(visit);
        if (!sent.isEmpty()) {
            return sent;
        }
        String digits = Long.toString(visit.world().nextId());
        String last = digits.substring(digits.length() - 17);
        String key = last.substring(0, 3) + "-" + last.substring(3, 10) + "-" + last.substring(10);
        visit.keep(COOKIE, key);
        return key;
    }
}
