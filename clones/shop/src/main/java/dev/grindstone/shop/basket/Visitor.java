package dev.grindstone.shop.basket;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.frame.Basket;

/** Whose basket a visit means. */
public final class Visitor {
    private Visitor() {}

    /** The person who is signed in, or the browser. */
    public static Owner owner(Visit visit) {
        return visit.isSignedIn() ? Owner.of(visit.person()) : Owner.of(Basket.browser(visit));
    }

    /** The same, with a key for a browser that has none yet. */
    public static Owner ownerWithKey(Visit visit) {
        Owner owner = owner(visit);
        if (owner.person() != null || !owner.browser().isEmpty()) {
            return owner;
        }
        String digits = Long.toString(visit.world().nextId());
        String last = digits.substring(digits.length() - 17);
        String key = last.substring(0, 3) + "-" + last.substring(3, 10) + "-" + last.substring(10);
        visit.keep(Basket.COOKIE, key);
        return Owner.of(key);
    }
}
