package dev.grindstone.shop;

import dev.grindstone.kit.Clone;
import dev.grindstone.kit.event.Notification;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Hosts;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.testing.CloneServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The small shop in a fresh world, and a client without scripts that keeps cookies and follows where it is led. */
public final class Till implements AutoCloseable {
    private final Post post = new Post();
    private final CloneServer server = CloneServer.start(new ShopClone(), new SmallShop(), post);
    private final World world = server.world();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String at = "/";

    /** Opens the shop; Dana is signed in. */
    public Till() {
        cookies.put(Hosts.WORLD_COOKIE, server.token(world));
    }

    /** Goes to a page. */
    public Document get(String path) {
        return send(path, null);
    }

    /** Sends a form with just these fields, a name and a value each. */
    public Document post(String path, String... fields) {
        return send(path, encoded(List.of(fields)));
    }

    /** Sends the form of a page with everything in it, then these fields; a name that is in it is replaced. */
    public Document submit(Document page, String form, String... fields) {
        Element element = page.expectFirst(form);
        List<String> all = new ArrayList<>();
        List<String> own = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            own.add(fields[i]);
        }
        for (var value : ((org.jsoup.nodes.FormElement) element).formData()) {
            if (!own.contains(value.key()) && !value.key().startsWith("submit.")) {
                all.add(value.key());
                all.add(value.value());
            }
        }
        all.addAll(List.of(fields));
        return send(element.attr("action"), encoded(all));
    }

    private static String encoded(List<String> fields) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < fields.size(); i += 2) {
            pairs.add(URLEncoder.encode(fields.get(i), StandardCharsets.UTF_8) + "="
                    + URLEncoder.encode(fields.get(i + 1), StandardCharsets.UTF_8));
        }
        return String.join("&", pairs);
    }

    private Document send(String path, @Nullable String form) {
        at = path;
        HttpResponse<String> answer = ask(path, form);
        for (int i = 0; i < 8 && answer.statusCode() / 100 == 3; i++) {
            String to = answer.headers().firstValue("Location").orElseThrow();
            at = to.startsWith("http") ? to.replaceFirst("https?://[^/]+", "") : to;
            answer = ask(at, null);
        }
        if (answer.statusCode() != 200) {
            throw new AssertionError(at + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return Jsoup.parse(answer.body(), server.origin() + at);
    }

    /** One answer as it is, without going on. */
    public HttpResponse<String> ask(String path, @Nullable String form) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.pages().port() + path))
                .header("Host", "shop.localhost:" + server.pages().port())
                .header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
        if (form != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form));
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            for (String set : answer.headers().allValues("Set-Cookie")) {
                String[] pair = set.split(";", 2)[0].split("=", 2);
                if (set.contains("Max-Age=0") || set.contains("1970")) {
                    cookies.remove(pair[0]);
                } else {
                    cookies.put(pair[0], pair[1]);
                }
            }
            return answer;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the client is, after all it was led to. */
    public String at() {
        return at;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public World world() {
        return world;
    }

    /** What the shop told people. */
    public List<Notification> told() {
        return post.carried;
    }

    /** Carries out a command; the result is empty when there is none. */
    public String run(String command, Person by, Map<String, ?> args) {
        Object result = world.run(command, by, args);
        return result == null ? "" : result.toString();
    }

    /** Gives somebody an address and a card. */
    public void equip(Person person) {
        run(
                "shop.addAddress",
                person,
                Map.of(
                        "name",
                        person.name(),
                        "phone",
                        "503-555-0142",
                        "line_one",
                        "18 Alder Street",
                        "city",
                        "Portland",
                        "state",
                        "OR",
                        "zip",
                        "97205"));
        run(
                "shop.addCard",
                person,
                Map.of("network", "Visa", "last", "4242", "holder", person.name(), "ends", "2028-10-01"));
    }

    /** The first column of a query. */
    public List<String> sql(String query) {
        return world.turn(open -> open.db("shop").fetch(query).map(row -> String.valueOf(row.get(0))));
    }

    /** Changes rows. */
    public void change(String statement) {
        world.run(open -> open.db("shop").execute(statement));
    }

    @Override
    public void close() {
        server.close();
    }

    /** An app that keeps what others tell people. */
    private static final class Post implements Clone {
        private final List<Notification> carried = new ArrayList<>();

        @Override
        public String name() {
            return "post";
        }

        @Override
        public String brand() {
            return "Post";
        }

        @Override
        public String startPath() {
            return "/";
        }

        @Override
        public String schema() {
            return "CREATE TABLE letter (id BIGINT PRIMARY KEY);";
        }

        @Override
        public void routes(Routes routes) {}

        @Override
        public void commands(CommandRegistry commands) {}

        @Override
        public void carry(World world, Notification notification) {
            carried.add(notification);
        }
    }
}
