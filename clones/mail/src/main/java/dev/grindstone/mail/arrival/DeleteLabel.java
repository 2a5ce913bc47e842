package dev.grindstone.mail.arrival;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.Command;
import dev.grindstone.kit.world.World;
import org.jspecify.annotations.Nullable;

/**
 * {@code mail.deleteLabel}: removes a label of whoever runs it; the messages that carried it stay.
 *
 * <p>Arguments: {@code label} (its id).
 */
final class DeleteLabel implements Command {
    @Override
    public @Nullable Object run(World world, Person by, Args args) {
        LabelQueries labels = new LabelQueries(world.db("mail"), by.id());
        long id = args.number("label");
        labels.require("mail.deleteLabel", id);
        labels.delete(id);
        return null;
    }
}
