package dev.grindstone.mail.sending;

import dev.grindstone.kit.event.EventType;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.OwnWords;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code mail.delivered}: a message came to a mailbox. Fields: {@code message} (id of the recipient's copy), {@code from},
 * {@code to} and {@code cc} (addresses, with commas between them), {@code from_name}, {@code subject}, {@code text} (the
 * writer's own words), {@code body} (with what they quote or forward).
 */
final class Announcement {
    static final EventType DELIVERED =
            EventType.of("mail.delivered", "message", "from", "from_name", "to", "cc", "subject", "text", "body");

    private Announcement() {}

    static void delivered(World world, Message copy, Person to) {
        world.announce(
                DELIVERED.name(),
                to,
                Map.of(
                        "message", Long.toString(copy.id()),
                        "from", copy.from().email(),
                        "from_name", copy.from().display(),
                        "to", emails(copy.to()),
                        "cc", emails(copy.cc()),
                        "subject", copy.subject(),
                        "text", OwnWords.of(copy),
                        "body", copy.text()));
    }

    private static String emails(List<Address> addresses) {
        return addresses.stream().map(Address::email).collect(Collectors.joining(", "));
    }
}
