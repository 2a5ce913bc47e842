package dev.grindstone.server.agents;

import dev.grindstone.episodes.NoopAgent;
import dev.grindstone.server.Home;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.server.play.Browsers;
import dev.grindstone.server.play.Outcome;
import dev.grindstone.server.play.Player;
import dev.grindstone.server.play.Playground;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.server.shelf.Start;
import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.instance.TaskInstance;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A browser, and a short task in the mailbox: to count what a search finds. */
public final class Arena implements AutoCloseable {

    private static final Installation INSTALLATION = Installation.in(new Home(Path.of("target", "home")));

    private final Site site = Site.open(INSTALLATION, 0);
    private final Playground playground = new Playground(site, new Browsers(line -> {}), 1);
    private final TaskInstance instance;
    private final Image image;

    /** Opens it. */
    public Arena() {
        Shelf shelf = Shelf.of(INSTALLATION, Path.of("..", "..", "docs", "examples", "pack"));
        var task = shelf.task("count-unread");
        try (Start start = Start.of(shelf, task, Installation.DEFAULT_SEED, line -> {})) {
            instance = start.instance(task, 0);
            image = start.image(instance);
        }
        // What a cold browser takes longer for is over before anything counts.
        play(cold -> new NoopAgent());
    }

    /** Lets somebody play the task. */
    public Outcome play(Player player) {
        return play(player, null);
    }

    /** The same, recorded. */
    public Outcome play(Player player, @Nullable Path recording) {
        return playground.play(instance, image, player, recording);
    }

    /** What the player is told. */
    public String goal() {
        return instance.goal();
    }

    /** What a hand types into the search, which is at (490, 32). */
    public String query() {
        return "from:" + instance.values().get("email") + " is:unread in:inbox";
    }

    /** The right answer. */
    public String answer() {
        return instance.answer().get(0);
    }

    @Override
    public void close() {
        playground.close();
        site.close();
    }
}
