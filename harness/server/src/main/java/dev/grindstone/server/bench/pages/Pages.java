package dev.grindstone.server.bench.pages;

import dev.grindstone.chat.workspace.Id;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.server.bench.figure.Distribution;
import dev.grindstone.server.bench.figure.Effort;
import dev.grindstone.server.bench.figure.Figure;
import dev.grindstone.server.bench.figure.Reading;
import dev.grindstone.server.bench.figure.Reading.Baseline;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.snapshot.Image;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long the server takes for a fragment of a page, as a client on the same machine sees it. */
public final class Pages {

    private static final String MAIL = "mail.localhost";
    private static final String CHAT = "chat.localhost";
    private static final String SHOP = "shop.localhost";

    /** More than one page of results. */
    private static final String RESULTS = "/s?k=lamp";

    private static final int REQUESTS = 2_000;
    private static final int IN_THE_CART = 10;

    private static final String LONGEST_THREAD = "SELECT m.thread_id FROM mail.message m"
            + " JOIN kit.world w ON w.protagonist_id = m.owner_id"
            + " WHERE m.folder = 'inbox' GROUP BY m.thread_id ORDER BY COUNT(*) DESC, m.thread_id LIMIT 1";
    private static final String LONGEST_CHANNEL = "SELECT m.conversation_id FROM chat.message m"
            + " JOIN chat.conversation c ON c.id = m.conversation_id WHERE c.kind = 'channel'"
            + " GROUP BY m.conversation_id ORDER BY COUNT(*) DESC, m.conversation_id LIMIT 1";

    private static final String MOST_VARIANTS = "SELECT v.asin FROM shop.product p"
            + " JOIN shop.variant v ON v.product_id = p.id AND v.position = 0 WHERE p.listing IS NULL"
            + " ORDER BY (SELECT COUNT(*) FROM shop.variant o WHERE o.product_id = p.id) DESC, p.id LIMIT 1";
    private static final String WARES = "SELECT v.asin FROM shop.product p"
            + " JOIN shop.variant v ON v.product_id = p.id AND v.position = 0"
            + " JOIN shop.offer o ON o.variant_id = v.id AND o.position = 0"
            + " WHERE p.listing IS NULL AND o.stock > 0 ORDER BY p.rank, p.id LIMIT " + IN_THE_CART;

    private final Installation installation;
    private final Image image;
    private final Effort effort;

    /** Pages of a world that stands at an image. */
    public Pages(Installation installation, Image image, Effort effort) {
        this.installation = installation;
        this.image = image;
        this.effort = effort;
    }

    /** Of each app the pages that are asked for most, each against an answer that needs no world. */
    public List<Figure> figures() {
        return List.of(
                figure("page.inbox", MAIL, "/mail/u/0/view?at=inbox"),
                figure(
                        "page.conversation",
                        MAIL,
                        String.format(
                                Locale.ROOT, "/mail/u/0/conversation/%016x", Long.parseLong(first(LONGEST_THREAD)))),
                figure("page.search", MAIL, "/mail/u/0/view?at=search/report"),
                figure(
                        "page.channel",
                        CHAT,
                        "/client/pane?channel=" + Id.CHANNEL.text(Long.parseLong(first(LONGEST_CHANNEL)))),
                figure("page.results", SHOP, RESULTS),
                figure("page.product", SHOP, "/dp/" + first(MOST_VARIANTS)),
                figure("page.cart", SHOP, "/gp/cart/view.html"),
                figure("page.orders", SHOP, "/your-orders/orders"));
    }

    private Figure figure(String name, String host, String path) {
        return new Figure(name, () -> {
            try (Site site = Site.open(installation, 0)) {
                World world = site.worlds().create(Worlds.DEFAULT, image, TimeMode.STEPPED);
                fillCart(world);
                try (Connection connection = new Connection(site.pages().port(), host)) {
                    Request request =
                            new Request(connection, path, new Touch(world, host.substring(0, host.indexOf('.'))));
                    // A server lives for weeks: as many requests again go before those that count, to warm it up.
                    effort.millis(effort.of(REQUESTS, 60), request);
                    Distribution page = effort.millis(effort.of(REQUESTS, 60), request);
                    Distribution nothing =
                            effort.millis(effort.of(REQUESTS, 60), () -> connection.get("/-/nothing", 404));
                    return new Reading(name, "ms", page, new Baseline("an answer without a page", nothing.p50()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A page, asked for after something was written. */
    private record Request(Connection connection, String path, Touch touch) implements Effort.Work {
        @Override
        public void before() {
            touch.run();
        }

        @Override
        public void timed() throws IOException {
            connection.get(path, 200);
        }
    }

    private static void fillCart(World world) {
        world.run(open -> all(open, WARES)
                .forEach(asin -> open.run("shop.addToCart", open.people().protagonist(), Map.of("asin", asin))));
    }

    private String first(String sql) {
        try (Worlds worlds = new Worlds(installation.clones(), 0)) {
            return worlds.create("look", image, TimeMode.STEPPED).turn(world -> all(world, sql)).stream()
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the world has nothing to open: " + sql));
        }
    }

    private static List<String> all(World world, String sql) {
        try (Statement statement = world.connection().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }
}
