package dev.grindstone.shop.returning;

import static dev.grindstone.shop.db.Tables.PARCEL;
import static dev.grindstone.shop.db.Tables.PURCHASE;
import static dev.grindstone.shop.db.Tables.PURCHASE_LINE;

import dev.grindstone.kit.world.World;
import dev.grindstone.shop.buyer.Numbers;
import dev.grindstone.shop.catalog.Delivery;
import dev.grindstone.shop.fulfilment.Fulfilment;
import dev.grindstone.shop.fulfilment.Stock;
import dev.grindstone.shop.owner.OwnerNotices;
import dev.grindstone.shop.purchase.Line;
import dev.grindstone.shop.purchase.Parcel;
import dev.grindstone.shop.purchase.Purchase;
import dev.grindstone.shop.purchase.Purchases;

/** Another of the same for what is sent back: a purchase that costs nothing, and is shipped at once. */
final class Replacement {
    private static final int DAYS = 3;

    private Replacement() {}

    /** Orders it; the result is the id of its purchase. */
    static long send(World world, Purchase purchase, Parcel parcel, Line line, int quantity) {
        if (!Stock.take(world, parcel, line, quantity)) {
            throw new IllegalArgumentException(
                    "'" + line.title() + "' cannot be replaced, it is sold out: choose a refund");
        }
        long id = world.nextId();
        world.db("shop")
                .insertInto(PURCHASE)
                .set(PURCHASE.ID, id)
                .set(PURCHASE.NUMBER, Numbers.order(world.db("shop"), purchase.person()))
                .set(PURCHASE.SKIN, purchase.skin())
                .set(PURCHASE.PERSON_ID, purchase.person())
                .set(PURCHASE.PLACED_AT, world.now())
                .set(PURCHASE.ADDRESS, String.join("\n", purchase.address().lines()))
                .set(PURCHASE.NETWORK, purchase.bill().network())
                .set(PURCHASE.LAST, purchase.bill().last())
                .set(PURCHASE.SPEED, purchase.bill().speed())
                .set(PURCHASE.GOODS, 0L)
                .set(PURCHASE.SHIPPING, 0L)
                .set(PURCHASE.WRAP, 0L)
                .set(PURCHASE.DISCOUNT, 0L)
                .set(PURCHASE.TAX, 0L)
                .set(PURCHASE.FROM_BALANCE, 0L)
                .set(PURCHASE.CHARGED, 0L)
                .set(PURCHASE.CODES, "")
                .set(PURCHASE.GIFT_NOTE, "")
                .set(PURCHASE.IS_ARCHIVED, false)
                .execute();
        long box = world.nextId();
        world.db("shop")
                .insertInto(PARCEL)
                .set(PARCEL.ID, box)
                .set(PARCEL.PURCHASE_ID, id)
                .set(PARCEL.SELLER_ID, parcel.seller().id())
                .set(PARCEL.POSITION, 0)
                .set(PARCEL.STATE, "ordered")
                .set(PARCEL.CARRIER, "")
                .set(PARCEL.TRACKING, "")
                .set(PARCEL.PROMISED, Delivery.day(world.now(), world.zone(), DAYS))
                .set(PARCEL.FATE, "fine")
                .execute();
        world.db("shop")
                .insertInto(PURCHASE_LINE)
                .set(PURCHASE_LINE.ID, world.nextId())
                .set(PURCHASE_LINE.PURCHASE_ID, id)
                .set(PURCHASE_LINE.PARCEL_ID, box)
                .set(PURCHASE_LINE.VARIANT_ID, line.variant())
                .set(PURCHASE_LINE.SELLER_ID, parcel.seller().id())
                .set(PURCHASE_LINE.TITLE, line.title())
                .set(PURCHASE_LINE.PERSONAL, line.personal())
                .set(PURCHASE_LINE.QUANTITY, quantity)
                .set(PURCHASE_LINE.PRICE, 0L)
                .set(PURCHASE_LINE.DISCOUNT, 0L)
                .set(PURCHASE_LINE.TAX, 0L)
                .set(PURCHASE_LINE.CANCELLED, 0)
                .execute();
        new OwnerNotices(world)
                .ordered(new Purchases(world.db("shop"))
                        .where(PURCHASE.ID.eq(id))
                        .get(0));
        Fulfilment.begin(world, id);
        return id;
    }

    /** Calls it back, while it can be. */
    static void call(World world, long id) {
        Purchase purchase =
                new Purchases(world.db("shop")).where(PURCHASE.ID.eq(id)).get(0);
        if (!purchase.isUnshipped() && !purchase.isCancelled()) {
            throw new IllegalArgumentException("This return can no longer be cancelled: its replacement "
                    + purchase.number() + " has left already");
        }
        for (Parcel parcel : purchase.parcels()) {
            Fulfilment.stop(world, purchase, parcel);
            parcel.kept().forEach(line -> Stock.putBack(world, parcel, line, line.left()));
            world.db("shop")
                    .update(PARCEL)
                    .set(PARCEL.STATE, "cancelled")
                    .where(PARCEL.ID.eq(parcel.id()))
                    .execute();
        }
        world.db("shop")
                .update(PURCHASE_LINE)
                .set(PURCHASE_LINE.CANCELLED, PURCHASE_LINE.QUANTITY)
                .where(PURCHASE_LINE.PURCHASE_ID.eq(id))
                .execute();
    }
}
