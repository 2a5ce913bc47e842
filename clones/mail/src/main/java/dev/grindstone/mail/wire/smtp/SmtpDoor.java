package dev.grindstone.mail.wire.smtp;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.util.ServerSetup;
import dev.grindstone.mail.mailbox.Brand;
import dev.grindstone.mail.wire.account.Accounts;
import dev.grindstone.mail.wire.account.Guests;
import java.net.ServerSocket;
import java.net.Socket;

/** Where mail programs send, and mail comes from outside. */
public final class SmtpDoor extends AbstractServer {
    private static final int IDLE_MILLIS = 5 * 60 * 1000;

    private final ServerSocket listening;
    private final String brand;
    private final Commands commands;

    /** @param listening where the programs connect */
    public SmtpDoor(ServerSocket listening, Accounts accounts, Brand brand) {
        super(new ServerSetup(listening.getLocalPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP), new Senders(accounts));
        this.listening = listening;
        this.brand = brand.name();
        this.commands = new Commands(accounts, brand.name());
        setClientSocketTimeout(IDLE_MILLIS);
        setDaemon(true);
    }

    @Override
    protected ServerSocket openServerSocket() {
        return listening;
    }

    @Override
    protected ProtocolHandler createProtocolHandler(Socket client) {
        return new Line(commands, managers.getSmtpManager(), brand, client);
    }

    /** The library's parts, of the worlds. */
    private static final class Senders extends Managers {
        private final SmtpManager manager;

        Senders(Accounts accounts) {
            ImapHostManager none = super.getImapHostManager();
            this.manager = new SmtpManager(none, new Guests(none, accounts));
        }

        @Override
        public SmtpManager getSmtpManager() {
            return manager;
        }
    }
}
