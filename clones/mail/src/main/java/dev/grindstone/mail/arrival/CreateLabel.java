package dev.grindstone.mail.arrival;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.Command;
import dev.grindstone.kit.world.World;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code mail.label}: makes sure that a mailbox has a label; the result is its id.
 *
 * <p>Arguments: {@code owner} (address; who runs it when absent), {@code name}, {@code color} ({@code #rrggbb},
 * optional; it also recolours a label that exists).
 */
final class CreateLabel implements Command {
    @Override
    public Object run(World world, Person by, Args args) {
        Person owner = Mailboxes.owner(world, "mail.label", args.text("owner", by.email()));
        return ensure(world, owner.id(), args.text("name"), args.textOrNull("color"));
    }

    static long ensure(World world, long ownerId, String name, @Nullable String color) {
        LabelQueries labels = new LabelQueries(world.db("mail"), ownerId);
        Optional<Long> existing = labels.find(name);
        if (existing.isEmpty()) {
            long id = world.nextId();
            labels.insert(id, name, color);
            return id;
        }
        if (color != null) {
            labels.color(existing.get(), color);
        }
        return existing.get();
    }
}
