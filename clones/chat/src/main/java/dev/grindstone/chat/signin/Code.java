package dev.grindstone.chat.signin;

import dev.grindstone.chat.workspace.Brand;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.kit.event.Notification;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The six digits that sign somebody in, sent by mail. They follow from the person and the hour, so that nothing is
 * stored; they hold for the rest of that half hour and the next one.
 */
final class Code {
    private static final long SPAN = Duration.ofMinutes(30).toSeconds();
    private static final int DIGITS = 1_000_000;

    private Code() {}

    /** Tells the person the code of the present. */
    static void send(World world, Person person, Brand brand) {
        String code = of(person, world.now());
        String readable = code.substring(0, 3) + "-" + code.substring(3);
        Team team = Team.of(world);
        world.announce(new Notification(
                "chat",
                new Notification.From(brand.name(), "no-reply@banter.example"),
                "sign-in-code",
                "sign-in/" + person.id(),
                person,
                brand.name() + " confirmation code: " + readable,
                List.of(
                        "Enter this code to sign in to " + team.name() + ":",
                        readable,
                        "It can be used for the next half hour. If you didn’t ask for it, you can ignore this mail."),
                List.of(),
                null));
    }

    /** Whether it is the code of the present or of the half hour before. */
    static boolean holds(Person person, String code, Instant now) {
        return code.equals(of(person, now)) || code.equals(of(person, now.minusSeconds(SPAN)));
    }

    static String of(Person person, Instant now) {
        long span = Math.floorDiv(now.getEpochSecond(), SPAN);
        String seed = person.id() + "/" + person.password() + "/" + span;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
            int number = ((digest[0] & 0x7f) << 24)
                    | ((digest[1] & 0xff) << 16)
                    | ((digest[2] & 0xff) << 8)
                    | (digest[3] & 0xff);
            return String.format("%06d", number % DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK lacks SHA-256", e);
        }
    }
}
