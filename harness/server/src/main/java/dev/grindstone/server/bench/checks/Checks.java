package dev.grindstone.server.bench.checks;

import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.server.bench.figure.Distribution;
import dev.grindstone.server.bench.figure.Effort;
import dev.grindstone.server.bench.figure.Figure;
import dev.grindstone.server.bench.figure.Reading;
import dev.grindstone.server.bench.figure.Reading.Baseline;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.server.shelf.Start;
import dev.grindstone.tasks.check.Check;
import dev.grindstone.tasks.check.Referee;
import dev.grindstone.tasks.model.Ending;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;

/**
 * The check of a task asked after each step of an episode that goes astray: it writes a row more in each step, so that a
 * verdict has more and more to say. Against reading the whole world, as a check does that compares states.
 */
public final class Checks {

    private static final String CHECKED = "mail/trash-old-promotions";
    /** Steps of an episode; then it starts again. */
    private static final int STEPS = 50;

    private final Installation installation;
    private final Effort effort;
    private final Consumer<String> progress;

    /** Checks of a task that comes with Grindstone. */
    public Checks(Installation installation, Effort effort, Consumer<String> progress) {
        this.installation = installation;
        this.effort = effort;
        this.progress = progress;
    }

    /** The figure. */
    public Figure step() {
        return new Figure("check.step", this::measure);
    }

    private Reading measure() {
        Shelf shelf = Shelf.of(installation, null);
        try (Start start = Start.of(shelf, shelf.task(CHECKED), Installation.DEFAULT_SEED, progress);
                Referee referee = new Referee(installation.clones());
                Worlds worlds = new Worlds(installation.clones(), 1);
                Check check = referee.open(start.instance(shelf.task(CHECKED), 0), start.world())) {
            World world = worlds.create("checked", start.world(), TimeMode.STEPPED);
            Distribution checks = effort.millis(
                    effort.of(5_000, 500), new Steps(world, () -> check.verdict(world, Ending.finished())));
            Distribution states = effort.millis(effort.of(100, 20), new Steps(world, world::stateDigest));
            return new Reading("check.step", "ms", checks, new Baseline("reading the whole world", states.p50()));
        }
    }

    /** Steps of an episode, each followed by what is measured. */
    private static final class Steps implements Effort.Work {

        private final World world;
        private final Runnable look;
        private int step;

        Steps(World world, Runnable look) {
            this.world = world;
            this.look = look;
        }

        @Override
        public void before() {
            if (step % STEPS == 0) {
                world.reset();
                step = 0;
            }
            world.beginStep(++step);
            world.run(this::write);
        }

        private void write(World open) {
            try (Statement statement = open.connection().createStatement()) {
                statement.executeUpdate("UPDATE mail.message SET is_starred = NOT is_starred WHERE id ="
                        + " (SELECT id FROM mail.message ORDER BY id OFFSET " + step + " ROWS FETCH FIRST ROW ONLY)");
            } catch (SQLException e) {
                throw new IllegalStateException("the world cannot be written", e);
            }
        }

        @Override
        public void timed() {
            look.run();
        }
    }
}
