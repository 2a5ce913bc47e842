package dev.grindstone.shop;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Hosts;
import dev.grindstone.kit.world.World;
import dev.grindstone.testing.CloneServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The shop people talk of, as a reader of plain HTML sees it. */
public final class Shelf implements AutoCloseable {
    private final CloneServer server = CloneServer.start(new ShopClone(), new TalkedOf());
    private final World world = server.world();

    public World world() {
        return world;
    }

    /** Everything is as in the beginning. */
    public void reset() {
        world.reset();
    }

    public HttpResponse<String> get(String path) {
        return server.get(world, path);
    }

    /** The document at an address. */
    public Document page(String path) {
        return Jsoup.parse(get(path).body());
    }

    public HttpResponse<String> post(String path, Map<String, ?> form) {
        return server.post(world, path, form);
    }

    /** Submits a form with files, as browsers do; what it names is sent in the field {@code photos}. */
    public HttpResponse<String> send(String path, Map<String, String> form, Map<String, byte[]> files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        form.forEach((name, value) -> part(body, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        files.forEach((name, bytes) -> part(body, "name=\"photos\"; filename=\"" + name + "\"", bytes));
        body.writeBytes("--seam--\r\n".getBytes(StandardCharsets.UTF_8));
        URI origin = URI.create(server.origin());
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + origin.getPort() + path))
                .header("Host", origin.getAuthority())
                .header("Cookie", Hosts.WORLD_COOKIE + "=" + server.token(world))
                .header("Content-Type", "multipart/form-data; boundary=seam")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(path + " did not answer", e);
        }
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] content) {
        body.writeBytes(
                ("--seam\r\nContent-Disposition: form-data; " + name + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    public @Nullable Object run(String command, Person by, Map<String, ?> args) {
        return world.run(command, by, args);
    }

    /** Nobody is signed in any more. */
    public void signOut() {
        world.run(open -> open.db("kit").execute("UPDATE kit.session SET person_id = NULL"));
    }

    /** A single number that a query gives. */
    public long number(String sql) {
        return world.turn(open -> open.db("shop").fetchSingle(sql).get(0, Long.class));
    }

    @Override
    public void close() {
        server.close();
    }
}
