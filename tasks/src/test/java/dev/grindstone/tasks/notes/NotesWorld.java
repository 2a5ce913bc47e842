package dev.grindstone.tasks.notes;

import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.snapshot.Image;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A start image and worlds on it. */
public final class NotesWorld implements AutoCloseable {

    private final Image image = Notes.image();
    private final Worlds worlds = new Worlds(List.of(new Notes()), 0);
    private int opened;

    public Image image() {
        return image;
    }

    public World open() {
        return worlds.create("notes-" + ++opened, image, TimeMode.STEPPED);
    }

    /** A world that starts where another one is. */
    public World fork(World origin) {
        return worlds.create("notes-" + ++opened, origin.capture(), TimeMode.STEPPED);
    }

    /** Runs SQL in a world as a page would. */
    public static void sql(World world, String... statements) {
        world.run(open -> {
            try (Statement statement = open.connection().createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Override
    public void close() {
        worlds.close();
    }
}
