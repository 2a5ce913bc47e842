package dev.grindstone.kit.world;

import dev.grindstone.kit.event.EventType;
import dev.grindstone.kit.event.Notification;
import java.util.List;
import java.util.Set;

/** What a world needs to know of an app: its tables and its commands, not its pages. */
public interface App {

    /** Short lower-case name, such as {@code mail}: the database schema and the first label of the host. */
    String name();

    /** The text of the app's {@code schema.sql}: plain statements, without the schema's name. */
    String schema();

    /** Registers the app's domain operations. */
    void commands(CommandRegistry commands);

    /** What happens in the app that others may hear of; see {@link World#announce}. */
    default List<EventType> events() {
        return List.of();
    }

    /**
     * Shows a person what an app tells them, inside the turn in which it is told; does nothing unless the app is one
     * that carries notifications.
     */
    default void carry(World world, Notification notification) {}

    /**
     * Hears that a turn is over whose writes are those after a position of the log; none when only time has moved. Comes
     * once for each transaction, in their order, while nobody else has a turn: what is read here is the state that was
     * committed. Whoever hears must neither write nor wait. Worlds that are being built tell nobody.
     */
    default void moved(World world, long since) {}

    /** Columns no check should look at, as {@code table.column}: bookkeeping a careful person may change by the way. */
    default Set<String> volatileColumns() {
        return Set.of();
    }

    /** Tables that follow from other tables, such as a search index; no check should look at them. */
    default Set<String> derivedTables() {
        return Set.of();
    }
}
