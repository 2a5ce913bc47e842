package dev.grindstone.server.serving;

import dev.grindstone.kit.web.PortInUseException;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.mail.mailbox.Brand;
import dev.grindstone.mail.wire.Wire;
import dev.grindstone.server.Trouble;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Where mail programs reach the worlds' mailboxes, if they may. */
public final class PostOffice implements AutoCloseable {

    /** Nothing listens. */
    static final PostOffice CLOSED = new PostOffice(null, null);

    private final @Nullable Wire smtp;
    private final @Nullable Wire imap;

    private PostOffice(@Nullable Wire smtp, @Nullable Wire imap) {
        this.smtp = smtp;
        this.imap = imap;
    }

    /** The ports to listen on; 0 takes a free one, none listens nowhere. */
    public record Wish(@Nullable Integer smtp, @Nullable Integer imap) {

        /** Mail programs are not served. */
        public static final Wish NONE = new Wish(null, null);
    }

    static PostOffice open(Worlds worlds, Wish wish, int pagesPort) {
        Wire smtp =
                listen(wish.smtp(), "SMTP", "--smtp-port", port -> Wire.smtp(worlds, Brand.PIGEON, port, pagesPort));
        try {
            Wire imap = listen(
                    wish.imap(), "IMAP", "--imap-port", port -> Wire.imap(worlds, Brand.PIGEON, port, pagesPort));
            return new PostOffice(smtp, imap);
        } catch (RuntimeException e) {
            new PostOffice(smtp, null).close();
            throw e;
        }
    }

    private static @Nullable Wire listen(@Nullable Integer port, String what, String option, IntFunction<Wire> start) {
        if (port == null) {
            return null;
        }
        try {
            return start.apply(port);
        } catch (PortInUseException e) {
            throw Trouble.environment(
                    "port " + port + " for " + what + " is in use",
                    port,
                    "stop what listens there, or choose another with " + option + " (0 takes a free one)");
        }
    }

    /** The port of SMTP, if it listens. */
    public @Nullable Integer smtp() {
        return smtp == null ? null : smtp.port();
    }

    /** The port of IMAP, if it listens. */
    public @Nullable Integer imap() {
        return imap == null ? null : imap.port();
    }

    @Override
    public void close() {
        if (smtp != null) {
            smtp.close();
        }
        if (imap != null) {
            imap.close();
        }
    }
}
