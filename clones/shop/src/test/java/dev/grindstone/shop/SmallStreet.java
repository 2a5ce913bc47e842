package dev.grindstone.shop;

import dev.grindstone.kit.world.WorldBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The small shops of the small shop: a potter with a mug in colours and many bowls, a toy maker who writes names on things,
 * a finder of old things of which there is one each.
 */
public final class SmallStreet {
    /** In three colours, one of them sold out; cheaper than it was. */
    public static final long MUG = 1_020_000_001L;

    /** With a name of at most twelve letters, which it does not go without. */
    public static final long TRAIN = 1_020_000_002L;

    /** In colours and sizes that cost differently; one combination is sold out. */
    public static final long CHAIR = 1_020_000_003L;

    /** Old: there is one. */
    public static final long CLOCK = 1_020_000_004L;

    /** Sold out. */
    public static final long VASE = 1_020_000_005L;

    /** The first of many bowls; the others follow. */
    public static final long BOWL = 1_020_000_100L;

    public static final int BOWLS = 50;

    public static final String POTTER = "salt-glaze-studio";
    public static final String TOY_MAKER = "little-lathe";
    public static final String FINDER = "attic-and-acorn";

    /** What the potter takes for wrapping a gift; the toy maker takes less, the finder does not wrap. */
    public static final long WRAP = 450;

    private final WorldBuilder world;
    private final Map<String, Object> shops = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    private SmallStreet(WorldBuilder world) {
        this.world = world;
    }

    /** Opens the shops. */
    static void open(WorldBuilder world, Object kitchen, Object chairs, Object toys) {
        SmallStreet street = new SmallStreet(world);
        street.shop(
                POTTER, "Salt Glaze Studio", "Seagrove, NC", "Two kilns, one dog and a lot of blue glaze.", 99, WRAP);
        street.shop(TOY_MAKER, "Little Lathe", "Brattleboro, VT", "Wooden toys with a child’s name on them.", 96, 395);
        street.shop(FINDER, "Attic & Acorn", "Hudson, NY", "I drive to estate sales so you do not have to.", 100, 0);
        Object mug = street.listing(
                MUG,
                POTTER,
                kitchen,
                "Hand-Thrown Coffee Mug, Blue Glaze, Holds 12 oz, Made to Order",
                Map.of("option_one", "Color", "badge", "bestseller"),
                variant("Blue", "", "coffee-mug", 2800, 3500L, 6),
                variant("Green", "", "coffee-mug", 2800, 3500L, 6),
                variant("Gray", "", "coffee-mug", 2800, 3500L, 0));
        street.listing(
                TRAIN,
                TOY_MAKER,
                toys,
                "Wooden Toy Train with Name, Beech, Finished with Beeswax",
                Map.of("personal", 12, "personal_required", true),
                variant("", "", "wooden-toy-train", 4200, null, 30));
        street.listing(
                CHAIR,
                TOY_MAKER,
                chairs,
                "Small Wooden Chair for Children, Two Heights",
                Map.of("option_one", "Color", "option_two", "Height", "personal", 20),
                variant("Oak", "Low", "kids-wooden-chair", 6000, null, 9),
                variant("Oak", "High", "kids-wooden-chair", 7500, null, 9),
                variant("Walnut", "Low", "kids-wooden-chair", 6600, null, 0),
                variant("Walnut", "High", "kids-wooden-chair", 8100, null, 4));
        street.listing(
                CLOCK,
                FINDER,
                kitchen,
                "Carved Black Forest Style Cuckoo Clock",
                Map.of(),
                variant("", "", "cuckoo-clock", 18_000, null, 1));
        street.listing(
                VASE,
                POTTER,
                kitchen,
                "Ribbed Stoneware Vase",
                Map.of(),
                variant("", "", "ribbed-grey-vase", 5400, null, 0));
        for (int i = 0; i < BOWLS; i++) {
            street.listing(
                    BOWL + i,
                    POTTER,
                    kitchen,
                    "Stoneware Bowl No. " + (i + 1),
                    Map.of(),
                    variant("", "", "blue-pottery-pot-with-lid", 1500 + 100 * i, null, 20));
        }
        street.review(
                mug, "Ines P.", 5, "My morning mug now. The handle fits two fingers.", "Glad it found a good kitchen.");
        street.review(mug, "Rob T.", 3, "Smaller than it looks, though the glaze is lovely.", "");
    }

