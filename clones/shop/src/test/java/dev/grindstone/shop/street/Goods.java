package dev.grindstone.shop.street;

import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.SmallStreet;
import dev.grindstone.shop.Till;
import java.util.Locale;
import java.util.Map;

/** What the small street sells, by the names that commands know it by. */
public final class Goods {
    public static final String BLUE_MUG = asin(SmallStreet.MUG, 0);
    public static final String GREEN_MUG = asin(SmallStreet.MUG, 1);
    public static final String TRAIN = asin(SmallStreet.TRAIN, 0);
    public static final String BOWL = asin(SmallStreet.BOWL, 0);
    public static final String CLOCK = asin(SmallStreet.CLOCK, 0);

    private Goods() {}

    /** The asin of a variant. */
    public static String asin(long listing, int variant) {
        String code = Long.toString(listing, 36).toUpperCase(Locale.ROOT);
        return "BV" + variant + "0000000".substring(code.length()) + code;
    }

    /** Two mugs and a train with a name: what lies in many a basket here. */
    public static void fill(Till till) {
        till.run("shop.addToCart", SmallShop.DANA, Map.of("asin", BLUE_MUG, "quantity", 2));
        till.run("shop.addToCart", SmallShop.DANA, Map.of("asin", TRAIN, "personal", "Mila"));
    }

    /** Makes a coupon of the potter's. */
    public static void coupon(Till till, String code, int perCent, long least) {
        till.run(
                "shop.addCoupon",
                SmallShop.DANA,
                Map.of(
                        "code",
                        code,
                        "label",
                        perCent + "% off",
                        "per_cent",
                        perCent,
                        "cents",
                        0,
                        "least",
                        least,
                        "seller",
                        Long.parseLong(
                                till.sql("SELECT id FROM shop.seller WHERE handle = '" + SmallStreet.POTTER + "'")
                                        .get(0)),
                        "starts",
                        SmallShop.NOW.minusSeconds(86_400),
                        "ends",
                        SmallShop.NOW.plusSeconds(86_400)));
    }
}
