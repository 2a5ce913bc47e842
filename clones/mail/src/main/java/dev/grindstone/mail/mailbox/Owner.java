package dev.grindstone.mail.mailbox;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Whose mailbox a page shows, and when and where that person looks at it.
 *
 * @param tabs the categories that have a tab of their own over the inbox
 */
public record Owner(long id, String name, String email, Instant now, ZoneId zone, List<String> tabs) {
    public Owner {
        tabs = List.copyOf(tabs);
    }

    /** The mailbox of a person in a world, now. */
    public static Owner of(World world, Person person) {
        return new Owner(
                person.id(),
                person.name(),
                person.email(),
                world.now(),
                world.zone(),
                Preferences.of(world.db("mail"), person.id()).tabs());
    }

    /** Times as this person reads them. */
    public Dates dates() {
        return new Dates(now, zone);
    }
}
