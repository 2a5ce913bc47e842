package dev.grindstone.shop.coupons;

import static dev.grindstone.shop.db.Tables.CLIPPED;
import static dev.grindstone.shop.db.Tables.COUPON;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.db.tables.records.CouponRecord;

/** {@code shop.clipCoupon} and {@code shop.unclipCoupon} (coupon, its number). */
public final class CouponCommands {
    private CouponCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.clipCoupon", (world, by, args) -> {
            clip(world, by, args);
            return null;
        });
        commands.add("shop.unclipCoupon", (world, by, args) -> {
            world.db("shop")
                    .deleteFrom(CLIPPED)
                    .where(CLIPPED.COUPON_ID.eq(args.number("coupon")))
                    .and(CLIPPED.PERSON_ID.eq(by.id()))
                    .execute();
            return null;
        });
    }

    private static void clip(World world, Person by, Args args) {
        long id = args.number("coupon");
        CouponRecord coupon = world.db("shop")
                .selectFrom(COUPON)
                .where(COUPON.ID.eq(id).and(COUPON.CODE.isNull()))
                .fetchOptional()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no coupon " + id + " to clip: take one that a product’s page offers"));
        if (coupon.getStartsAt().isAfter(world.now()) || !coupon.getEndsAt().isAfter(world.now())) {
            throw new IllegalArgumentException(
                    "The coupon “" + coupon.getLabel() + "” is not running: reload the page to see today’s offers");
        }
        world.db("shop")
                .insertInto(CLIPPED)
                .set(CLIPPED.COUPON_ID, id)
                .set(CLIPPED.PERSON_ID, by.id())
                .onDuplicateKeyIgnore()
                .execute();
    }
}
