package dev.grindstone.shop.cart;

import static dev.grindstone.shop.db.Tables.BASKET_LINE;

import dev.grindstone.kit.people.Person;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Whose basket it is.
 *
 * @param person null for somebody who is not signed in
 * @param browser the key of that visitor's browser; empty for a person, whose basket is the same everywhere
 */
record Owner(@Nullable Long person, String browser) {

    static Owner of(Person person) {
        return new Owner(person.id(), "");
    }

    static Owner of(String browser) {
        return new Owner(null, browser);
    }

    /** The lines of the marketplace's basket. */
    Condition lines() {
        Condition whose = person != null
                ? BASKET_LINE.PERSON_ID.eq(person)
                : BASKET_LINE.PERSON_ID.isNull().and(BASKET_LINE.BROWSER.eq(browser));
        return whose.and(BASKET_LINE.SKIN.eq("market"));
    }
}
