package dev.grindstone.mail.wire.smtp;

import com.icegreen.greenmail.smtp.SmtpConnection;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.commands.SmtpCommand;
import com.icegreen.greenmail.smtp.commands.SmtpCommandRegistry;
import dev.grindstone.mail.message.mime.ImportArguments;
import dev.grindstone.mail.wire.account.Accounts;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The commands of SMTP: the library's, but for those that look at mailboxes. */
final class Commands extends SmtpCommandRegistry {
    private final Map<String, SmtpCommand> own;

    Commands(Accounts accounts, String brand) {
        Senders senders = new Senders(accounts);
        this.own = Map.of(
                "HELO", new Hello(),
                "EHLO", new Hello(),
                "AUTH", new SignIn(super.getCommand("AUTH")),
                "MAIL", new From(senders),
                "RCPT", new To(senders, accounts),
                "DATA", new Data(senders, accounts));
    }

    @Override
    public @Nullable SmtpCommand getCommand(String name) {
        SmtpCommand command = own.get(name);
        return command == null ? super.getCommand(name) : command;
    }

    /** {@code EHLO}: what can be done here. */
    private static final class Hello extends SmtpCommand {
        @Override
        public void execute(SmtpConnection client, SmtpState state, SmtpManager manager, String line) {
            client.setHeloName(line.length() > 5 ? line.substring(5) : "");
            state.clearMessage();
            if (line.regionMatches(true, 0, "HELO", 0, 4)) {
                client.send("250 localhost");
                return;
            }
            client.send("250-localhost");
            client.send("250-SIZE " + ImportArguments.MOST_BYTES);
            client.send("250-8BITMIME");
            client.send("250-AUTH PLAIN LOGIN");
            client.send("250-ENHANCEDSTATUSCODES");
            client.send("250 SMTPUTF8");
        }
    }

    /** {@code AUTH}: the library's, which ends the connection over what is no base64. */
    private static final class SignIn extends SmtpCommand {
        private final SmtpCommand library;

        SignIn(SmtpCommand library) {
            this.library = library;
        }

        @Override
        public void execute(SmtpConnection client, SmtpState state, SmtpManager manager, String line)
                throws IOException {
            try {
                library.execute(client, state, manager, line);
            } catch (RuntimeException e) {
                client.send("501 5.5.2 Cannot decode the credentials: send base64 of NUL, user name, NUL, password");
            }
        }
    }
}
