package dev.grindstone.shop.console;

import static dev.grindstone.shop.SmallShop.BEN;
import static dev.grindstone.shop.SmallShop.DANA;

import dev.grindstone.kit.event.Notification;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.Till;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;

/** The small shop in which Ben owns Northgate Trading, of which Dana buys; his browser and hers. */
final class Stall implements AutoCloseable {
    static final String NORTH = "A2NORTH";
    static final String KETTLE = "B0KETTLE17";
    static final String STOOL = "B0STOOL101";

    private final Till till = new Till();

    Stall() {
        till.change("UPDATE shop.seller SET person_id = " + BEN.id() + " WHERE handle = '" + NORTH + "'");
        till.equip(DANA);
    }

    World world() {
        return till.world();
    }

    Till till() {
        return till;
    }

    /** Whose pages the browser shows from now on. */
    void signIn(Person person) {
        till.get("/gp/flex/sign-out.html");
        till.post("/ap/signin", "appAction", "SIGNIN_PWD_COLLECT", "email", person.email(), "password", "grindstone");
    }

    Document page(String path) {
        return till.get("/your/shops/me" + path);
    }

    /** Dana buys something at once; the order's number. */
    String buy(String asin, int quantity) {
        String id = till.run("shop.placeOrder", DANA, Map.of("asin", asin, "quantity", quantity));
        return till.sql("SELECT number FROM shop.purchase WHERE id = " + id).get(0);
    }

    /** Dana buys several things in one order. */
    String buyAll(Map<String, Integer> wanted) {
        wanted.forEach(
                (asin, quantity) -> till.run("shop.addToCart", DANA, Map.of("asin", asin, "quantity", quantity)));
        String id = till.run("shop.placeOrder", DANA, Map.of());
        return till.sql("SELECT number FROM shop.purchase WHERE id = " + id).get(0);
    }

    String dispatch(String order, String tracking) {
        return run("shop.dispatch", Map.of("order", order, "carrier", "Quickhaul", "tracking", tracking));
    }

    /** Carries out a command as Ben does. */
    String run(String command, Map<String, ?> args) {
        return till.run(command, BEN, args);
    }

    void later(Duration duration) {
        world().advance(duration);
    }

    String one(String query) {
        List<String> all = till.sql(query);
        return all.isEmpty() ? "" : all.get(0);
    }

    long number(String query) {
        return Long.parseLong(one(query));
    }

    String state(String order) {
        return one("SELECT k.state FROM shop.parcel k JOIN shop.purchase p ON p.id = k.purchase_id WHERE p.number = '"
                + order + "' ORDER BY k.position, k.id");
    }

    String line(String order) {
        return one("SELECT l.id FROM shop.purchase_line l JOIN shop.purchase p ON p.id = l.purchase_id"
                + " WHERE p.number = '" + order + "' ORDER BY l.id");
    }

    int stock(String asin) {
        return (int) number("SELECT o.stock FROM shop.offer o JOIN shop.variant v ON v.id = o.variant_id"
                + " WHERE v.asin = '" + asin + "' ORDER BY o.position");
    }

    /** The kinds of what somebody was told, the earliest first. */
    List<String> told(Person person) {
        return till.told().stream()
                .filter(each -> each.recipient().equals(person))
                .map(Notification::kind)
                .toList();
    }

    static Map<String, Object> with(Map<String, ?> args, String name, Object value) {
        Map<String, Object> more = new HashMap<>(args);
        more.put(name, value);
        return more;
    }

    @Override
    public void close() {
        till.close();
    }
}
