package dev.grindstone.mail.mailbox;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import java.time.Instant;
import java.time.ZoneId;

/** Whose mailbox a page shows, and when and where that person looks at it. */
public record Owner(long id, String name, String email, Instant now, ZoneId zone) {

    /** The mailbox of a person in a world, now. */
    public static Owner of(World world, Person person) {
        return new Owner(person.id(), person.name(), person.email(), world.now(), world.zone());
    }

    /** Times as this person reads them. */
    public Dates dates() {
        return new Dates(now, zone);
    }
}
