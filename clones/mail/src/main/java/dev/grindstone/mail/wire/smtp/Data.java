package dev.grindstone.mail.wire.smtp;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.smtp.SmtpConnection;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.commands.SmtpCommand;
import dev.grindstone.mail.message.mime.ImportArguments;
import dev.grindstone.mail.message.mime.Incoming;
import dev.grindstone.mail.message.mime.MimeReader;
import dev.grindstone.mail.wire.account.Account;
import dev.grindstone.mail.wire.account.Accounts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** {@code DATA}: the message itself, which is sent or delivered before the answer. */
final class Data extends SmtpCommand {
    /** The library takes four bytes off the end, which an empty message has not. */
    private static final byte[] TRACE = "Received: by localhost\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Senders senders;
    private final Accounts accounts;

    Data(Senders senders, Accounts accounts) {
        this.senders = senders;
        this.accounts = accounts;
    }

    @Override
    public void execute(SmtpConnection client, SmtpState state, SmtpManager manager, String line) throws IOException {
        List<String> recipients = state.getMessage().getToAddresses().stream()
                .map(MailAddress::getEmail)
                .sorted()
                .toList();
        if (recipients.isEmpty()) {
            client.send("503 5.5.1 Say MAIL FROM and RCPT TO first");
            return;
        }
        client.send("354 End the message with a dot on a line of its own");
        byte[] source;
        try (InputStream in = client.dotLimitedInputStream(TRACE)) {
            source = in.readAllBytes();
        }
        client.send(answer(senders.of(client, state), state.getMessage().getReturnPath(), recipients, source));
        state.clearMessagePreservingAuthenticationState();
    }

    private String answer(Optional<Account> writer, MailAddress from, List<String> recipients, byte[] source) {
        if (source.length > ImportArguments.MOST_BYTES) {
            return "552 5.3.4 The message has " + source.length + " bytes, and at most " + ImportArguments.MOST_BYTES
                    + " are taken";
        }
        try {
            Incoming incoming = MimeReader.read(source);
            if (incoming.fileBytes() > ImportArguments.MOST_FILE_BYTES) {
                return "552 5.2.3 The attachments have " + incoming.fileBytes() + " bytes, and at most "
                        + ImportArguments.MOST_FILE_BYTES + " are taken";
            }
            if (writer.isPresent()) {
                return "250 2.0.0 OK " + Submission.send(writer.get(), incoming, recipients);
            }
            recipients.forEach(recipient -> accounts.find(recipient)
                    .ifPresent(account -> Submission.deliver(account, incoming, from.getEmail())));
            return "250 2.0.0 OK";
        } catch (RuntimeException e) {
            log.debug("A message was refused", e);
            return "554 5.6.0 The message cannot be taken: "
                    + String.valueOf(e.getMessage()).replaceAll("[\\r\\n]+", " ");
        }
    }
}
