package dev.grindstone.shop.checkout.order;

import static dev.grindstone.shop.db.Tables.BASKET_LINE;
import static dev.grindstone.shop.db.Tables.BUYER;
import static dev.grindstone.shop.db.Tables.CLIPPED;
import static dev.grindstone.shop.db.Tables.OFFER;
import static dev.grindstone.shop.db.Tables.PARCEL;
import static dev.grindstone.shop.db.Tables.PURCHASE;
import static dev.grindstone.shop.db.Tables.PURCHASE_LINE;

import dev.grindstone.kit.world.World;
import dev.grindstone.shop.basket.ShopPart;
import dev.grindstone.shop.buyer.Address;
import dev.grindstone.shop.buyer.Numbers;
import dev.grindstone.shop.buyer.PayCard;
import dev.grindstone.shop.fulfilment.Fulfilment;
import dev.grindstone.shop.owner.OwnerNotices;
import dev.grindstone.shop.purchase.Purchases;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;

/** Writes an order: all of it or, when something is wrong, nothing. */
public final class Placing {
    private final World world;
    private final DSLContext db;
    private final Quote quote;
    private final Order order;
    private final long id;
    private final String number;
    private final boolean isRepeated;

    private Placing(World world, Quote quote, boolean isRepeated) {
        this.world = world;
        this.db = world.db("shop");
        this.quote = quote;
        this.order = quote.order();
        this.id = world.nextId();
        this.number = Numbers.order(db, order.person().id());
        this.isRepeated = isRepeated;
    }

    /**
     * Places an order.
     *
     * @param seen what its buyer saw; empty when nobody looked
     * @return the order's number in the database
     * @throws OrderProblem when it cannot be placed
     */
    public static long place(World world, Order order, Optional<Seen> seen) {
        return place(world, order, seen, false);
    }

    /** The same for the next delivery of what is sent again and again already. */
    public static long repeat(World world, Order order) {
        return place(world, order, Optional.empty(), true);
    }

    private static long place(World world, Order order, Optional<Seen> seen, boolean isRepeated) {
        Quote quote = Quote.of(world, order);
        Check.order(world, quote, seen);
        long id = write(world, quote, isRepeated);
        if (order.isOfShop()) {
            Split.remember(world, id, id, "", ShopPart.NOTHING);
        }
        return id;
    }

    /** Writes one that was checked. */
    static long write(World world, Quote quote) {
        return write(world, quote, false);
    }

    private static long write(World world, Quote quote, boolean isRepeated) {
        Order order = quote.order();
        Placing placing = new Placing(world, quote, isRepeated);
        placing.purchase(Objects.requireNonNull(order.address()));
        for (Shipment shipment : quote.shipments()) {
            placing.parcel(shipment, quote.shipments().indexOf(shipment));
        }
        new Gifts(world).note(placing.id, order);
        placing.takeFromShelves();
        placing.pay();
        Confirmation.send(world, placing.number, quote);
        new OwnerNotices(world)
                .ordered(new Purchases(placing.db).require(order.person().id(), placing.number));
        Fulfilment.begin(world, placing.id);
        return placing.id;
    }

    private void purchase(Address address) {
        Sums sums = quote.sums();
        PayCard card = sums.charged() == 0 ? null : order.payment().card();
        db.insertInto(PURCHASE)
                .set(PURCHASE.ID, id)
                .set(PURCHASE.NUMBER, number)
                .set(PURCHASE.SKIN, order.isOfShop() ? "shops" : "market")
                .set(PURCHASE.PERSON_ID, order.person().id())
                .set(PURCHASE.PLACED_AT, world.now())
                .set(PURCHASE.ADDRESS, String.join("\n", address.envelope()))
                .set(PURCHASE.NETWORK, card == null ? "" : card.network())
                .set(PURCHASE.LAST, card == null ? "" : card.last())
                .set(PURCHASE.SPEED, order.sending().speed().code())
                .set(PURCHASE.GOODS, sums.goods())
                .set(PURCHASE.SHIPPING, sums.shipping())
                .set(PURCHASE.WRAP, sums.wrap())
                .set(PURCHASE.DISCOUNT, sums.discount())
                .set(PURCHASE.TAX, sums.tax())
                .set(PURCHASE.DONATION, sums.donation())
                .set(PURCHASE.FROM_BALANCE, sums.fromBalance())
                .set(PURCHASE.CHARGED, sums.charged())
                .set(PURCHASE.CODES, String.join(" ", order.payment().codes()))
                .set(PURCHASE.GIFT_NOTE, order.sending().giftNote())
                .set(PURCHASE.IS_ARCHIVED, false)
                .execute();
    }

