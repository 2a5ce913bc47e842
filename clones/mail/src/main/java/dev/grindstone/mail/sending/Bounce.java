package dev.grindstone.mail.sending;

import dev.grindstone.kit.people.Person;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.BodyText;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.ThreadToken;
import java.time.Instant;
import java.util.List;

/** The notice that a message found no mailbox. */
final class Bounce {
    private Bounce() {}

    static Message notice(long id, Person writer, Message message, Address unknown, Instant at) {
        String address = BodyText.escape(unknown.email());
        String html = "<div><p style=\"font-size:20px\">Address not found</p><p>Your message wasn't delivered to <b>"
                + address + "</b> because the address couldn't be found, or is unable to receive mail.</p>"
                + "<p>The response from the remote server was:</p><p><code>550 5.1.1 The account that you tried to"
                + " reach does not exist. Check the address for typing errors or unneeded blanks.</code></p></div>";
        return new Message(
                id,
                writer.id(),
                message.threadId(),
                "received",
                "inbox",
                "primary",
                new Address("Mail Delivery Subsystem", "mailer-daemon@" + unknown.domain()),
                List.of(new Address(writer.name(), writer.email())),
                List.of(),
                List.of(),
                "Delivery Status Notification (Failure)",
                BodyText.ofHtml(html),
                html,
                at,
                false,
                false,
                false,
                "<" + ThreadToken.hex(id) + ".bounce@" + unknown.domain() + ">",
                message.id(),
                null);
    }
}
