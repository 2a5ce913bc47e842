package dev.grindstone.mail.api.message;

import dev.grindstone.kit.change.Change;
import dev.grindstone.kit.change.RowKey;
import dev.grindstone.kit.world.World;
import java.util.HashMap;
import java.util.Map;

/*
 * The world's log of changes is the history: an id is a position in it. The ids begin at a thousand, so that the id of a
 * world in which nothing happened yet is a number that every client takes for one.
 */
/** The history ids of a world and of its messages. */
public final class Positions {
    static final long FIRST = 1000;

    private final Map<Long, Long> byMessage = new HashMap<>();

    private Positions() {}

    /** The positions at which messages changed last. */
    static Positions of(World world) {
        Positions positions = new Positions();
        for (Change change : world.changesSince(0)) {
            if (change.table().equals("mail.message") || change.table().equals("mail.message_label")) {
                positions.byMessage.put(message(change), change.seq());
            }
        }
        return positions;
    }

    /** The message a row of a message or of its label is about. */
    static long message(Change change) {
        return Long.parseLong(RowKey.parts(change.key()).get(0));
    }

    /** The world's newest history id. */
    public static String newest(World world) {
        return String.valueOf(FIRST + world.lastChange());
    }

    /** The history id of a message: when it changed last. */
    long ofMessage(long id) {
        return FIRST + byMessage.getOrDefault(id, 0L);
    }
}
