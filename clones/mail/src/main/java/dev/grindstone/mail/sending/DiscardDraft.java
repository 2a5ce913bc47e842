package dev.grindstone.mail.sending;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.Command;
import dev.grindstone.kit.world.World;
import org.jspecify.annotations.Nullable;

/** {@code mail.discard}: removes a draft for good. Arguments: {@code draft} (its id). */
final class DiscardDraft implements Command {
    @Override
    public @Nullable Object run(World world, Person by, Args args) {
        Letters letters = new Letters(world, by, "mail.discard");
        letters.mailbox().delete(letters.draft(args).id());
        return null;
    }
}
