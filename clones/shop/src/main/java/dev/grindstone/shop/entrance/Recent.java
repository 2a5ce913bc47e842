package dev.grindstone.shop.entrance;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.PageHandler;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.frame.Caller;
import dev.grindstone.shop.frame.Personal;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Pages before which the password is asked for once more when it was given long ago. */
public final class Recent {
    /** Has the sign-in page ask for the password of who is signed in, in seconds. */
    public static final String MOST_AGE = "openid.pape.max_auth_age";

    private Recent() {}

    /** The page of whoever is signed in, and was asked for the password not too long ago. */
    public static PageHandler page(PageHandler page) {
        return page(page, address -> address);
    }

    /**
     * The same for what is sent by a form as well.
     *
     * @param page shown once the password was given
     * @param back the page to come back to, of the address that was asked for
     */
    public static PageHandler page(PageHandler page, UnaryOperator<String> back) {
        return visit -> {
            if (mustSayAgain(visit)) {
                visit.seeOther(Personal.signIn(back.apply(visit.address())) + "&" + MOST_AGE + "="
                        + SignIns.FRESH.toSeconds());
            } else {
                Personal.page(page).handle(visit);
            }
        };
    }

    /** Whether somebody is signed in whose password was given too long ago. */
    public static boolean mustSayAgain(Visit visit) {
        Optional<Person> person = Caller.of(visit);
        return person.isPresent() && SignIns.of(visit).isStale(person.get());
    }
}
