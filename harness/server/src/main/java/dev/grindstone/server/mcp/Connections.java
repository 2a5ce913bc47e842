package dev.grindstone.server.mcp;

import dev.grindstone.server.api.Token;
import dev.grindstone.server.mcp.tool.Caller;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The sessions of clients. Clients forget to end theirs, so the oldest that plays nothing makes room for a new one. */
final class Connections {

    private static final int MOST = 1000;

    private final Map<String, Connection> byId = new LinkedHashMap<>();

    synchronized Connection open(String version) {
        if (byId.size() >= MOST) {
            dropOldest();
        }
        Connection opened = new Connection(Token.random().text(), version, new Caller());
        byId.put(opened.id(), opened);
        return opened;
    }

    private void dropOldest() {
        Iterator<Connection> oldest = byId.values().iterator();
        while (oldest.hasNext()) {
            if (!oldest.next().caller().isPlaying()) {
                oldest.remove();
                return;
            }
        }
    }

    synchronized Optional<Connection> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Ends one, with the episodes that were started in it; false when there is none. */
    boolean close(String id) {
        Connection closed;
        synchronized (this) {
            closed = byId.remove(id);
        }
        if (closed == null) {
            return false;
        }
        closed.caller().leave();
        return true;
    }
}
