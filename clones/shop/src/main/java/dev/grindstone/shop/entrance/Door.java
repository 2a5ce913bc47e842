package dev.grindstone.shop.entrance;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.frame.Basket;
import dev.grindstone.shop.frame.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        Optional<Person> before = Caller.of(visit);
        visit.signIn(person);
        String browser = Basket.browser(visit);
        if (!browser.isEmpty()) {
            visit.world().run("shop.mergeBasket", person, Map.of("browser", browser));
        }
        String digits = Long.toString(visit.world().nextId());
        String key = browser.isEmpty() ? numbered(digits) : browser;
        if (browser.isEmpty()) {
            visit.keep(Basket.COOKIE, key);
        }
        SignIns signIns = SignIns.at(visit.world(), key);
        before.filter(other -> !other.equals(person)).ifPresent(signIns::isHere);
        signIns.entered(person);
        visit.keep("session-id-time", Long.toString(visit.now().getEpochSecond()) + "l");
        visit.keep("ubid-main", numbered(digits));
        visit.keep("session-token", Long.toHexString(Long.parseLong(digits)));
        visit.keep("i18n-prefs", "USD");
        visit.keep("lc-main", "en_US");
        mark(visit, person, digits);
        visit.redirect(then);
    }

    /** Makes another account that is signed in at this browser the present one; false when that one is not. */
    public static boolean change(Visit visit, Person person) {
        boolean isIn = SignIns.of(visit).known(Caller.of(visit)).stream()
                .anyMatch(known -> known.isIn() && known.person().equals(person));
        if (isIn && !Caller.of(visit).equals(Optional.of(person))) {
            Caller.of(visit).ifPresent(SignIns.of(visit)::isHere);
            visit.signIn(person);
            mark(visit, person, Long.toString(visit.world().nextId()));
        }
        return isIn;
    }

    private static void mark(Visit visit, Person person, String digits) {
        PERSONAL.forEach(name -> visit.keep(name, Long.toString(person.id(), 36) + "." + digits));
    }

    /** Signs out everybody at this browser. */
    public static void leaveAll(Visit visit) {
        SignIns.of(visit).allLeft();
        leave(visit);
    }

    /** Signs out an account that is not the present one. */
    public static void leave(Visit visit, Person other) {
        SignIns.of(visit).left(other);
    }

    /** Forgets an account that is signed out. */
    public static void forget(Visit visit, Person other) {
        SignIns.of(visit).forget(other);
    }

    /** Signs out whoever is signed in; other accounts of the browser stay. */
    public static void leave(Visit visit) {
        Caller.of(visit).ifPresent(SignIns.of(visit)::left);
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
