package dev.grindstone.mail.wire.smtp;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.smtp.SmtpConnection;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.commands.SmtpCommand;
import dev.grindstone.mail.message.mime.ImportArguments;
import dev.grindstone.mail.wire.account.Account;
import dev.grindstone.mail.wire.account.Accounts;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code MAIL FROM}: who writes. People of a world sign in first and write as themselves; others come from outside. */
final class From extends SmtpCommand {
    private static final Pattern LINE =
            Pattern.compile("MAIL FROM:\\s?<([^>]*)>(?:.*?\\bSIZE=(\\d{1,18}))?.*", Pattern.CASE_INSENSITIVE);

    private final Senders senders;

    From(Senders senders) {
        this.senders = senders;
    }

    @Override
    public void execute(SmtpConnection client, SmtpState state, SmtpManager manager, String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            client.send("501 5.5.4 Write MAIL FROM:<name@host.tld>");
            return;
        }
        String address = parts.group(1).strip();
        if (parts.group(2) != null && Long.parseLong(parts.group(2)) > ImportArguments.MOST_BYTES) {
            client.send("552 5.3.4 A message takes at most " + ImportArguments.MOST_BYTES + " bytes");
            return;
        }
        Optional<Account> signedIn = senders.of(client, state);
        if (signedIn.isPresent()) {
            String own = signedIn.get().person().email();
            if (!own.equalsIgnoreCase(Accounts.address(address))) {
                client.send("553 5.7.1 <" + address + "> is not yours: you signed in as " + own);
                return;
            }
        } else if (senders.named(address).isPresent()) {
            client.send("530 5.7.0 Authentication required: sign in as " + address + " to send as that person");
            return;
        }
        state.clearMessagePreservingAuthenticationState();
        state.getMessage().setReturnPath(new MailAddress(address));
        client.send("250 2.1.0 OK");
    }
}
