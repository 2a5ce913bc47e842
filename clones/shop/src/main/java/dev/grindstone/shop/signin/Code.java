package dev.grindstone.shop.signin;

import dev.grindstone.kit.event.Notification;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.entrance.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The six digits by which somebody without a password proves who they are, sent by mail. They follow from the person, the
 * password and the half hour, so that nothing is stored, and none works again once the password is another.
 */
final class Code {
    private static final long SPAN = Duration.ofMinutes(30).toSeconds();

    private Code() {}

    /** Tells the person the code of the present. */
    static void send(World world, Person person, Brand brand) {
        String code = of(person, world.now());
        world.announce(new Notification(
                "shop",
                new Notification.From(brand.name(), "account-update@bazaar.example"),
                "password-code",
                "sign-in/" + person.id(),
                person,
                brand.name() + " password assistance",
                List.of(
                        "To verify your identity, please use the following code:",
                        code,
                        "It can be used for the next half hour. Don’t share it with anyone: our customer service never"
                                + " asks for it. If you didn’t ask for it, you can ignore this mail."),
                List.of(),
                null));
    }

    /** Whether it is the code of the present or of the half hour before. */
    static boolean holds(Person person, String code, Instant now) {
        return code.equals(of(person, now)) || code.equals(of(person, now.minusSeconds(SPAN)));
    }

    private static String of(Person person, Instant now) {
        return Secret.digits(person, Long.toString(Math.floorDiv(now.getEpochSecond(), SPAN)));
    }
}
