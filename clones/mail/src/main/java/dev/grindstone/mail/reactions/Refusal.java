package dev.grindstone.mail.reactions;

import dev.grindstone.kit.people.Person;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.Message;
import java.util.List;
import java.util.stream.Stream;

/** Says why somebody cannot react to a message. */
final class Refusal {
    private static final int RECIPIENTS = 20;

    private Refusal() {}

    /** The reason, as a sentence for the reader; empty when nothing forbids it. */
    static String of(Message message, Person reader) {
        if (message.isDraft() || "scheduled".equals(message.kind())) {
            return "You can't react to a message that was not sent yet.";
        }
        if (List.of("spam", "trash").contains(message.folder())) {
            return "You can't react to a message in " + ("spam".equals(message.folder()) ? "Spam." : "Trash.");
        }
        if (message.listId() != null) {
            return "You can't react to a message that went to a mailing list.";
        }
        if (message.recipients().count() > RECIPIENTS) {
            return "You can't react to a message with more than " + RECIPIENTS + " recipients.";
        }
        boolean named = Stream.of(List.of(message.from()), message.to(), message.cc())
                .flatMap(List::stream)
                .anyMatch(address -> address.sameMailbox(reader.email()));
        boolean hidden = message.bcc().stream().anyMatch(address -> address.sameMailbox(reader.email()));
        boolean onlyHidden = message.to().isEmpty()
                && message.cc().isEmpty()
                && !message.bcc().isEmpty();
        return (hidden && !named) || onlyHidden
                ? "You can't react to a message that went to you or others as a blind copy (Bcc)."
                : "";
    }

    /** Everybody whom a reaction concerns, but for who reacts: the sender and those named as recipients. */
    static List<Address> concerned(Message message, Person reader) {
        return Stream.of(List.of(message.from()), message.to(), message.cc())
                .flatMap(List::stream)
                .filter(address -> !address.sameMailbox(reader.email()))
                .toList();
    }
}
