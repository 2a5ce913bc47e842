package dev.grindstone.mail.reactions;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.Command;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.Answering;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import dev.grindstone.mail.message.Quoting;
import dev.grindstone.mail.message.ThreadToken;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code mail.react}: puts an emoji below a message, or takes the own one away.
 *
 * <p>Arguments: {@code message} (id), {@code emoji}, {@code on} (true unless given). People of the world who hold the
 * message see it there; those elsewhere get a mail that tells of it, once an emoji.
 */
final class React implements Command {
    private static final int EACH = 20;
    private static final int LONGEST = 32;

    private final String brand;

    React(String brand) {
        this.brand = brand;
    }

    @Override
    public @Nullable Object run(World world, Person by, Args args) {
        MessageQueries mailbox = new MessageQueries(world.db("mail"), by.id());
        Message message = mailbox.find(args.number("message"))
                .orElseThrow(() -> new IllegalArgumentException("mail.react: the argument 'message' is '"
                        + args.text("message") + "', which is no message of " + by.email()));
        String emoji = args.text("emoji");
        ReactionQueries queries = new ReactionQueries(world, by);
        List<Reaction> present = queries.of(message.messageId());
        boolean own =
                present.stream().anyMatch(each -> each.isOwn() && each.emoji().equals(emoji));
        if (!args.flag("on", true)) {
            queries.remove(message.messageId(), emoji);
        } else if (!own) {
            check(message, by, emoji, present);
            queries.add(message.messageId(), emoji);
            tell(world, by, mailbox, message, emoji);
        }
        return null;
    }

    private static void check(Message message, Person by, String emoji, List<Reaction> present) {
        if (!isEmoji(emoji)) {
            throw new IllegalArgumentException("mail.react: '" + emoji + "' is not an emoji: choose a single one.");
        }
        String refusal = Refusal.of(message, by);
        if (!refusal.isEmpty()) {
            throw new IllegalArgumentException("mail.react: " + refusal);
        }
        if (present.stream().filter(Reaction::isOwn).count() >= EACH) {
            throw new IllegalArgumentException("mail.react: You have reacted with " + EACH
                    + " emoji already, which is the most. Take one away first.");
        }
    }

    private static boolean isEmoji(String text) {
        return text.length() <= LONGEST
                && text.matches("\\X")
                && text.codePoints().anyMatch(point -> Character.getType(point) == Character.OTHER_SYMBOL);
    }

    /** Nobody elsewhere can look into this world, so a mail goes to them; who did react before was told already. */
    private void tell(World world, Person by, MessageQueries mailbox, Message message, String emoji) {
        List<Address> elsewhere = Refusal.concerned(message, by).stream()
                .filter(address -> world.people().byEmail(address.email()).isEmpty() && address.isValid())
                .distinct()
                .toList();
        String messageId = "<" + ThreadToken.hex(message.id()) + "."
                + emoji.codePoints().mapToObj(Integer::toHexString).collect(Collectors.joining("."))
                + Message.REACTION + new Address("", by.email()).domain() + ">";
        if (elsewhere.isEmpty() || mailbox.findByMessageId(messageId).isPresent()) {
            return;
        }
        world.run(
                "mail.send",
                by,
                Map.of(
                        "to", Answering.headers(elsewhere),
                        "subject", Quoting.replySubject(message.subject()),
                        "text", emoji + "\n\n" + by.name() + " reacted via " + brand,
                        "message_id", messageId,
                        "reply_to", Long.toString(message.id())));
    }
}
