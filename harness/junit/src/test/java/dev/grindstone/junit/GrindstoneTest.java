package dev.grindstone.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.World;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
    void pages_are_served_at_the_world_s_own_address(World world, WorldUrls urls) throws Exception {
        assertThat(urls.start("mail").getHost()).isEqualTo("mail." + world.id() + ".localhost");
        assertThat(get(urls.start("mail"), "x=y").statusCode()).isEqualTo(200);
    }

    @Test
    void the_cookie_leads_to_the_same_world_at_the_shared_address(WorldUrls urls) throws Exception {
        URI shared = urls.shared("mail", urls.start("mail").getPath());

        assertThat(get(shared, urls.cookie()).statusCode()).isEqualTo(200);
        assertThat(get(shared, "x=y").statusCode()).isNotEqualTo(200);
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

    /** By address and Host header, because not every resolver knows {@code *.localhost}. */
    private static HttpResponse<String> get(URI uri, String cookie) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + uri.getPort() + uri.getPath()))
                .header("Host", uri.getAuthority())
                .header("Cookie", cookie)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
