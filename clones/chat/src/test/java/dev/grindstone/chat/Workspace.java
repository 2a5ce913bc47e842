package dev.grindstone.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.WorldSource;
import dev.grindstone.testing.CloneServer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The app in one fresh world, as a test sees it: pages as documents, commands, rows as SQL. */
public final class Workspace implements AutoCloseable {
    private final CloneServer server;
    private final World world;

    private Workspace(CloneServer server) {
        this.server = server;
        this.world = server.world();
    }

    /** The small office's workspace. */
    public static Workspace open() {
        return open(new SmallOffice());
    }

    /** A workspace of another world. */
    public static Workspace open(WorldSource source) {
        return new Workspace(CloneServer.start(new ChatClone(), source));
    }

    /** Carries out a command as somebody; the result is empty when there is none. */
    public Object run(String command, Person by, Map<String, ?> args) {
        Object result = world.run(command, by, args);
        return result == null ? "" : result;
    }

    /** The first column of a query. */
    public List<String> sql(String query) {
        return world.turn(open -> open.db("chat").fetch(query).map(row -> String.valueOf(row.get(0))));
    }

    /** A page; redirects are followed by hand. */
    public Document page(String path) {
        HttpResponse<String> answer = server.get(world, path);
        assertThat(answer.statusCode()).as("status of %s", path).isEqualTo(200);
        return Jsoup.parse(answer.body(), server.origin() + path);
    }

    /** The server, for requests of other kinds. */
    public CloneServer server() {
        return server;
    }

    /** The world behind it. */
    public World world() {
        return world;
    }

    @Override
    public void close() {
        server.close();
    }
}
