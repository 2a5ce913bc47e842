package dev.grindstone.shop.console.coupons;

import static dev.grindstone.shop.db.Tables.COUPON;
import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.VARIANT;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.catalog.Money;
import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.db.tables.records.CouponRecord;
import dev.grindstone.shop.owner.Owners;
import java.time.Instant;
import java.util.Locale;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * {@code shop.createCoupon} (code; per_cent or cents; ends; starts, now without it; least, in cents; asin, for one listing
 * instead of all; the result is its number) and {@code shop.endCoupon} (code), by the seller's owner. Buyers type the code in
 * at the checkout. Where somebody owns several sellers, seller says which.
 */
public final class CouponCommands {
    private static final int MOST_PER_CENT = 90;
    private static final long MOST_CENTS = 100_000;

    private CouponCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.createCoupon", CouponCommands::create);
        commands.add("shop.endCoupon", CouponCommands::end);
    }

    private static Long create(World world, Person by, Args args) {
        Seller seller = Owners.require(world, by, args.text("seller", ""));
        String code = code(world, args.text("code", ""));
        long perCent = args.has("per_cent") ? args.number("per_cent") : 0;
        long cents = args.has("cents") ? args.number("cents") : 0;
        checkWorth(perCent, cents);
        long least = args.has("least") ? args.number("least") : 0;
        if (least < 0 || least > MOST_CENTS * 100) {
            throw new IllegalArgumentException("The least purchase is $0.00 or more; " + Money.text(least) + " is not");
        }
        Instant starts = args.instant("starts", world.now());
        Instant ends = args.instant("ends", starts);
        if (!ends.isAfter(starts) || !ends.isAfter(world.now())) {
            throw new IllegalArgumentException("The last day must lie after the first, and not in the past");
        }
        long id = world.nextId();
        world.db("shop")
                .insertInto(COUPON)
                .set(COUPON.ID, id)
                .set(COUPON.CODE, code)
                .set(COUPON.LABEL, label(perCent, cents) + " at " + seller.name())
                .set(COUPON.PER_CENT, (int) perCent)
                .set(COUPON.CENTS, cents)
                .set(COUPON.PRODUCT_ID, product(world, seller, args.text("asin", "")))
                .set(COUPON.SELLER_ID, seller.id())
                .set(COUPON.LEAST, least)
                .set(COUPON.STARTS_AT, starts)
                .set(COUPON.ENDS_AT, ends)
                .execute();
        return id;
    }

    private static String code(World world, String typed) {
        String code = typed.strip().toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z0-9]{4,20}")) {
            throw new IllegalArgumentException("A code has 4 to 20 letters and digits; '" + typed + "' has not");
        }
        if (world.db("shop").fetchExists(COUPON, DSL.upper(COUPON.CODE).eq(code))) {
            throw new IllegalArgumentException("The code " + code + " is taken: choose another one");
        }
        return code;
    }

    private static void checkWorth(long perCent, long cents) {
        boolean isShare = perCent >= 1 && perCent <= MOST_PER_CENT && cents == 0;
        boolean isSum = cents >= 1 && cents <= MOST_CENTS && perCent == 0;
        if (!isShare && !isSum) {
            throw new IllegalArgumentException("A coupon takes off 1 to " + MOST_PER_CENT
                    + " per cent, or $0.01 to " + Money.text(MOST_CENTS) + ", not both; given are " + perCent
                    + " per cent and " + Money.text(cents));
        }
    }

    private static String label(long perCent, long cents) {
        return perCent > 0 ? perCent + "% off" : Money.text(cents) + " off";
    }

    private static @Nullable Long product(World world, Seller seller, String asin) {
        if (asin.isEmpty()) {
            return null;
        }
        return world.db("shop")
                .selectDistinct(PRODUCT.ID)
                .from(PRODUCT)
                .join(VARIANT)
                .on(VARIANT.PRODUCT_ID.eq(PRODUCT.ID))
                .where(PRODUCT.ASIN.eq(asin).or(VARIANT.ASIN.eq(asin)))
                .and(PRODUCT.SELLER_ID.eq(seller.id()))
                .fetchOptional(PRODUCT.ID)
                .orElseThrow(() -> new IllegalArgumentException(
                        seller.name() + " has no listing " + asin + ": choose one of its own"));
    }

    private static Long end(World world, Person by, Args args) {
        String code = args.text("code").strip().toUpperCase(Locale.ROOT);
        CouponRecord coupon = world.db("shop")
                .selectFrom(COUPON)
                .where(DSL.upper(COUPON.CODE).eq(code))
                .and(COUPON.SELLER_ID.in(Owners.sellers(world.db("shop"), by).stream()
                        .map(Seller::id)
                        .toList()))
                .fetchOptional()
                .orElseThrow(() -> new IllegalArgumentException("There is no coupon " + code + " of a seller that "
                        + by.name() + " owns: only the owner can end it"));
        if (!world.now().isBefore(coupon.getEndsAt())) {
            throw new IllegalArgumentException("The coupon " + code + " has ended already");
        }
        coupon.setEndsAt(world.now());
        coupon.store();
        return coupon.getId();
    }
}
