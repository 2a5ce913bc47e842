package dev.grindstone.shop.fill;

import static dev.grindstone.shop.db.Tables.ANNOUNCEMENT;
import static dev.grindstone.shop.db.Tables.COUPON;
import static dev.grindstone.shop.db.Tables.DEAL;
import static dev.grindstone.shop.db.Tables.GIFT_CARD;
import static dev.grindstone.shop.db.Tables.MAKER;
import static dev.grindstone.shop.db.Tables.NODE;
import static dev.grindstone.shop.db.Tables.QUESTION;
import static dev.grindstone.shop.db.Tables.REVIEW;
import static dev.grindstone.shop.db.Tables.SELLER;
import static dev.grindstone.shop.db.Tables.VARIANT;

import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import org.jspecify.annotations.Nullable;

/**
 * {@code shop.addNode} (name, alias, position; parent), {@code shop.addSeller} (handle, name, kind, place, about, policy,
 * since, sales, positive, feedback; person, wrap), {@code shop.addProduct} (see {@link ProductArgs}), {@code shop.addMaker} (brand,
 * tagline, story), {@code shop.addReview} (product, author, country, stars, title, body, verified, helpful, at, answer;
 * variant, pictures, aspects), {@code shop.addQuestion} (product, author, text, at, answer, answered_by, votes), {@code
 * shop.addCoupon} (label, per_cent, cents, least, starts, ends; code, product, seller, node, except), {@code shop.addDeal}
 * (product, per_cent, starts, ends, claimed) and {@code shop.addGiftCard} (code, cents). All but makers and gift cards
 * return a number. Sums are in cents.
 */
