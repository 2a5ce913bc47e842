package dev.grindstone.shop.basket;

import static dev.grindstone.shop.db.Tables.BASKET_LINE;
import static dev.grindstone.shop.db.Tables.BASKET_SHOP;

import dev.grindstone.kit.people.Person;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Whose basket it is.
 *
 * @param person null for somebody who is not signed in
 * @param browser the key of that visitor's browser; empty for a person, whose basket is the same everywhere
 */
public record Owner(@Nullable Long person, String browser) {
    /** The skin of the marketplace. */
    public static final String MARKET = "market";

    /** The skin of the small shops. */
    public static final String SHOPS = "shops";

    /** The basket of a person. */
    public static Owner of(Person person) {
        return new Owner(person.id(), "");
    }

    /** The basket of a browser nobody is signed in at. */
    public static Owner of(String browser) {
        return new Owner(null, browser);
    }

    /** All lines, of both baskets. */
    public Condition lines() {
        return person != null
                ? BASKET_LINE.PERSON_ID.eq(person)
                : BASKET_LINE.PERSON_ID.isNull().and(BASKET_LINE.BROWSER.eq(browser));
    }

    /** The lines of the basket of a skin. */
    public Condition lines(String skin) {
        return lines().and(BASKET_LINE.SKIN.eq(skin));
    }

    /** What is said to shops. */
    Condition parts() {
        return person != null
                ? BASKET_SHOP.PERSON_ID.eq(person)
                : BASKET_SHOP.PERSON_ID.isNull().and(BASKET_SHOP.BROWSER.eq(browser));
    }
}
