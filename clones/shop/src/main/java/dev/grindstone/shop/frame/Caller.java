package dev.grindstone.shop.frame;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Visit;
import java.util.Optional;

/** Who is signed in, asked once in a request: the session is two queries each time. Not for requests that sign in or out. */
public final class Caller {
    private static final String KEPT = "shop.caller";
    private static final long NOBODY = -1;

    private Caller() {}

    /** That person; empty when nobody is signed in. */
    public static Optional<Person> of(Visit visit) {
        Optional<Person> kept = visit.http().attribute(KEPT);
        if (kept == null) {
            kept = visit.seats().stream()
                    .filter(seat -> seat.number() == visit.account())
                    .findFirst()
                    .map(seat -> seat.person());
            visit.http().attribute(KEPT, kept);
        }
        return kept;
    }

    /** Whether somebody is signed in. */
    public static boolean isSomebody(Visit visit) {
        return of(visit).isPresent();
    }

    /** That person's number; one that nobody has when nobody is signed in. */
    public static long id(Visit visit) {
        return of(visit).map(Person::id).orElse(NOBODY);
    }
}
