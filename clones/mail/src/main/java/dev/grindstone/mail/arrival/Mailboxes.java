package dev.grindstone.mail.arrival;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;

/** Finds whose mailbox a command means. */
final class Mailboxes {
    private Mailboxes() {}

    static Person owner(World world, String command, String email) {
        return world.people()
                .byEmail(email)
                .orElseThrow(() -> new IllegalArgumentException(command + ": nobody has the address '" + email
                        + "': name one of the world's people, or add the person before the mail"));
    }
}
