package dev.grindstone.mail.wire.smtp;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.smtp.SmtpConnection;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.commands.SmtpCommand;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.wire.account.Accounts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code RCPT TO}: who gets it. Who signed in may write to anybody; mail from outside is for people of a world. */
final class To extends SmtpCommand {
    private static final Pattern LINE = Pattern.compile("RCPT TO:\\s?<([^>]*)>.*", Pattern.CASE_INSENSITIVE);
    private static final int MOST = 100;

    private final Senders senders;
    private final Accounts accounts;

    To(Senders senders, Accounts accounts) {
        this.senders = senders;
        this.accounts = accounts;
    }

    @Override
    public void execute(SmtpConnection client, SmtpState state, SmtpManager manager, String line) {
        client.send(answer(client, state, line));
    }

    private String answer(SmtpConnection client, SmtpState state, String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return "501 5.5.4 Write RCPT TO:<name@host.tld>";
        }
        if (state.getMessage().getReturnPath() == null) {
            return "503 5.5.1 Say MAIL FROM first";
        }
        String address = parts.group(1).strip();
        if (!new Address("", Accounts.address(address)).isValid()) {
            return "553 5.1.3 '" + address + "' is not a mail address: write name@host.tld";
        }
        if (state.getMessage().getToAddresses().size() >= MOST) {
            return "452 4.5.3 Too many recipients: at most " + MOST + " at once";
        }
        if (senders.of(client, state).isEmpty() && accounts.find(address).isEmpty()) {
            return accounts.isHere(address)
                    ? "550 5.1.1 <" + address + "> does not exist"
                    : "550 5.7.1 Relaying denied: sign in to write to <" + address + ">";
        }
        state.getMessage().addRecipient(new MailAddress(address));
        return "250 2.1.5 OK";
    }
}
