package dev.grindstone.mail.attachments;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.message.Attachment;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import dev.grindstone.mail.message.ThreadToken;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A file that an address names by {@code permmsgid} and {@code attid=0.<number>}; valid inside a turn.
 *
 * @param number from 1, in the order of the message
 */
record Found(MessageQueries mailbox, Message message, List<Attachment> files, int number) {

    /** What the address of a request names. */
    static Found by(Visit visit) {
        MessageQueries mailbox = new MessageQueries(visit.db(), visit.person().id());
        Message message = message(visit, mailbox);
        List<Attachment> files = mailbox.attachments(List.of(message.id()));
        String part = Optional.ofNullable(visit.query("attid")).orElse("");
        int number = part.matches("0\\.\\d{1,4}") ? Integer.parseInt(part.substring(2)) : -1;
        if (number < 0 || number > files.size()) {
            throw new NoSuchElementException(
                    "The message has " + files.size() + " attachments, and none is '" + part + "'.");
        }
        return new Found(mailbox, message, files, number);
    }

    /** The message that the address of a request names, with no file chosen. */
    static Found of(Visit visit) {
        MessageQueries mailbox = new MessageQueries(visit.db(), visit.person().id());
        Message message = message(visit, mailbox);
        return new Found(mailbox, message, mailbox.attachments(List.of(message.id())), 0);
    }

    private static Message message(Visit visit, MessageQueries mailbox) {
        String id = Optional.ofNullable(visit.query("permmsgid")).orElse("");
        return ThreadToken.parse(id).stream()
                .mapToObj(mailbox::find)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no message " + id + " in the mailbox of "
                        + visit.person().email() + "."));
    }

    int total() {
        return files.size();
    }

    /** The file; the message itself, which is number 0, is none. */
    Attachment file() {
        if (number == 0) {
            throw new NoSuchElementException("The message itself is no attachment: the first one is 0.1.");
        }
        return files.get(number - 1);
    }

    byte[] content() {
        return mailbox.content(file().id());
    }
}
