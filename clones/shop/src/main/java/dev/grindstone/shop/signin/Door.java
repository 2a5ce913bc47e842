package dev.grindstone.shop.signin;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.frame.Basket;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.util.List;
import java.util.Map;

/** Lets somebody in and out: the session, the cookies by which scripts tell, and what was in the visitor's basket. */
final class Door {
    /** Those that say that somebody is signed in. */
    private static final List<String> PERSONAL = List.of("at-main", "x-main", "sess-at-main");

    private Door() {}

    /** Signs somebody in and leads to where that was wanted. */
    static void enter(Visit visit, Person person) {
        visit.signIn(person);
        String browser = Basket.browser(visit);
        if (!browser.isEmpty()) {
            visit.world().run("shop.mergeBasket", person, Map.of("browser", browser));
        }
        String digits = Long.toString(visit.world().nextId());
        if (browser.isEmpty()) {
            set(visit, Basket.COOKIE, numbered(digits));
        }
        set(visit, "session-id-time", Long.toString(visit.now().getEpochSecond()) + "l");
        set(visit, "ubid-main", numbered(digits));
        set(visit, "session-token", Long.toHexString(Long.parseLong(digits)));
        set(visit, "i18n-prefs", "USD");
        set(visit, "lc-main", "en_US");
        PERSONAL.forEach(name -> set(visit, name, Long.toString(person.id(), 36) + "." + digits));
        visit.http().redirect(ReturnTo.of(visit), HttpStatus.FOUND);
    }

    /** Signs out whoever is signed in. */
    static void leave(Visit visit) {
        visit.signOut();
        for (String name : PERSONAL) {
            Cookie gone = cookie(name, "");
            gone.setMaxAge(0);
            visit.http().cookie(gone);
        }
    }

    private static String numbered(String digits) {
        String last = digits.substring(digits.length() - 17);
        return last.substring(0, 3) + "-" + last.substring(3, 10) + "-" + last.substring(10);
    }

    private static void set(Visit visit, String name, String value) {
        visit.http().cookie(cookie(name, value));
    }

    private static Cookie cookie(String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setSameSite(SameSite.LAX);
        return cookie;
    }
}
