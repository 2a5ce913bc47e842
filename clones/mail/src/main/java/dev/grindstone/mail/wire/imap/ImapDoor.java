package dev.grindstone.mail.wire.imap;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.util.ServerSetup;
import dev.grindstone.mail.mailbox.Brand;
import dev.grindstone.mail.wire.account.Accounts;
import dev.grindstone.mail.wire.account.Guests;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Where mail programs read mailboxes. */
public final class ImapDoor extends AbstractServer {
    private static final int IDLE_MILLIS = 30 * 60 * 1000;
    private static final int BEAT_MILLIS = 100;

    private final String brand;
    private final ServerSocket listening;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "imap-idle");
        thread.setDaemon(true);
        return thread;
    });

    /** @param listening where the programs connect */
    public ImapDoor(ServerSocket listening, Accounts accounts, Brand brand) {
        super(
                new ServerSetup(listening.getLocalPort(), "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
                new Mailboxes(accounts, brand));
        this.listening = listening;
        this.brand = brand.name();
        setClientSocketTimeout(IDLE_MILLIS);
        setDaemon(true);
        var unused = beat.scheduleWithFixedDelay(this::tell, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    protected ServerSocket openServerSocket() {
        return listening;
    }

    @Override
    protected ProtocolHandler createProtocolHandler(Socket client) {
        Line line = new Line(managers.getUserManager(), managers.getImapHostManager(), brand, client);
        lines.add(line);
        return line;
    }

    @Override
    protected synchronized void quit() {
        beat.shutdownNow();
        super.quit();
    }

    private void tell() {
        lines.removeIf(Line::isQuitting);
        for (Line line : lines) {
            try {
                line.tellAtOnce();
            } catch (RuntimeException e) {
                // Its world was closed: the program hears of it with its next command.
                log.debug("A waiting program could not be told", e);
            }
        }
    }

    /** The library's parts, of the worlds. */
    private static final class Mailboxes extends Managers {
        private final Host host;
        private final Guests guests;

        Mailboxes(Accounts accounts, Brand brand) {
            this.host = new Host(brand);
            this.guests = new Guests(host, accounts);
        }

        @Override
        public ImapHostManager getImapHostManager() {
            return host;
        }

        @Override
        public Guests getUserManager() {
            return guests;
        }
    }
}