    private void shop(String handle, String name, String place, String about, int positive, long wrap) {
        Map<String, Object> args = new HashMap<>();
        args.put("handle", handle);
        args.put("name", name);
        args.put("kind", "shop");
        args.put("place", place);
        args.put("about", about);
        args.put("policy", "Returns are welcome within 14 days; things with a name on them stay.");
        args.put("since", SmallShop.NOW.minus(Duration.ofDays(1_500)));
        args.put("sales", 1_840);
        args.put("positive", positive);
        args.put("feedback", 310);
        args.put("announcement", "The kiln is fired on Fridays; what you order before is packed the Monday after.");
        if (wrap > 0) {
            args.put("wrap", wrap);
        }
        names.put(handle, name);
        shops.put(handle, Objects.requireNonNull(world.run("shop.addSeller", SmallShop.DANA, args)));
    }

    /** One variant: its values of the options, its picture, price, former price and stock. */
    private record Kind(
            String one,
            String two,
            String picture,
            long price,
            @Nullable Long was,
            int stock) {}

    private static Kind variant(String one, String two, String picture, long price, @Nullable Long was, int stock) {
        return new Kind(one, two, picture, price, was, stock);
    }

    private Object listing(
            long number, String shop, Object node, String title, Map<String, Object> more, Kind... variants) {
        String code = Long.toString(number, 36).toUpperCase(java.util.Locale.ROOT);
        Map<String, Object> args = new HashMap<>();
        args.put("asin", "BF" + "00000000".substring(code.length()) + code);
        args.put("listing", number);
        args.put("node", node);
        args.put("seller", shop(shop));
        args.put("brand", Objects.requireNonNull(names.get(shop)));
        args.put("title", title);
        args.put("bullets", List.of("Made one at a time", "Packed in paper, not plastic"));
        args.put("description", "Each one differs a little.\nWash it by hand.");
        args.put(
                "details",
                List.of(
                        shop.equals(FINDER) ? "Kind\tVintage, 20 years old or older" : "Kind\tMade by hand",
                        "Materials\tStoneware",
                        "Width\t4.1 inches"));
        args.put("personal", 0);
        args.put("bought", 40);
        args.put("rank", 0);
        args.put("ratings", number == MUG ? List.of(1, 1, 4, 20, 200) : List.of(0, 0, 1, 2, 3));
        args.put("listed_at", SmallShop.NOW.minus(Duration.ofDays(number % 400)));
        args.putAll(more);
        List<Map<String, Object>> all = new ArrayList<>();
        for (Kind variant : variants) {
            Map<String, Object> offer = new HashMap<>();
            offer.put("price", variant.price());
            offer.put("stock", variant.stock());
            if (variant.was() != null) {
                offer.put("was", variant.was());
            }
            offer.put("seller", shop(shop));
            offer.put("condition", shop.equals(FINDER) ? "used" : "new");
            offer.put("note", "");
            offer.put("shipping", shop.equals(POTTER) ? 0 : 595);
            offer.put("fast", false);
            offer.put("days", shop.equals(TOY_MAKER) ? 9 : 4);
            offer.put("again_off", 0);
            all.add(Map.of(
                    "asin",
                    "BV" + all.size() + "0000000".substring(code.length()) + code,
                    "one",
                    variant.one(),
                    "two",
                    variant.two(),
                    "pictures",
                    List.of(variant.picture()),
                    "weight_grams",
                    600,
                    "offers",
                    List.of(offer)));
        }
        args.put("variants", all);
        return Objects.requireNonNull(world.run("shop.addProduct", SmallShop.DANA, args));
    }

    private Object shop(String handle) {
        return Objects.requireNonNull(shops.get(handle), handle);
    }

    private void review(Object product, String author, int stars, String text, String answer) {
        Map<String, Object> args = new HashMap<>();
        args.put("product", product);
        args.put("author", author);
        args.put("country", "United States");
        args.put("stars", stars);
        args.put("title", "");
        args.put("body", text);
        args.put("verified", true);
        args.put("helpful", 0);
        args.put("at", SmallShop.NOW.minus(Duration.ofDays(30L - stars)));
        args.put("answer", answer);
        world.run("shop.addReview", SmallShop.DANA, args);
    }
}
