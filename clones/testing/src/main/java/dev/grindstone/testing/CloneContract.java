package dev.grindstone.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.kit.Clone;
import dev.grindstone.kit.web.CloneRoutes.Registered;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.WorldSource;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The laws of a clone. A clone's {@code …ContractTest} extends this, names itself, a world, and one address for each
 * page it registers; everything else follows.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class CloneContract {

    private CloneServer server;

    /** The clone under test. */
    protected abstract Clone cloneUnderTest();

    /** A world that has something on every page. */
    protected abstract WorldSource source();

    /**
     * Addresses to visit: at least one for each registered GET page.
     *
     * @param world to look up ids in
     */
    protected abstract List<String> addresses(World world);

    /** What a person does first on the start page; each text is the accessible name of a link or button to click. */
    protected List<String> clicks() {
        return List.of();
    }

    @BeforeAll
    final void start() {
        server = CloneServer.start(cloneUnderTest(), source());
    }

    @AfterAll
    final void stop() {
        server.close();
    }

    @Test
    final void every_page_has_an_address_in_this_test() {
        World world = server.world();
        List<String> addresses = addresses(world);

        for (Registered page : server.pages().pages(cloneUnderTest().name())) {
            if (page.method().equals("GET")) {
                assertThat(addresses)
                        .as("addresses that reach GET %s", page.path())
                        .anyMatch(address -> PathPattern.of(page.path()).matches(address));
            }
        }
    }

    @Test
    final void every_page_renders_and_twice_the_same_when_time_stands_still() {
        World first = server.world();
        World second = server.world();

        for (String address : addresses(first)) {
            HttpResponse<String> one = server.get(first, address);
            HttpResponse<String> two = server.get(second, address);
            assertThat(one.statusCode()).as("status of %s", address).isIn(200, 302, 303);
            assertThat(two.body())
                    .as("the answer of %s in a second world", address)
                    .isEqualTo(one.body());
        }
        assertThat(second.stateDigest()).isEqualTo(first.stateDigest());
    }

    @Test
    final void a_reset_gives_back_the_bytes_of_the_image() {
        World world = server.world();
        for (int round = 0; round < 3; round++) {
            addresses(world).forEach(address -> server.get(world, address));
            new RandomEdits(world, round).make(50);

            world.reset();

            assertThat(world.imageDigest()).isEqualTo(server.image().digest());
        }
    }

    @Test
    final void the_change_log_equals_the_full_comparison() {
        for (long seed = 1; seed <= 5; seed++) {
            World world = server.world();
            WorldRows start = WorldRows.of(world);

            new RandomEdits(world, seed).make(120);

            Set<String> differences = start.differencesTo(WorldRows.of(world));
            assertThat(differences).as("edits with seed %s", seed).isNotEmpty();
            assertThat(WorldRows.logged(world)).as("edits with seed %s", seed).isEqualTo(differences);
            server.close(world);
        }
    }

    @Test
    final void in_a_browser_nothing_leaves_the_host_nothing_is_stored_and_every_control_has_a_name() {
        World world = server.world();
        List<String> findings = new ArrayList<>();
        try (ContractBrowser browser = ContractBrowser.open(server, world)) {
            for (String address : addresses(world)) {
                findings.addAll(browser.visit(address, List.of()));
            }
            findings.addAll(browser.visit(cloneUnderTest().startPath(), clicks()));
        }
        assertThat(findings).isEmpty();
    }
}
