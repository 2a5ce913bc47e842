package dev.grindstone.server.api.episodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.episodes.EpisodeSettings;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.kit.world.World;
import dev.grindstone.server.Home;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.server.play.Browsers;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.server.shelf.Start;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Task;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is left of an episode when it is over. */
class SessionTest {

    private static final Installation INSTALLATION = Installation.in(new Home(Path.of("target", "home")));
    private static final Shelf SHELF = Shelf.of(INSTALLATION, null);
    private static Site site;
    private static Rooms rooms;

    @BeforeAll
    static void open() {
        INSTALLATION.image(Installation.DEFAULT_WORLD, Installation.DEFAULT_SEED, text -> {});
        site = Site.open(INSTALLATION, 0);
        rooms = new Rooms(site, new Browsers(text -> {}), 1);
    }

    @AfterAll
    static void close() {
        rooms.close();
        site.close();
    }

    private static Session started() {
        Task task = SHELF.pack().task("mail/archive-sender-notices");
        try (Start start = Start.of(SHELF, task, Installation.DEFAULT_SEED, text -> {})) {
            TaskInstance instance = start.instance(task, 0);
            return rooms.start(instance, start.image(instance), EpisodeSettings.standard(), null);
        }
    }

    @Test
    void an_episode_that_is_over_is_told_of_and_its_world_let_go() throws InterruptedException {
        Session session = started();
        session.step(List.of(new Action.Press(List.of("j"), null, null)), null);
        Standing before = session.standing();
        assertThat(before.step()).isEqualTo(1);
        session.forgetPage();
        assertThat(session.standing()).as("one that is played keeps its page").isEqualTo(before);

        ReferenceQueue<World> gone = new ReferenceQueue<>();
        WeakReference<World> world =
                new WeakReference<>(site.worlds().find(session.id()).orElseThrow(), gone);
        session.finish();

        assertThat(session.standing().seen()).isEqualTo(before.seen());
        assertThat(session.standing().ended()).isTrue();
        assertThatThrownBy(() -> session.step(List.of(), null)).isInstanceOf(Trouble.class);
        boolean isGone = false;
        for (int collected = 0; collected < 20 && !isGone; collected++) {
            System.gc();
            isGone = gone.remove(500) == world;
        }
        assertThat(isGone).as("the world's memory is given back").isTrue();
        assertThat(rooms.sessions()).contains(session);
    }

    @Test
    void of_old_episodes_all_but_the_page_is_remembered() {
        Session session = started();
        session.abandon("because the test says so");
        Standing before = session.standing();
        assertThat(before.seen().screenshot()).isNotNull();

        session.forgetPage();

        Standing after = session.standing();
        assertThat(after.seen().screenshot()).isNull();
        assertThat(after.seen().snapshot()).isNull();
        assertThat(after.task()).isEqualTo(before.task());
        assertThat(after.seen().goal()).isEqualTo(before.seen().goal());
        assertThat(session.abandoned()).contains("because the test says so");
    }
}
