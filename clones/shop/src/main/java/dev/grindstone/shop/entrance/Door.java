package dev.grindstone.shop.entrance;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.frame.Basket;
import java.util.List;
import java.util.Map;

/** Lets somebody in and out: the session, the cookies by which scripts tell, and what was in the visitor's basket. */
public final class Door {
    /** Those that say that somebody is signed in. */
    private static final List<String> PERSONAL = List.of("at-main", "x-main", "sess-at-main");

    private Door() {}

    /**
     * Signs somebody in and leads on.
     *
     * @param then a path of this site
     */
    public static void enter(Visit visit, Person person, String then) {
        visit.signIn(person);
        String browser = Basket.browser(visit);
        if (!browser.isEmpty()) {
            visit.world().run("shop.mergeBasket", person, Map.of("browser", browser));
        }
        String digits = Long.toString(visit.world().nextId());
        if (browser.isEmpty()) {
            visit.keep(Basket.COOKIE, numbered(digits));
        }
        visit.keep("session-id-time", Long.toString(visit.now().getEpochSecond()) + "l");
        visit.keep("ubid-main", numbered(digits));
        visit.keep("session-token", Long.toHexString(Long.parseLong(digits)));
        visit.keep("i18n-prefs", "USD");
        visit.keep("lc-main", "en_US");
        PERSONAL.forEach(name -> visit.keep(name, Long.toString(person.id(), 36) + "." + digits));
        visit.redirect(then);
    }

    /** Signs out whoever is signed in. */
    public static void leave(Visit visit) {
        visit.signOut();
        for (String name : PERSONAL) {
            visit.forget(name);
        }
    }

    private static String numbered(String digits) {
        String last = digits.substring(digits.length() - 17);
        return last.substring(0, 3) + "-" + last.substring(3, 10) + "-" + last.substring(10);
    }
}
