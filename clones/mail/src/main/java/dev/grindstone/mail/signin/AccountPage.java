package dev.grindstone.mail.signin;

import dev.grindstone.kit.people.Person;
import dev.grindstone.mail.mailbox.Brand;

/** Who is signed in. */
record AccountPage(Brand brand, Person person) {

    String initial() {
        return person.name().substring(0, person.name().offsetByCodePoints(0, 1));
    }
}
