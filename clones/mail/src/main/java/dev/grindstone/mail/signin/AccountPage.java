package dev.grindstone.mail.signin;

import dev.grindstone.kit.people.Person;
import dev.grindstone.mail.mailbox.Brand;

/**
 * Who is signed in.
 *
 * @param picture where their picture is; empty without one
 */
record AccountPage(Brand brand, Person person, String picture) {

    String initial() {
        return person.name().substring(0, person.name().offsetByCodePoints(0, 1));
    }
}
