package dev.grindstone.shop.product;

import static dev.grindstone.shop.db.Tables.BUYER;
import static dev.grindstone.shop.db.Tables.CLIPPED;
import static dev.grindstone.shop.db.Tables.COUPON;
import static dev.grindstone.shop.db.Tables.LOOKED;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.catalog.Asins;
import dev.grindstone.shop.db.tables.records.CouponRecord;
import org.jooq.DSLContext;

/** {@code shop.clipCoupon} (coupon, its number) and {@code shop.look} (asin), which keeps what somebody looked at. */
public final class ProductCommands {
    private ProductCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.clipCoupon", (world, by, args) -> {
            clip(world, by, args);
            return null;
        });
        commands.add("shop.look", (world, by, args) -> {
            look(world, by, args);
            return null;
        });
    }

    private static void clip(World world, Person by, Args args) {
        DSLContext db = world.db("shop");
        long id = args.number("coupon");
        CouponRecord coupon = db.selectFrom(COUPON)
                .where(COUPON.ID.eq(id).and(COUPON.CODE.isNull()))
                .fetchOptional()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no coupon " + id + " to clip: take one that a product’s page offers"));
        if (coupon.getStartsAt().isAfter(world.now()) || !coupon.getEndsAt().isAfter(world.now())) {
            throw new IllegalArgumentException(
                    "The coupon “" + coupon.getLabel() + "” is not running: reload the page to see today’s offers");
        }
        db.insertInto(CLIPPED)
                .set(CLIPPED.COUPON_ID, id)
                .set(CLIPPED.PERSON_ID, by.id())
                .onDuplicateKeyIgnore()
                .execute();
    }

    // Once each: who comes back has looked at it later, not twice.
    private static void look(World world, Person by, Args args) {
        DSLContext db = world.db("shop");
        if (db.fetchExists(BUYER, BUYER.PERSON_ID.eq(by.id()).and(BUYER.KEEPS_HISTORY.isFalse()))) {
            return;
        }
        long product = Asins.require(db, args.text("asin"));
        db.insertInto(LOOKED)
                .set(LOOKED.PERSON_ID, by.id())
                .set(LOOKED.PRODUCT_ID, product)
                .set(LOOKED.LOOKED_AT, world.now())
                .onDuplicateKeyUpdate()
                .set(LOOKED.LOOKED_AT, world.now())
                .execute();
    }
}
