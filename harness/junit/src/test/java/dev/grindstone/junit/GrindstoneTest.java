package dev.grindstone.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Grindstone
@Execution(ExecutionMode.CONCURRENT)
class GrindstoneTest {

    private static final Set<String> WORLDS = ConcurrentHashMap.newKeySet();

    @BeforeEach
    void the_world_is_untouched_before_each_test(World world) {
        assertThat(world.netChanges()).isEmpty();
        assertThat(world.imageDigest()).isEqualTo(world.image().digest());
    }

    @RepeatedTest(4)
    void each_test_has_a_world_of_its_own(World world) {
        assertThat(WORLDS.add(world.id())).isTrue();

        world.advance(Duration.ofDays(1));

        assertThat(world.imageDigest()).isNotEqualTo(world.image().digest());
    }

    @Test
    void pages_are_served_at_the_world_s_own_address(World world, WorldUrls urls) throws IOException {
        assertThat(urls.start("mail").getHost()).isEqualTo("mail." + world.id() + ".localhost");
        assertThat(get(urls.start("mail"), "")).startsWith("HTTP/1.1 200");
    }

    @Test
    void the_cookie_leads_to_the_same_world_at_the_shared_address(WorldUrls urls) throws IOException {
        URI shared = urls.shared("mail", urls.start("mail").getPath());

        assertThat(get(shared, urls.cookie())).startsWith("HTTP/1.1 200");
        assertThat(get(shared, "")).doesNotStartWith("HTTP/1.1 200");
    }

    @Test
    void time_stands_still_until_the_test_moves_it(World world) {
        Instant start = world.now();

        world.advance(Duration.ofMinutes(5));

        assertThat(Duration.between(start, world.now())).isEqualTo(Duration.ofMinutes(5));
    }

    @Nested
    class In_a_class_inside {

        @Test
        void the_outer_class_s_annotation_counts(World world) {
            assertThat(world.timeMode()).isEqualTo(TimeMode.STEPPED);
        }

        @Test
        @Grindstone(time = TimeMode.LIVE)
        void the_method_s_annotation_comes_first(World world) {
            assertThat(world.timeMode()).isEqualTo(TimeMode.LIVE);
        }
    }

    /** Java's own client neither resolves {@code *.localhost} everywhere nor lets a caller choose the Host. */
    private static String get(URI uri, String cookie) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", uri.getPort());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(("GET " + uri.getPath() + " HTTP/1.1\r\nHost: " + uri.getAuthority() + "\r\nCookie: " + cookie
                            + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
