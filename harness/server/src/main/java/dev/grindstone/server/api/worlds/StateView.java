package dev.grindstone.server.api.worlds;

import dev.grindstone.kit.change.TableShape;
import dev.grindstone.kit.world.World;
import dev.grindstone.server.api.operation.Doc;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** What a world is now, in short. */
@Doc("A world's state, in short.")
record StateView(
        @Doc("SHA-256 over the database's bytes; after a reset, the image's.")
        String imageDigest,

        @Doc("SHA-256 over the rows of all apps, to compare two runs.")
        String stateDigest,

        @Doc("The world's present.") Instant now,

        @Doc("The position of the newest change, for diff's 'since'.")
        long lastChange,

        @Doc("How many rows each table has.") Map<String, Long> rows) {

    static StateView of(World world) {
        return world.turn(open -> {
            Map<String, Long> rows = new TreeMap<>();
            for (Map.Entry<String, TableShape> table : open.tables().entrySet()) {
                rows.put(table.getKey(), Rows.count(open, table.getKey()));
            }
            return new StateView(open.imageDigest(), open.stateDigest(), open.now(), open.lastChange(), rows);
        });
    }
}
