package dev.grindstone.shop.frame;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Visit;
import java.util.Optional;

/** Who is signed in, if anybody is. */
public final class Caller {
    private static final long NOBODY = -1;

    private Caller() {}

    /** That person; empty when nobody is signed in. */
    public static Optional<Person> of(Visit visit) {
        return visit.isSignedIn() ? Optional.of(visit.person()) : Optional.empty();
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
