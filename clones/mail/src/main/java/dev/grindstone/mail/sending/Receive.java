package dev.grindstone.mail.sending;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.Command;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.BodyText;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import dev.grindstone.mail.message.ThreadToken;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code mail.receive}: a message from outside comes to the mailbox of whoever runs it, now, on the way all mail comes in;
 * the result is its id.
 *
 * <p>Arguments: {@code from} ({@code Name <email>}), {@code subject}, {@code text} and/or {@code html}, {@code category}
 * (updates when absent), {@code answers} (id of the message of the same mailbox whose conversation it continues),
 * {@code message_id} (one is made when absent), {@code list_id}.
 */
final class Receive implements Command {
    private static final Set<String> CATEGORIES = Set.of("primary", "promotions", "social", "updates", "forums");

    @Override
    public Object run(World world, Person by, Args args) {
        Letters letters = new Letters(world, by, "mail.receive");
        MessageQueries inbox = letters.mailbox();
        Optional<Message> before = args.has("answers") ? Optional.of(letters.named(args, "answers")) : Optional.empty();
        Address from = Address.parse(args.text("from"));
        String category = args.text("category", "updates");
        if (!CATEGORIES.contains(category)) {
            throw new IllegalArgumentException("mail.receive: the argument 'category' is '" + category
                    + "', which is none of " + CATEGORIES.stream().sorted().toList());
        }
        long id = world.nextId();
        String html = args.textOrNull("html");
        Message message = new Message(
                id,
                by.id(),
                before.map(Message::threadId).orElse(id),
                "received",
                "inbox",
                category,
                from,
                List.of(new Address(by.name(), by.email())),
                List.of(),
                List.of(),
                args.text("subject"),
                html == null || args.has("text") ? args.text("text") : BodyText.ofHtml(html),
                html,
                world.now(),
                false,
                false,
                false,
                args.text("message_id", "<" + ThreadToken.hex(id) + "@" + from.domain() + ">"),
                before.map(Message::id).orElse(null),
                args.textOrNull("list_id"));
        return Deliver.lay(world, message, inbox, message, by);
    }
}
