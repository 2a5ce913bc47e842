package dev.grindstone.mail.sending;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.Command;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.mailbox.Arrivals;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import dev.grindstone.mail.message.mark.SentBy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code mail.deliver}: lets a sent message leave. Each recipient who is a person of the world gets a copy in the own
 * mailbox; an address that does not exist at a host where others do comes back as a failure notice; mail to any other
 * host just leaves. Arguments: {@code message} (id), {@code only} (the addresses that get it, in lower
 * case; all when absent).
 */
final class Deliver implements Command {
    @Override
    public @Nullable Object run(World world, Person by, Args args) {
        MessageQueries outbox = new MessageQueries(world.db("mail"), by.id());
        Optional<Message> found = outbox.find(args.number("message")).filter(message -> "sent".equals(message.kind()));
        if (found.isEmpty()) {
            // Deleted for good before it left.
            return null;
        }
        Message message = found.get();
        List<String> only = args.texts("only");
        recipients(message).forEach((email, address) -> {
            if (args.has("only") && !only.contains(email)) {
                return;
            }
            Optional<Person> person = world.people().byEmail(email);
            if (person.isPresent()) {
                if (person.get().id() != by.id()) {
                    deliver(world, message, outbox, person.get());
                }
            } else if (isHere(world, address.domain())) {
                bounce(world, by, message, outbox, address);
            }
        });
        return null;
    }

    private static Map<String, Address> recipients(Message message) {
        return message.recipients()
                .collect(Collectors.toMap(
                        address -> address.email().toLowerCase(Locale.ROOT),
                        address -> address,
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    private static boolean isHere(World world, String domain) {
        return world.people().all().stream()
                .anyMatch(person -> new Address("", person.email()).domain().equals(domain));
    }

    private static void deliver(World world, Message message, MessageQueries outbox, Person to) {
        MessageQueries inbox = new MessageQueries(world.db("mail"), to.id());
        long id = world.nextId();
        Optional<Message> before = answered(message, outbox, inbox);
        List<Address> bcc = message.bcc().stream()
                .filter(address -> address.sameMailbox(to.email()))
                .toList();
        Message copy = new Message(
                id,
                to.id(),
                before.map(Message::threadId).orElse(id),
                "received",
                "inbox",
                "primary",
                message.from(),
                message.to(),
                message.cc(),
                bcc,
                message.subject(),
                message.text(),
                message.html(),
                world.now(),
                false,
                false,
                false,
                message.messageId(),
                before.map(Message::id).orElse(null),
                null,
                message.answersTo());
        inbox.insert(copy);
        SentBy.copy(world.db("mail"), message.id(), id);
        inbox.copyAttachments(message.id(), copy, world::nextId);
        came(world, copy, to);
    }

    /** What happens to all mail that has come to a mailbox, from wherever: filters, who listens, the vacation answer. */
    static void came(World world, Message copy, Person to) {
        Arrivals.settle(world, to, copy.id(), copy.threadId(), copy.recipients().count() == 1);
        world.run("mail.filter", to, Map.of("message", copy.id()));
        PassOn.to(world, copy, to);
        Announcement.delivered(world, copy, to);
        VacationAnswer.to(world, copy, to);
    }

    /** The recipient's copy of the newest earlier message of the conversation that the recipient has. */
    private static Optional<Message> answered(Message message, MessageQueries outbox, MessageQueries inbox) {
        List<Message> thread = outbox.thread(message.threadId());
        for (int i = thread.size() - 1; i >= 0; i--) {
            if (thread.get(i).id() != message.id()) {
                Optional<Message> copy = inbox.findByMessageId(thread.get(i).messageId());
                if (copy.isPresent()) {
                    return copy;
                }
            }
        }
        return Optional.empty();
    }

    private static void bounce(World world, Person by, Message message, MessageQueries outbox, Address unknown) {
        long id = world.nextId();
        outbox.insert(Bounce.notice(id, by, message, unknown, world.now()));
    }
}
