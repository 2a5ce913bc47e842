package dev.grindstone.shop;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.WorldBuilder;
import dev.grindstone.kit.world.WorldSource;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A shop of a few shelves: a lamp, kettles that nearly look alike, a chair in colours and sizes, things sold out. */
public final class SmallShop implements WorldSource {
    public static final Instant NOW = Instant.parse("2026-03-10T17:00:00Z");
    public static final Person DANA = person(1, "Dana Whitfield", "Dana", "dana@harbour.example");
    public static final Person BEN = person(2, "Ben Okafor", "Ben", "ben@harbour.example");
    public static final String LAMP = "B0LAMPARC1";
    public static final String KETTLE = "B0KETTLE15";
    public static final String CHAIR = "B0CHAIRGR1";

    private static final List<Integer> RATINGS = List.of(8, 6, 11, 43, 190);

    private static Person person(long id, String name, String given, String email) {
        return new Person(id, name, given, email, "grindstone", "", "Harbour");
    }

    @Override
    public String name() {
        return "small-shop";
    }

    @Override
    public void fill(WorldBuilder world, long seed) {
        world.present(NOW, ZoneId.of("America/New_York"));
        world.person(DANA);
        world.person(BEN);
        world.protagonist(DANA);
        Filling fill = new Filling(world);
        Object home = fill.node("Home & Kitchen", "garden", null);
        Object kettles = fill.node("Kettles", "", home);
        Object lamps = fill.node("Lamps", "", home);
        Object furniture = fill.node("Furniture", "furniture", null);
        Object chairs = fill.node("Chairs", "", furniture);
        Object toys = fill.node("Wooden Toys", "", fill.node("Toys & Games", "toys", null));
        Object house = fill.seller("A1HOUSE", "Bazaar", "house");
        Object north = fill.seller("A2NORTH", "Northgate Trading", "market");

        fill.product(
                LAMP,
                lamps,
                house,
                "Lumeva",
                "Lumeva Arc Desk Lamp with Dimmer, Warm White LED, 5 ft Cord, Matte Black",
                "arc-desk-lamp",
                6400,
                7900L,
                12,
                true);
        fill.product(
                KETTLE,
                kettles,
                house,
                "Brewhaven",
                "Brewhaven Electric Kettle, 1.5 L, Stainless Steel, Auto Shut-Off, Brushed",
                "stovetop-whistling-kettle",
                3999,
                null,
                40,
                true);
        fill.product(
                "B0KETTLE17",
                kettles,
                north,
                "Brewhaven",
                "Brewhaven Electric Kettle, 1.7 L, Stainless Steel, Auto Shut-Off, Brushed",
                "stovetop-whistling-kettle",
                3799,
                4499L,
                3,
                false);
        fill.product(
                "B0KETTLE20",
                kettles,
                north,
                "Oxley",
                "Oxley Gooseneck Kettle, 1.0 L, Temperature Display, Black",
                "stovetop-whistling-kettle",
                5499,
                null,
                0,
                false);
        fill.chair(chairs, house);
        for (int i = 0; i < 20; i++) {
            fill.product(
                    "B0STOOL" + (100 + i),
                    chairs,
                    i % 2 == 0 ? house : north,
                    i % 3 == 0 ? "Oakline" : "Stellan",
                    "Folding Step Stool No. " + (i + 1) + ", Beech Wood, Holds 300 lb",
                    "wooden-step-stool",
                    2000 + 350 * i,
                    null,
                    9,
                    i % 2 == 0);
        }
        SmallStreet.open(world, kettles, chairs, toys);
    }

    /** Calls the commands with what most things have. */
    private static final class Filling {
        private final WorldBuilder world;
        private int position;

        Filling(WorldBuilder world) {
            this.world = world;
        }

        Object node(String name, String alias, @Nullable Object parent) {
            Map<String, Object> args = new HashMap<>(Map.of("name", name, "alias", alias, "position", position++));
            if (parent != null) {
                args.put("parent", parent);
            }
            return Objects.requireNonNull(world.run("shop.addNode", DANA, args));
        }

