package dev.grindstone.mail.notice;

import static dev.grindstone.mail.db.Tables.MESSAGE;

import dev.grindstone.kit.event.Notification;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.message.ThreadToken;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Lets a notification of another app come as mail. Its message id begins with its topic, so the mailbox itself knows
 * which conversation the next one continues.
 */
public final class NoticeLetter {
    private NoticeLetter() {}

    /** Puts it into the recipient's mailbox, in the conversation of its topic. */
    public static void deliver(World world, Notification notification) {
        String topic = topic(notification);
        Map<String, Object> args = new HashMap<>();
        args.put("from", notification.from().name() + " <" + notification.from().email() + ">");
        args.put(
                "to",
                notification.recipient().name() + " <"
                        + notification.recipient().email() + ">");
        args.put("category", "updates");
        args.put("subject", notification.title());
        args.put("html", NoticePage.html(notification));
        args.put(
                "message_id",
                topic + notification.kind() + "." + ThreadToken.hex(world.nextId()) + "@"
                        + notification.from().email().replaceFirst(".*@", "") + ">");
        before(world, notification.recipient().id(), topic).ifPresent(id -> args.put("reply_to", id));
        world.run("mail.receive", notification.recipient(), args);
    }

    /** What the message ids of a topic begin with; a dot ends it, and occurs in no topic. */
    private static String topic(Notification notification) {
        return "<" + (notification.app() + "-" + notification.topic().replace('/', '-')).toLowerCase(Locale.ROOT) + ".";
    }

    private static Optional<Long> before(World world, long owner, String topic) {
        return world.db("mail")
                .select(MESSAGE.ID)
                .from(MESSAGE)
                .where(MESSAGE.OWNER_ID.eq(owner))
                .and(MESSAGE.MESSAGE_ID.ge(topic).and(MESSAGE.MESSAGE_ID.lt(topic + '\uffff')))
                .orderBy(MESSAGE.ID.desc())
                .limit(1)
                .fetchOptional(MESSAGE.ID);
    }
}
