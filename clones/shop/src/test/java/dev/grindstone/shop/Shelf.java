package dev.grindstone.shop;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.testing.CloneServer;
import java.net.http.HttpResponse;
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