        Object seller(String handle, String name, String kind) {
            Map<String, Object> args = new HashMap<>();
            args.put("handle", handle);
            args.put("name", name);
            args.put("kind", kind);
            args.put("place", "Salem, OR");
            args.put("about", "We pack what we would like to receive.");
            args.put("policy", "Returns within 30 days.");
            args.put("since", NOW.minus(Duration.ofDays(900)));
            args.put("sales", 4200);
            args.put("positive", 97);
            args.put("feedback", 310);
            return Objects.requireNonNull(world.run("shop.addSeller", DANA, args));
        }

        void product(
                String asin,
                Object node,
                Object seller,
                String brand,
                String title,
                String picture,
                long price,
                @Nullable Long was,
                int stock,
                boolean fast) {
            add(
                    "P" + asin.substring(1),
                    node,
                    seller,
                    brand,
                    title,
                    "",
                    "",
                    List.of(variant(asin, "", "", List.of(picture), seller, price, was, stock, fast)));
        }

        void chair(Object node, Object seller) {
            List<Map<String, Object>> variants = new ArrayList<>();
            variants.add(variant(
                    CHAIR,
                    "Green",
                    "Standard",
                    List.of("stacking-armchair", "stacking-armchair--side"),
                    seller,
                    8900,
                    null,
                    7,
                    true));
            variants.add(variant(
                    "B0CHAIRBK1",
                    "Black",
                    "Standard",
                    List.of("stacking-armchair--black"),
                    seller,
                    8900,
                    9900L,
                    2,
                    true));
            variants.add(variant(
                    "B0CHAIRBK2", "Black", "Tall", List.of("stacking-armchair--black"), seller, 10900, null, 5, true));
            variants.add(
                    variant("B0CHAIRGR2", "Green", "Tall", List.of("stacking-armchair"), seller, 10900, null, 0, true));
            add(
                    "B0CHAIRFAM",
                    node,
                    seller,
                    "Stellan",
                    "Stellan Stacking Armchair, Steel Frame, Weatherproof Seat, for Patio and Kitchen",
                    "Color",
                    "Size",
                    variants);
        }

        private Map<String, Object> variant(
                String asin,
                String one,
                String two,
                List<String> pictures,
                Object seller,
                long price,
                @Nullable Long was,
                int stock,
                boolean fast) {
            Map<String, Object> offer = new HashMap<>(Map.of(
                    "seller",
                    seller,
                    "condition",
                    "new",
                    "note",
                    "",
                    "price",
                    price,
                    "shipping",
                    599,
                    "stock",
                    stock,
                    "fast",
                    fast,
                    "days",
                    fast ? 2 : 5,
                    "again_off",
                    5));
            if (was != null) {
                offer.put("was", was);
            }
            return Map.of(
                    "asin",
                    asin,
                    "one",
                    one,
                    "two",
                    two,
                    "pictures",
                    pictures,
                    "weight_grams",
                    1400,
                    "offers",
                    List.of(offer));
        }

        private void add(
                String asin,
                Object node,
                Object seller,
                String brand,
                String title,
                String one,
                String two,
                List<Map<String, Object>> variants) {
            Map<String, Object> args = new HashMap<>();
            args.put("asin", asin);
            args.put("node", node);
            args.put("seller", seller);
            args.put("brand", brand);
            args.put("title", title);
            args.put(
                    "bullets",
                    List.of(
                            "BUILT TO LAST: tested for five years of daily use",
                            "EASY TO CLEAN: wipe with a damp cloth"));
            args.put("description", "Made for small rooms and long days.");
            args.put("details", List.of("Brand\t" + brand, "Item weight\t3.1 pounds"));
            args.put("option_one", one);
            args.put("option_two", two);
            args.put("personal", 0);
            args.put("bought", 400);
            args.put("rank", position++ % 30 + 1);
            args.put("ratings", RATINGS);
            args.put("listed_at", NOW.minus(Duration.ofDays(300)));
            args.put("variants", variants);
            world.run("shop.addProduct", DANA, args);
        }
    }
}
