package dev.grindstone.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Directs;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
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

    /** Where Maya has a conversation, which is a name or {@code @handle}. */
    public String address(String conversation) {
        return world.turn(open -> {
            var db = open.db("chat");
            String key = conversation.startsWith("@")
                    ? new Directs(open)
                            .of(List.of(
                                    SmallOffice.MAYA.id(),
                                    new Members(db).named(conversation).id()))
                            .orElseThrow()
                            .key()
                    : new Conversations(db, SmallOffice.MAYA.id())
                            .named(conversation)
                            .key();
            return "/client/" + Team.of(db).key() + "/" + key;
        });
    }

    /** The id of a conversation as pages show it. */
    public String key(String conversation) {
        return address(conversation).replaceAll(".*/", "");
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
