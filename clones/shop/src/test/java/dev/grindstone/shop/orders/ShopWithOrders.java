package dev.grindstone.shop.orders;

import static dev.grindstone.shop.SmallShop.DANA;
import static dev.grindstone.shop.SmallShop.NOW;

import dev.grindstone.kit.world.WorldBuilder;
import dev.grindstone.kit.world.WorldSource;
import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.db.Tables;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The small shop, and Dana's orders in every state. The number of an order ends with what it is for. */
public final class ShopWithOrders implements WorldSource {
    public static final String ORDERED = "112-0000001-0000001";
    public static final String TWO_PARCELS = "112-0000001-0000002";
    public static final String SHIPPED = "112-0000001-0000003";
    public static final String DELIVERED = "112-0000001-0000004";
    public static final String CANCELLED = "112-0000001-0000005";
    public static final String LATE = "112-0000001-0000006";
    public static final String LOST = "112-0000001-0000007";
    public static final String OLD = "112-0000001-0000008";
    public static final String BY_BALANCE = "112-0000001-0000009";
    public static final String ADDRESS = "Dana Whitfield\n18 Wharf Street\nApt 4\nPortland, ME 04101\nUnited States";

    private static final String STOOL = "B0STOOL100";

    @Override
    public String name() {
        return "shop-with-orders";
    }

    @Override
    public void fill(WorldBuilder builder, long seed) {
        new SmallShop().fill(builder, seed);
        new Recorder(builder).all();
    }

    /** Calls the command with what most orders have. */
    private static final class Recorder {
        private final WorldBuilder world;

        Recorder(WorldBuilder world) {
            this.world = world;
        }

        void all() {
            record(
                    ORDERED,
                    0,
                    parcel("A1HOUSE", "ordered", 3, List.of(line(SmallShop.KETTLE, 3, 3999))),
                    599,
                    700,
                    100,
                    0);
            record(
                    TWO_PARCELS,
                    1,
                    List.of(
                            parcel("A1HOUSE", "packed", 2, List.of(line(SmallShop.LAMP, 1, 6400))),
                            parcel("A1HOUSE", "shipped", 1, List.of(line(SmallShop.CHAIR, 2, 8900)))),
                    0,
                    1210,
                    0,
                    0);
            record(SHIPPED, 2, parcel("A2NORTH", "shipped", 1, List.of(line("B0KETTLE17", 1, 3799))), 599, 230, 0, 0);
            record(
                    DELIVERED,
                    10,
                    with(
                            parcel("A2NORTH", "delivered", -4, List.of(line("B0KETTLE17", 2, 3799), old(STOOL))),
                            "delivered_at",
                            at(4)),
                    599,
                    701,
                    333,
                    0);
            record(
                    CANCELLED,
                    20,
                    parcel("A1HOUSE", "cancelled", -15, List.of(with(line(SmallShop.KETTLE, 1, 3999), "cancelled", 1))),
                    0,
                    0,
                    0,
                    0);
            record(LATE, 9, parcel("A2NORTH", "delayed", -1, List.of(line("B0KETTLE17", 1, 3799))), 599, 230, 0, 0);
            record(LOST, 15, parcel("A2NORTH", "lost", -7, List.of(line("B0KETTLE17", 1, 3799))), 599, 230, 0, 0);
            for (int i = 0; i < 12; i++) {
                record(
                        i == 0 ? OLD : "112-0000002-00000" + (10 + i),
                        400 + i,
                        with(
                                parcel("A1HOUSE", "delivered", -395 - i, List.of(old("B0STOOL" + (100 + i)))),
                                "delivered_at",
                                at(395 + i)),
                        0,
                        150,
                        0,
                        0);
            }
            record(
                    BY_BALANCE,
                    0,
                    parcel("A1HOUSE", "ordered", 4, List.of(line(SmallShop.LAMP, 1, 6400))),
                    0,
                    640,
                    0,
                    3000);
        }

        private void record(
                String number,
                int daysAgo,
                Map<String, Object> parcel,
                long shipping,
                long tax,
                long discount,
                long fromBalance) {
            record(number, daysAgo, List.of(parcel), shipping, tax, discount, fromBalance);
        }

        private void record(
                String number,
                int daysAgo,
                List<Map<String, Object>> parcels,
                long shipping,
                long tax,
                long discount,
                long fromBalance) {
            Map<String, Object> args = new HashMap<>();
            args.put("number", number);
            args.put("at", at(daysAgo).minus(Duration.ofHours(2)));
            args.put("address", ADDRESS);
            args.put("network", "Corvo");
            args.put("last", "4821");
            args.put("shipping", shipping);
            args.put("tax", tax);
            args.put("discount", discount);
            args.put("from_balance", fromBalance);
            args.put("parcels", parcels);
            world.run("shop.recordPurchase", DANA, args);
        }

        private Map<String, Object> parcel(String seller, String state, int days, List<Map<String, Object>> lines) {
            boolean left = !List.of("ordered", "packed", "cancelled").contains(state);
            return Map.of(
                    "seller",
                    world.world()
                            .db("shop")
                            .select(Tables.SELLER.ID)
                            .from(Tables.SELLER)
                            .where(Tables.SELLER.HANDLE.eq(seller))
                            .fetchSingle()
                            .value1(),
                    "state",
                    state,
                    "carrier",
                    left ? "Northline Parcel" : "",
                    "tracking",
                    left ? "NL004417203981" : "",
                    "promised",
                    LocalDate.ofInstant(NOW, ZoneOffset.UTC).plusDays(days).toString(),
                    "events",
                    left
                            ? List.of(
                                    Map.of("at", at(1), "text", "Carrier picked up the package", "place", "Salem, OR"),
                                    Map.of(
                                            "at",
                                            at(0),
                                            "text",
                                            "Package left a carrier facility",
                                            "place",
                                            "Salem, OR"))
                            : List.of(),
                    "lines",
                    lines);
        }

        private static Map<String, Object> line(String asin, int quantity, long price) {
            return Map.of("asin", asin, "quantity", quantity, "price", price, "return_until", at(-26));
        }

        /** One of which the window is closed. */
        private static Map<String, Object> old(String asin) {
            return Map.of("asin", asin, "quantity", 1, "price", 2000, "return_until", at(2));
        }

        private static Map<String, Object> with(Map<String, Object> map, String name, Object value) {
            Map<String, Object> more = new HashMap<>(map);
            more.put(name, value);
            return more;
        }

        private static Instant at(int daysAgo) {
            return NOW.minus(Duration.ofDays(daysAgo));
        }
    }
}
