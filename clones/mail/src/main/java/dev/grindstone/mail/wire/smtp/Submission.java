package dev.grindstone.mail.wire.smtp;

import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.Answering;
import dev.grindstone.mail.message.mime.ImportArguments;
import dev.grindstone.mail.message.mime.Incoming;
import dev.grindstone.mail.wire.account.Account;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A message that came over the wire, as a command of whom it concerns. */
final class Submission {
    private Submission() {}

    /** Sends a message as the person who signed in; whom no header names gets it as a blind copy. Gives its id. */
    static long send(Account writer, Incoming message, List<String> recipients) {
        return writer.world().turn(world -> {
            Map<String, Object> known = ImportArguments.of(message, writer.mailbox(), world.now());
            Map<String, Object> args = new HashMap<>();
            List.of("from", "to", "cc", "subject", "attachments", "html", "text", "message_id")
                    .forEach(name -> {
                        if (known.get(name) != null) {
                            args.put(name, known.get(name));
                        }
                    });
            if (known.get("html") == null) {
                args.put("plain", true);
            }
            if (known.get("reply_to") != null) {
                args.put("reply_to", String.valueOf(known.get("reply_to")));
            }
            args.put("bcc", blind(message, recipients));
            args.put("at_once", true);
            // The envelope says who gets it; the head only says so.
            args.put(
                    "only",
                    recipients.stream()
                            .map(email -> email.toLowerCase(Locale.ROOT))
                            .toList());
            return (Long) Objects.requireNonNull(writer.run("mail.send", args), "mail.send gives an id");
        });
    }

    /** Brings a message from outside to a person. */
    static void deliver(Account account, Incoming message, String from) {
        account.world().run(world -> {
            Map<String, Object> args = new HashMap<>(ImportArguments.of(message, account.mailbox(), world.now()));
            if (message.from() == null && !from.isEmpty()) {
                args.put("from", from);
            }
            args.remove("bcc");
            args.put("at", world.now());
            account.run("mail.receive", args);
        });
    }

    private static List<String> blind(Incoming message, List<String> recipients) {
        List<Address> shown =
                Stream.concat(message.to().stream(), message.cc().stream()).toList();
        List<String> blind = new ArrayList<>(Answering.headers(message.bcc()));
        recipients.stream()
                .filter(email -> shown.stream().noneMatch(address -> address.sameMailbox(email)))
                .filter(email -> message.bcc().stream().noneMatch(address -> address.sameMailbox(email)))
                .forEach(blind::add);
        return blind;
    }
}
