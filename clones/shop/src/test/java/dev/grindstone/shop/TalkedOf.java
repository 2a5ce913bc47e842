package dev.grindstone.shop;

import static dev.grindstone.shop.db.Tables.OFFER;
import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.SELLER;
import static dev.grindstone.shop.db.Tables.VARIANT;

import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.WorldBuilder;
import dev.grindstone.kit.world.WorldSource;
import dev.grindstone.shop.catalog.Asins;
import dev.grindstone.shop.catalog.Stars;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The small shop, in which people talk: reviews and questions of the chair, coupons, a deal, a used lamp. */
public final class TalkedOf implements WorldSource {
    /** How many reviews the chair has. */
    public static final int REVIEWS = 23;

    private static final List<String> COUNTRIES = List.of("United States", "United States", "Canada");
    private static final List<String> TITLES =
            List.of("Sturdy and light", "Looks better than in the picture", "Wobbles a little", "Fine for the patio");

    @Override
    public String name() {
        return "talked-of-shop";
    }

    @Override
    public void fill(WorldBuilder world, long seed) {
        new SmallShop().fill(world, seed);
        long chair = Asins.require(world.world().db("shop"), SmallShop.CHAIR);
        long lamp = Asins.require(world.world().db("shop"), SmallShop.LAMP);
        world.run(
                "shop.addMaker",
                SmallShop.DANA,
                Map.of("brand", "Stellan", "tagline", "Fewer things, made better", "story", "Since 1962 in Salem."));
        for (int i = 0; i < REVIEWS; i++) {
            review(world, chair, i);
        }
        question(world, chair, "Can it stay outside in winter?", "Yes, but cover the seat.", 12);
        question(world, chair, "How many can be stacked?", "Six.", 3);
        question(world, chair, "Is the green more like moss or mint?", "", 40);
        coupon(world, chair, "Save $5", SmallShop.NOW.plus(Duration.ofDays(9)));
        coupon(world, lamp, "Save 10%", SmallShop.NOW.minus(Duration.ofDays(1)));
        world.run(
                "shop.addDeal",
                SmallShop.DANA,
                Map.of(
                        "product",
                        Asins.require(world.world().db("shop"), SmallShop.KETTLE),
                        "per_cent",
                        20,
                        "starts",
                        SmallShop.NOW.minus(Duration.ofDays(1)),
                        "ends",
                        SmallShop.NOW.plus(Duration.ofDays(1)),
                        "claimed",
                        34));
        offer(world.world(), SmallShop.LAMP, "used", 4150, 2);
        offer(world.world(), SmallShop.LAMP, "new", 6100, 9);
        offer(world.world(), "B0KETTLE20", "used", 2500, 1);
    }

    private static void review(WorldBuilder world, long product, int number) {
        Map<String, Object> args = new HashMap<>();
        args.put("product", product);
        args.put("author", number % 2 == 0 ? "Marisol" : "T. Okonkwo");
        args.put("country", COUNTRIES.get(number % COUNTRIES.size()));
        args.put("stars", number % 5 == 0 ? 2 : 5 - number % 2);
        args.put("title", TITLES.get(number % TITLES.size()));
        args.put(
                "body",
                "Week " + (number + 1) + " with these chairs.\nStill " + (number == 7 ? "rustproof." : "fine."));
        args.put("verified", number % 4 != 3);
        args.put("helpful", number == 5 ? 12 : number % 3);
        args.put("at", SmallShop.NOW.minus(Duration.ofDays(200 - 5L * number)));
        args.put("answer", number == 5 ? "Thank you for telling." : "");
        if (number % 6 == 1) {
            args.put("pictures", List.of("stacking-armchair--side", "stacking-armchair"));
        }
        args.put(
                "aspects",
                number % 5 == 0
                        ? List.of("-Stability", "+Appearance")
                        : number % 2 == 0 ? List.of("+Comfort", "+Stability") : List.of("+Comfort", "-Smell"));
        args.put("variant", number % 2 == 0 ? SmallShop.CHAIR : "B0CHAIRBK2");
        world.run("shop.addReview", SmallShop.DANA, args);
    }

    private static void question(WorldBuilder world, long product, String text, String answer, int votes) {
        world.run(
                "shop.addQuestion",
                SmallShop.DANA,
                Map.of(
                        "product",
                        product,
                        "author",
                        "Ines",
                        "text",
                        text,
                        "at",
                        SmallShop.NOW.minus(Duration.ofDays(30)),
                        "answer",
                        answer,
                        "answered_by",
                        answer.isEmpty() ? "" : "Bazaar",
                        "votes",
                        votes));
    }

    private static void coupon(WorldBuilder world, long product, String label, java.time.Instant ends) {
        world.run(
                "shop.addCoupon",
                SmallShop.DANA,
                Map.of(
                        "label",
                        label,
                        "per_cent",
                        0,
                        "cents",
                        500,
                        "least",
                        0,
                        "product",
                        product,
                        "starts",
                        SmallShop.NOW.minus(Duration.ofDays(20)),
                        "ends",
                        ends));
    }

    private static void offer(World world, String asin, String condition, long price, int stock) {
        long variant = world.db("shop")
                .select(VARIANT.ID)
                .from(VARIANT)
                .where(VARIANT.ASIN.eq(asin))
                .fetchSingle(VARIANT.ID);
        long seller = world.db("shop")
                .select(SELLER.ID)
                .from(SELLER)
                .where(SELLER.HANDLE.eq("A2NORTH"))
                .fetchSingle(SELLER.ID);
        int others = world.db("shop").fetchCount(OFFER, OFFER.VARIANT_ID.eq(variant));
        world.db("shop")
                .insertInto(OFFER)
                .set(OFFER.ID, world.nextId())
                .set(OFFER.VARIANT_ID, variant)
                .set(OFFER.SELLER_ID, seller)
                .set(OFFER.POSITION, others)
                .set(OFFER.CONDITION, condition)
                .set(OFFER.NOTE, condition.equals("used") ? "A scratch at the foot." : "")
                .set(OFFER.PRICE, price)
                .set(OFFER.SHIPPING, 499L)
                .set(OFFER.STOCK, stock)
                .set(OFFER.IS_FAST, false)
                .set(OFFER.DAYS, 5)
                .set(OFFER.AGAIN_OFF, 0)
                .execute();
    }

    /** How often the chair was given one star, two, up to five. */
    public static List<Integer> ratings(World world) {
        return world.turn(open -> {
            Stars stars = Stars.of(open.db("shop").fetchSingle(PRODUCT, PRODUCT.ASIN.eq("B0CHAIRFAM")));
            return IntStream.rangeClosed(1, 5).map(stars::of).boxed().toList();
        });
    }
}
