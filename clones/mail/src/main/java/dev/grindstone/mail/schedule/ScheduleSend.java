package dev.grindstone.mail.schedule;

import static dev.grindstone.mail.db.Tables.MESSAGE;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.Command;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.mailbox.known.Delegation;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * {@code mail.scheduleSend}: lets a message leave later; the result is its id.
 *
 * <p>Arguments: {@code at} (an instant to come) and those of {@code mail.send}: {@code to}, {@code cc}, {@code bcc},
 * {@code subject}, {@code text} or {@code html}, {@code reply_to}, {@code draft}, {@code sent_by}.
 */
final class ScheduleSend implements Command {
    private static final List<String> LETTER =
            List.of("draft", "to", "cc", "bcc", "subject", "text", "html", "reply_to");

    @Override
    public Object run(World world, Person by, Args args) {
        args.text("at");
        Instant at = args.instant("at", world.now());
        if (!at.isAfter(world.now())) {
            throw new IllegalArgumentException("mail.scheduleSend: 'at' is " + at + ", which is not after the present, "
                    + world.now() + ": choose a later instant, or send it now with mail.send");
        }
        Map<String, Object> letter = new HashMap<>();
        LETTER.stream().filter(args::has).forEach(name -> letter.put(name, Objects.requireNonNull(args.raw(name))));
        long id = (Long) Objects.requireNonNull(world.run("mail.draft", by, letter), "mail.draft gives an id");
        Message draft = new MessageQueries(world.db("mail"), by.id()).find(id).orElseThrow();
        Refusal.of(draft, true).ifPresent(refusal -> {
            throw new IllegalArgumentException("mail.scheduleSend: " + refusal.text());
        });
        world.db("mail")
                .update(MESSAGE)
                .set(MESSAGE.KIND, "scheduled")
                .set(MESSAGE.SENT_AT, at)
                .where(MESSAGE.ID.eq(id))
                .execute();
        Delegation.note(world, by, id, "mail.scheduleSend", args);
        world.schedule().at(at, Scheduling.SEND, by, event(id));
        return id;
    }

    /** The arguments of the event that waits for a message. */
    static Map<String, String> event(long message) {
        return Map.of("message", Long.toString(message));
    }
}
