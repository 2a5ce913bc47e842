package dev.grindstone.mail.wire.smtp;

import com.icegreen.greenmail.smtp.SmtpHandler;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.commands.SmtpCommandRegistry;
import java.net.Socket;

/** One connection of somebody who sends. Who signed in stays signed in until the connection ends. */
final class Line extends SmtpHandler {
    private final String brand;

    Line(SmtpCommandRegistry commands, SmtpManager manager, String brand, Socket socket) {
        super(commands, manager, socket);
        this.brand = brand;
    }

    @Override
    protected void sendGreetings() {
        state = new Kept();
        conn.send("220 localhost " + brand + " ESMTP ready");
    }

    /** The library forgets who signed in with every message; its own answer to a second sign-in is a refusal. */
    private static final class Kept extends SmtpState {
        @Override
        public void clearMessage() {
            clearMessagePreservingAuthenticationState();
        }
    }
}
