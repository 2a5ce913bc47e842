package dev.grindstone.shop;

import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.WorldSource;
import dev.grindstone.testing.CloneServer;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A shop that is served, and a plain client that reads its pages as a scraper does. */
public final class Shop implements AutoCloseable {
    private final CloneServer server;
    private final World world;

    private Shop(WorldSource source) {
        this.server = CloneServer.start(new ShopClone(), source);
        this.world = server.world();
    }

    /** The small one. */
    public static Shop open() {
        return open(new SmallShop());
    }

    /** Another one. */
    public static Shop open(WorldSource source) {
        return new Shop(source);
    }

    /** What an address answers. */
    public HttpResponse<String> answer(String address) {
        return server.get(world, address);
    }

    /** The first answer of an address, which must be a page. */
    public Document page(String address) {
        var answer = server.get(world, address);
        if (answer.statusCode() != 200) {
            throw new AssertionError(address + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return Jsoup.parse(answer.body(), "http://shop.localhost" + address);
    }

    /** The status of an address. */
    public int status(String address) {
        return server.get(world, address).statusCode();
    }

    public World world() {
        return world;
    }

    @Override
    public void close() {
        server.close();
    }
}