public final class CatalogCommands {
    private CatalogCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.addNode", (world, by, args) -> node(world, args));
        commands.add("shop.addSeller", (world, by, args) -> seller(world, args));
        commands.add("shop.addProduct", (world, by, args) -> ProductArgs.add(world, args));
        commands.add("shop.addMaker", (world, by, args) -> {
            world.db("shop")
                    .insertInto(MAKER)
                    .set(MAKER.BRAND, args.text("brand"))
                    .set(MAKER.TAGLINE, args.text("tagline"))
                    .set(MAKER.STORY, args.text("story"))
                    .execute();
            return null;
        });
        commands.add("shop.addReview", (world, by, args) -> review(world, args));
        commands.add("shop.addQuestion", (world, by, args) -> question(world, args));
        commands.add("shop.addCoupon", (world, by, args) -> coupon(world, args));
        commands.add("shop.addDeal", (world, by, args) -> deal(world, args));
        commands.add("shop.addGiftCard", (world, by, args) -> {
            world.db("shop")
                    .insertInto(GIFT_CARD)
                    .set(GIFT_CARD.CODE, args.text("code"))
                    .set(GIFT_CARD.CENTS, args.number("cents"))
                    .execute();
            return null;
        });
    }

    private static Long node(World world, Args args) {
        long id = world.nextId();
        world.db("shop")
                .insertInto(NODE)
                .set(NODE.ID, id)
                .set(NODE.PARENT_ID, numberOrNull(args, "parent"))
                .set(NODE.NAME, args.text("name"))
                .set(NODE.ALIAS, args.text("alias"))
                .set(NODE.POSITION, (int) args.number("position"))
                .execute();
        return id;
    }

    private static Long seller(World world, Args args) {
        long id = world.nextId();
        world.db("shop")
                .insertInto(SELLER)
                .set(SELLER.ID, id)
                .set(SELLER.HANDLE, args.text("handle"))
                .set(SELLER.NAME, args.text("name"))
                .set(SELLER.KIND, args.text("kind"))
                .set(SELLER.PERSON_ID, numberOrNull(args, "person"))
                .set(SELLER.PLACE, args.text("place"))
                .set(SELLER.ABOUT, args.text("about"))
                .set(SELLER.POLICY, args.text("policy"))
                .set(SELLER.SINCE, args.instant("since", world.now()))
                .set(SELLER.SALES, (int) args.number("sales"))
                .set(SELLER.POSITIVE, (int) args.number("positive"))
                .set(SELLER.FEEDBACK, (int) args.number("feedback"))
                .set(SELLER.WRAP, numberOrNull(args, "wrap"))
                .execute();
        String announcement = args.text("announcement", "");
        if (!announcement.isEmpty()) {
            world.db("shop")
                    .insertInto(ANNOUNCEMENT)
                    .set(ANNOUNCEMENT.SELLER_ID, id)
                    .set(ANNOUNCEMENT.TEXT, announcement)
                    .execute();
        }
        return id;
    }

    private static Long review(World world, Args args) {
        long id = world.nextId();
        String asin = args.textOrNull("variant");
        Long variant = asin == null
                ? null
                : world.db("shop")
                        .select(VARIANT.ID)
                        .from(VARIANT)
                        .where(VARIANT.ASIN.eq(asin))
                        .fetchOne(VARIANT.ID);
        world.db("shop")
                .insertInto(REVIEW)
                .set(REVIEW.ID, id)
                .set(REVIEW.PRODUCT_ID, args.number("product"))
                .set(REVIEW.VARIANT_ID, variant)
                .set(REVIEW.AUTHOR, args.text("author"))
                .set(REVIEW.COUNTRY, args.text("country"))
                .set(REVIEW.STARS, (int) args.number("stars"))
                .set(REVIEW.TITLE, args.text("title"))
                .set(REVIEW.BODY, args.text("body"))
                .set(REVIEW.IS_VERIFIED, args.flag("verified", true))
                .set(REVIEW.HELPFUL, (int) args.number("helpful"))
                .set(REVIEW.WRITTEN_AT, args.instant("at", world.now()))
                .set(REVIEW.ANSWER, args.text("answer", ""))
                .set(REVIEW.PICTURES, String.join("\n", args.texts("pictures")))
                .set(REVIEW.ASPECTS, String.join("\n", args.texts("aspects")))
                .execute();
        return id;
    }

    private static Long question(World world, Args args) {
        long id = world.nextId();
        world.db("shop")
                .insertInto(QUESTION)
                .set(QUESTION.ID, id)
                .set(QUESTION.PRODUCT_ID, args.number("product"))
                .set(QUESTION.AUTHOR, args.text("author"))
                .set(QUESTION.TEXT, args.text("text"))
                .set(QUESTION.ASKED_AT, args.instant("at", world.now()))
                .set(QUESTION.ANSWER, args.text("answer", ""))
                .set(QUESTION.ANSWERED_BY, args.text("answered_by", ""))
                .set(QUESTION.VOTES, (int) args.number("votes"))
                .execute();
        return id;
    }

    private static Long coupon(World world, Args args) {
        long id = world.nextId();
        world.db("shop")
                .insertInto(COUPON)
                .set(COUPON.ID, id)
                .set(COUPON.CODE, args.textOrNull("code"))
                .set(COUPON.LABEL, args.text("label"))
                .set(COUPON.PER_CENT, (int) args.number("per_cent"))
                .set(COUPON.CENTS, args.number("cents"))
                .set(COUPON.PRODUCT_ID, numberOrNull(args, "product"))
                .set(COUPON.SELLER_ID, numberOrNull(args, "seller"))
                .set(COUPON.NODE_ID, numberOrNull(args, "node"))
                .set(COUPON.EXCEPT_ID, numberOrNull(args, "except"))
                .set(COUPON.LEAST, args.number("least"))
                .set(COUPON.STARTS_AT, args.instant("starts", world.now()))
                .set(COUPON.ENDS_AT, args.instant("ends", world.now()))
                .execute();
        return id;
    }

    private static Long deal(World world, Args args) {
        long id = world.nextId();
        world.db("shop")
                .insertInto(DEAL)
                .set(DEAL.ID, id)
                .set(DEAL.PRODUCT_ID, args.number("product"))
                .set(DEAL.PER_CENT, (int) args.number("per_cent"))
                .set(DEAL.STARTS_AT, args.instant("starts", world.now()))
                .set(DEAL.ENDS_AT, args.instant("ends", world.now()))
                .set(DEAL.CLAIMED, (int) args.number("claimed"))
                .execute();
        return id;
    }

    static @Nullable Long numberOrNull(Args args, String name) {
        return args.has(name) ? args.number(name) : null;
    }
}
