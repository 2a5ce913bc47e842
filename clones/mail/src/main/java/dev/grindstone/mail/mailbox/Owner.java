package dev.grindstone.mail.mailbox;

import static dev.grindstone.mail.db.Tables.MESSAGE;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.db.tables.records.MessageRecord;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jooq.TableField;

/**
 * Whose mailbox a page shows, and when and where that person looks at it.
 *
 * @param tabs the categories that have a tab of their own over the inbox
 * @param threaded whether a row is a conversation, not a single message
 */
public record Owner(long id, String name, String email, Instant now, ZoneId zone, List<String> tabs, boolean threaded) {
    public Owner {
        tabs = List.copyOf(tabs);
    }

    /** The mailbox of a person in a world, now. */
    public static Owner of(World world, Person person) {
        Preferences chosen = Preferences.of(world.db("mail"), person.id());
        return new Owner(
                person.id(),
                person.name(),
                person.email(),
                world.now(),
                world.zone(),
                chosen.tabs(),
                chosen.conversations());
    }

    /** What the rows of a list are: its id tells one from another. */
    public TableField<MessageRecord, Long> unit() {
        return threaded ? MESSAGE.THREAD_ID : MESSAGE.ID;
    }

    /** Times as this person reads them. */
    public Dates dates() {
        return new Dates(now, zone);
    }
}
