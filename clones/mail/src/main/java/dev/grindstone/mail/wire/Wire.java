package dev.grindstone.mail.wire;

import com.icegreen.greenmail.server.AbstractServer;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.mail.mailbox.Brand;
import dev.grindstone.mail.wire.account.Accounts;
import dev.grindstone.mail.wire.account.Loopback;
import dev.grindstone.mail.wire.imap.ImapDoor;
import dev.grindstone.mail.wire.smtp.SmtpDoor;
import java.net.ServerSocket;

/** A listener for mail programs; closing it ends its connections. It listens on this machine only. */
public final class Wire implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 2_000;

    private final AbstractServer server;
    private final int port;

    private Wire(AbstractServer server, ServerSocket listening) {
        this.server = server;
        this.port = listening.getLocalPort();
        server.startService();
    }

    /**
     * Takes mail over SMTP; port 0 takes a free one. {@code pagesPort} is where browsers find the apps.
     *
     * @throws dev.grindstone.kit.web.PortInUseException when another process has the port
     */
    public static Wire smtp(Worlds worlds, Brand brand, int port, int pagesPort) {
        ServerSocket listening = Loopback.listen(port);
        return new Wire(new SmtpDoor(listening, new Accounts(worlds, pagesPort), brand), listening);
    }

    /**
     * Shows mailboxes over IMAP; port 0 takes a free one. {@code pagesPort} is where browsers find the apps.
     *
     * @throws dev.grindstone.kit.web.PortInUseException when another process has the port
     */
    public static Wire imap(Worlds worlds, Brand brand, int port, int pagesPort) {
        ServerSocket listening = Loopback.listen(port);
        return new Wire(new ImapDoor(listening, new Accounts(worlds, pagesPort), brand), listening);
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        server.stopService(PATIENCE_MILLIS);
    }
}
