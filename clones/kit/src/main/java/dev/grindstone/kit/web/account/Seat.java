package dev.grindstone.kit.web.account;

import dev.grindstone.kit.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * One account at a browser.
 *
 * @param number the one in the addresses of its pages
 * @param person whose account it is
 * @param through who stands in for that person; null when the person signed in
 */
public record Seat(int number, Person person, @Nullable Person through) {

    /** Who sits there. */
    public Person actor() {
        return through == null ? person : through;
    }
}