    private void parcel(Shipment shipment, int position) {
        long parcel = world.nextId();
        LocalDate promised = shipment.day(world, order.sending().speed());
        db.insertInto(PARCEL)
                .set(PARCEL.ID, parcel)
                .set(PARCEL.PURCHASE_ID, id)
                .set(PARCEL.SELLER_ID, shipment.seller().id())
                .set(PARCEL.POSITION, position)
                .set(PARCEL.STATE, "ordered")
                .set(PARCEL.CARRIER, "")
                .set(PARCEL.TRACKING, "")
                .set(PARCEL.PROMISED, promised)
                .set(PARCEL.FATE, "fine")
                .execute();
        for (int at : shipment.lines()) {
            line(parcel, at);
            if (order.lines().get(at).weeks() > 0 && !isRepeated) {
                subscription(order.lines().get(at), promised);
            }
        }
    }

    private void line(long parcel, int at) {
        Line line = order.lines().get(at);
        db.insertInto(PURCHASE_LINE)
                .set(PURCHASE_LINE.ID, world.nextId())
                .set(PURCHASE_LINE.PURCHASE_ID, id)
                .set(PURCHASE_LINE.PARCEL_ID, parcel)
                .set(PURCHASE_LINE.VARIANT_ID, line.ware().variant())
                .set(PURCHASE_LINE.SELLER_ID, line.ware().sold().seller().id())
                .set(PURCHASE_LINE.TITLE, line.ware().looks().title())
                .set(PURCHASE_LINE.PERSONAL, line.personal())
                .set(PURCHASE_LINE.QUANTITY, line.quantity())
                .set(PURCHASE_LINE.PRICE, line.price())
                .set(PURCHASE_LINE.DISCOUNT, quote.sums().discounts().get(at))
                .set(PURCHASE_LINE.TAX, quote.sums().taxes().get(at))
                .set(PURCHASE_LINE.CANCELLED, 0)
                .execute();
    }

    private void subscription(Line line, LocalDate first) {
        world.run(
                "shop.startSubscription",
                order.person(),
                Map.of(
                        "offer", line.ware().sold().offer(),
                        "quantity", line.quantity(),
                        "weeks", line.weeks(),
                        "address", Objects.requireNonNull(order.address()).id(),
                        "card", Objects.requireNonNull(order.payment().card()).id(),
                        "next", first.plusWeeks(line.weeks())));
    }

    /** The goods leave the stock and the basket. Two lines may be of one offer: the database refuses less than nothing. */
    private void takeFromShelves() {
        for (Line line : order.lines()) {
            int taken = db.update(OFFER)
                    .set(OFFER.STOCK, OFFER.STOCK.minus(line.quantity()))
                    .where(OFFER.ID.eq(line.ware().sold().offer()))
                    .and(OFFER.STOCK.ge(line.quantity()))
                    .execute();
            if (taken == 0) {
                throw new IllegalStateException(
                        "The stock of offer " + line.ware().sold().offer()
                                + " ends within one order: the check before must add up lines of one offer");
            }
            db.deleteFrom(BASKET_LINE)
                    .where(BASKET_LINE.ID.eq(line.basketLine()))
                    .execute();
        }
    }

    private void pay() {
        if (quote.sums().fromBalance() > 0) {
            db.update(BUYER)
                    .set(BUYER.BALANCE, BUYER.BALANCE.minus(quote.sums().fromBalance()))
                    .where(BUYER.PERSON_ID.eq(order.person().id()))
                    .execute();
        }
        // What was clipped is used up.
        for (Coupon coupon : quote.coupons()) {
            db.deleteFrom(CLIPPED)
                    .where(CLIPPED.COUPON_ID.eq(coupon.id()))
                    .and(CLIPPED.PERSON_ID.eq(order.person().id()))
                    .execute();
        }
    }
}
