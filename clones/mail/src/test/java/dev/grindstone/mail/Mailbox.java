package dev.grindstone.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.kit.Clone;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.WorldSource;
import dev.grindstone.testing.CloneServer;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Result;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The app in one fresh world, as a test sees it: pages as documents, actions as requests, rows as SQL. */
public final class Mailbox implements AutoCloseable {
    private final CloneServer server;
    private final World world;

    private Mailbox(CloneServer server) {
        this.server = server;
        this.world = server.world();
    }

    /** The harbour's mailbox. */
    public static Mailbox open() {
        return new Mailbox(CloneServer.start(new MailClone(), new Harbour()));
    }

    /** The harbour's mailbox with that many conversations more. */
    public static Mailbox open(int extra) {
        return new Mailbox(CloneServer.start(new MailClone(), new Harbour(extra)));
    }

    /** A mailbox of another world. */
    public static Mailbox open(WorldSource source) {
        return new Mailbox(CloneServer.start(new MailClone(), source));
    }

    /** A mailbox of another world, beside other apps. */
    public static Mailbox open(WorldSource source, Clone... others) {
        return new Mailbox(CloneServer.start(new MailClone(), source, others));
    }

    /** Carries out a command as the owner. */
    public Object run(String command, Map<String, ?> args) {
        return world.turn(open -> {
            Object result = open.run(command, open.people().protagonist(), args);
            return result == null ? "" : result;
        });
    }

    /** The one value of a query. */
    public String value(String query) {
        return sql(query).get(0);
    }

    /** A page or fragment. */
    public Document page(String path) {
        HttpResponse<String> answer = server.fragment(world, path);
        assertThat(answer.statusCode()).as("status of %s", path).isEqualTo(200);
        return Jsoup.parse(answer.body(), server.origin() + path);
    }

    /** A list by its route. */
    public Document list(String route) {
        return page("/mail/u/0/view?at=" + URLEncoder.encode(route, StandardCharsets.UTF_8));
    }

    /** The subjects of a list, in order. */
    public List<String> subjects(String route) {
        return list(route).select("tr.zA .bog").eachText();
    }

    /** The row of a conversation. */
    public Element row(String route, String subject) {
        return list(route).select("tr.zA").stream()
                .filter(row -> row.select(".bog").text().equals(subject))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row '" + subject + "' in " + route + ": " + subjects(route)));
    }

    /** Asks for a page without reading it. */
    public HttpResponse<String> get(String path) {
        return server.get(world, path);
    }

    /** Submits a form. */
    public HttpResponse<String> post(String path, Map<String, ?> form) {
        return server.post(world, path, form);
    }

    /** Acts on the conversations with those subjects of a list; gives the text of the snackbar. */
    public String act(String verb, String route, Map<String, ?> more, String... subjects) {
        Map<String, Object> form = new HashMap<>(more);
        form.put("list", route);
        form.put(
                "thread",
                List.of(subjects).stream()
                        .map(subject -> row(route, subject).attr("data-x-thread"))
                        .toList());
        return snackbar(post("/mail/u/0/act/" + verb, form));
    }

    /** Takes the last action back. */
    public String undo() {
        return snackbar(post("/-/undo", Map.of()));
    }

    /** What an answer lets the snackbar say; empty when it says nothing. */
    public static String snackbar(HttpResponse<String> answer) {
        Optional<String> events = answer.headers().firstValue("HX-Trigger");
        String marker = "\"grindstone:snackbar\":{\"text\":\"";
        return events.filter(json -> json.contains(marker))
                .map(json -> json.substring(json.indexOf(marker) + marker.length()))
                .map(rest -> rest.substring(0, rest.indexOf("\",\"")).replace("\\\"", "\""))
                .orElse("");
    }

    /** The first column of a query, as text. */
    public List<String> sql(String query) {
        return world.turn(open -> {
            Result<?> rows = open.db("mail").fetch(query);
            return rows.stream().map(row -> String.valueOf(row.get(0))).toList();
        });
    }

    /** The world itself. */
    public World world() {
        return world;
    }

    /** Where the app is served. */
    public CloneServer server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
    }
}
