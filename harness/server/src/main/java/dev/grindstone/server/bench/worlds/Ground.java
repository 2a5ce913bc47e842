package dev.grindstone.server.bench.worlds;

import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.snapshot.Image;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What worlds are measured on.
 *
 * @param installation the clones
 * @param image the start image
 */
public record Ground(Installation installation, Image image) {

    /** Worlds of these clones, with databases opened ahead for each image in use. */
    Worlds worlds(int spares) {
        return new Worlds(installation.clones(), spares);
    }

    /** A world that stands at the image. */
    World world(Worlds worlds, String id) {
        return worlds.create(id, image, TimeMode.STEPPED);
    }

    /** Does to a world what a careless agent does to a mailbox: writes a row. */
    static void touch(World world) {
        world.run(open -> {
            try (Statement statement = open.connection().createStatement()) {
                statement.executeUpdate("UPDATE mail.message SET is_starred = NOT is_starred"
                        + " WHERE id = (SELECT MIN(id) FROM mail.message)");
            } catch (SQLException e) {
                throw new IllegalStateException("the world cannot be written", e);
            }
        });
    }
}
