package dev.grindstone.testing;

import dev.grindstone.kit.Clone;
import dev.grindstone.kit.PageServer;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.web.Hosts;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.WorldBuilder;
import dev.grindstone.kit.world.WorldSource;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.snapshot.Image;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One clone, and others it meets, served on a free port, in as many stepped worlds as a test asks for; their start image
 * is built once a JVM.
 */
public final class CloneServer implements AutoCloseable {

    private static final Map<String, Image> IMAGES = new ConcurrentHashMap<>();
    private static final long SEED = 1;

    private final Clone clone;
    private final Image image;
    private final Worlds worlds;
    private final PageServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger made = new AtomicInteger();

    private CloneServer(Clone clone, WorldSource source, List<Clone> clones) {
        this.clone = clone;
        String names = clones.stream().map(Clone::name).collect(Collectors.joining(" and "));
        this.image =
                IMAGES.computeIfAbsent(names + " in " + source.name(), any -> WorldBuilder.build(source, SEED, clones));
        this.worlds = new Worlds(clones);
        this.server = PageServer.start(worlds, clones, 0);
    }

    /** Starts one; close it after the test. */
    public static CloneServer start(Clone clone, WorldSource source) {
        return new CloneServer(clone, source, List.of(clone));
    }

    /** Starts one beside other clones, which live in the same worlds on hosts of their own. */
    public static CloneServer start(Clone clone, WorldSource source, Clone... others) {
        return new CloneServer(
                clone,
                source,
                Stream.concat(Stream.of(clone), Stream.of(others)).toList());
    }

    /** The start image of every world. */
    public Image image() {
        return image;
    }

    public PageServer pages() {
        return server;
    }

    /** A fresh world, hidden like that of an episode. */
    public World world() {
        return worlds.createHidden("t" + made.incrementAndGet(), image, TimeMode.STEPPED);
    }

    /** Forgets a world. */
    public void close(World world) {
        worlds.close(world.id());
    }

    /** The value of the cookie that leads to a world. */
    public String token(World world) {
        return worlds.token(world);
    }

    /** Scheme, host and port of the clone, as a browser sees them. */
    public String origin() {
        return server.origin(clone.name());
    }

    /** Asks for a page. */
    public HttpResponse<String> get(World world, String path) {
        return send(request(world, path).GET());
    }

    /** Asks as htmx does: a signed-out answer or a redirect then has another form. */
    public HttpResponse<String> fragment(World world, String path) {
        return send(request(world, path).header("HX-Request", "true").GET());
    }

    /** Submits a form as htmx does; a value that is a list gives its field several times. */
    public HttpResponse<String> post(World world, String path, Map<String, ?> form) {
        String body = form.entrySet().stream()
                .flatMap(field -> (field.getValue() instanceof List<?> many ? many : List.of(field.getValue()))
                        .stream().map(value -> encoded(field.getKey()) + "=" + encoded(String.valueOf(value))))
                .collect(Collectors.joining("&"));
        return send(request(world, path)
                .header("HX-Request", "true")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(World world, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Host", clone.name() + ".localhost:" + server.port())
                .header("Cookie", Hosts.WORLD_COOKIE + "=" + token(world));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
        worlds.close();
    }
}
