package dev.grindstone.server.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.browser.BrowserFinder;
import dev.grindstone.browser.Showing;
import dev.grindstone.kit.web.Hosts;
import dev.grindstone.server.Home;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.server.shelf.Start;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.verdict.Verdict;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteBrowserTest {

    /** An address of this machine that is not the one of everybody: all of 127.0.0.0/8 is its own on Linux. */
    private static final String BY_ANOTHER_NAME = "127.0.0.2";

    private static final Installation INSTALLATION = Installation.in(new Home(Path.of("target", "home")));

    private static final URI NOBODY = URI.create("ws://127.0.0.1:1/");

    @TempDir
    private Path folder;

    @Test
    void an_episode_is_played_in_a_browser_of_a_playwright_server_and_traced() throws Exception {
        Path trace = folder.resolve("trace.zip");
        try (PlaywrightServer server = PlaywrightServer.start()) {
            BrowserPlace place = new BrowserPlace(
                    server.endpoint(),
                    BrowserFinder.onThisMachine(line -> {}).find().toString(),
                    BY_ANOTHER_NAME);

            Outcome outcome = play(place, trace);

            assertThat(outcome.verdict().passed()).as("%s", outcome.verdict()).isTrue();
            assertThat(outcome.isResetProved()).isTrue();
        }
        try (ZipFile zip = new ZipFile(trace.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName).collect(Collectors.toSet()))
                    .contains("trace.trace", "trace.network")
                    .anyMatch(name -> name.startsWith("resources/"));
        }
    }

    @Test
    void a_server_that_is_not_there_makes_the_episode_invalid_and_is_named() {
        BrowserPlace place = new BrowserPlace(NOBODY, null, Hosts.LOOPBACK);

        Outcome outcome = play(place, null);

        assertThat(outcome.verdict())
                .isInstanceOfSatisfying(
                        Verdict.Invalid.class,
                        invalid -> assertThat(invalid.reason())
                                .contains("The Playwright server at 'ws://127.0.0.1:1/' gave no browser"));
    }

    @Test
    void an_address_of_another_machine_cannot_be_listened_on() {
        BrowserPlace place = new BrowserPlace(NOBODY, null, "192.0.2.1");

        assertThatThrownBy(() -> place.open(INSTALLATION, 0).close())
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("192.0.2.1")
                .hasMessageContaining("--pages-address");
    }

    private static Outcome play(BrowserPlace place, @Nullable Path trace) {
        Shelf shelf = Shelf.of(INSTALLATION, Path.of("..", "..", "docs", "examples", "pack"));
        Task task = shelf.task("count-unread");
        try (Start start = Start.of(shelf, task, Installation.DEFAULT_SEED, line -> {});
                Site site = place.open(INSTALLATION, 0);
                Playground playground = new Playground(site, new Browsers(line -> {}, place, Showing.HEADLESS), 1)) {
            TaskInstance instance = start.instance(task, 0);
            return playground.play(instance, start.image(instance), AgentKind.SOLUTION, null, trace);
        }
    }
}
