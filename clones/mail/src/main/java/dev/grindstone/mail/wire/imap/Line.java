package dev.grindstone.mail.wire.imap;

import com.icegreen.greenmail.imap.ImapHandler;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.imap.ImapRequestHandler;
import com.icegreen.greenmail.imap.ImapResponse;
import com.icegreen.greenmail.imap.ImapSessionImpl;
import com.icegreen.greenmail.imap.ProtocolException;
import com.icegreen.greenmail.user.UserManager;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One connection of a mail program. */
final class Line extends ImapHandler {
    private final UserManager people;
    private final ImapHostManager host;
    private final String brand;
    private final Socket socketOfMine;
    private final ImapRequestHandler requests = new ImapRequestHandler();
    private volatile @Nullable Talk talk;

    Line(UserManager people, ImapHostManager host, String brand, Socket socket) {
        super(people, host, socket);
        this.people = people;
        this.host = host;
        this.brand = brand;
        this.socketOfMine = socket;
    }

    /** Tells the client what it waits for. */
    void tellAtOnce() {
        Talk open = talk;
        if (open != null) {
            open.tellAtOnce();
        }
    }

    @Override
    public void run() {
        try (InputStream in = new BufferedInputStream(socketOfMine.getInputStream());
                Wording out = new Wording(new BufferedOutputStream(socketOfMine.getOutputStream()), brand)) {
            ImapResponse greeting = new ImapResponse(out);
            greeting.okResponse(null, "IMAP4rev1 " + brand + " ready");
            Talk open = new Talk(new ImapSessionImpl(
                    host, people, this, socketOfMine.getInetAddress().getHostAddress()));
            talk = open;
            Request request = new Request(in, out, brand);
            while (!isQuitting() && serve(request, out, open)) {
                request.next();
            }
        } catch (IOException | ProtocolException e) {
            // The client went away in the middle of a command: there is nobody left to answer.
            log.debug("A connection ended", e);
        } finally {
            talk = null;
            close();
        }
    }

    /** Serves one command; one that the mailbox refuses is answered, and the connection goes on. */
    private boolean serve(Request request, Wording out, Talk open) throws IOException, ProtocolException {
        try {
            return requests.handleRequest(request, out, open);
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            request.skipLine();
            String why = String.valueOf(e.getMessage()).replaceAll("[\\r\\n]+", " ");
            out.write((request.tag() + " NO " + why + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            return true;
        }
    }
}
