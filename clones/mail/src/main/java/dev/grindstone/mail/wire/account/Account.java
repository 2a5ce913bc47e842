package dev.grindstone.mail.wire.account;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.message.MessageQueries;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A person of a world, whose mailbox a mail program reads or writes.
 *
 * @param origins where a browser of this machine finds another app of the world, by its name
 */
public record Account(World world, Person person, UnaryOperator<String> origins) {
    /** Carries out a command as this person, in the world's turn. */
    public @Nullable Object run(String command, Map<String, ?> args) {
        return world.run(command, person, args);
    }

    /** The messages of the mailbox; valid inside a turn. */
    public MessageQueries mailbox() {
        return new MessageQueries(world.db("mail"), person.id());
    }
}
