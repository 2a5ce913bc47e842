package dev.grindstone.mail.arrival;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.Command;
import dev.grindstone.kit.world.World;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code mail.fill}: puts many finished messages into a mailbox at once, with the same result as one
 * {@code mail.import} after the other and far sooner; the result is the list of their ids.
 *
 * <p>Arguments: {@code owner} (address; who runs it when absent), {@code messages} (maps of the arguments of
 * {@code mail.import}, in the order of their arrival).
 */
final class FillMailbox implements Command {
    private static final int AT_ONCE =
            100; // what refers to a message is written while the message is still in the cache

    @Override
    public Object run(World world, Person by, Args args) {
        Person owner = Mailboxes.owner(world, "mail.fill", args.text("owner", by.email()));
        Intake intake = new Intake(world, owner);
        List<Long> ids = new ArrayList<>();
        for (Map<String, ?> message : messages(args.raw("messages"))) {
            String place = "mail.fill, message " + (ids.size() + 1);
            ids.add(intake.take(place, new Args(place, message)));
            if (ids.size() % AT_ONCE == 0) {
                intake.write();
            }
        }
        intake.write();
        return ids;
    }

    @SuppressWarnings("unchecked") // arguments are always keyed by name
    private static List<Map<String, ?>> messages(@Nullable Object messages) {
        if (messages instanceof Collection<?> many && many.stream().allMatch(Map.class::isInstance)) {
            return many.stream()
                    .<Map<String, ?>>map(message -> (Map<String, ?>) message)
                    .toList();
        }
        throw new IllegalArgumentException("mail.fill: the argument 'messages' is '" + messages
                + "', which is not a list of maps with the arguments of mail.import");
    }
}
