package dev.grindstone.shop.fill;

import static dev.grindstone.shop.db.Tables.PARCEL;
import static dev.grindstone.shop.db.Tables.PARCEL_EVENT;
import static dev.grindstone.shop.db.Tables.PURCHASE;
import static dev.grindstone.shop.db.Tables.PURCHASE_LINE;
import static dev.grindstone.shop.db.Tables.REFUND;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.catalog.Money;
import dev.grindstone.shop.fulfilment.Fulfilment;
import dev.grindstone.shop.fulfilment.Refunds;
import dev.grindstone.shop.purchase.Purchases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code shop.recordPurchase}, by the buyer: number, skin, at, address, network, last, speed, shipping, tax, parcels; also
 * discount, from_balance, wrap, codes, gift_note, archived and refunds. Each of parcels has seller, carrier, tracking, promised
 * (a date), state, events and lines; also delivered_at and fate. Each of events has at, text and place; each of lines asin,
 * quantity and price; also cancelled, personal and return_until. Each of refunds has cents, goes_to, reason and asked_at; also
 * paid_at, and asin for the line it is for. It writes rows as they are, tells nobody, and returns the purchase's number as a
 * row; what is still under way goes on by the clock.
 */
public final class PurchaseCommands {
    private static final String NAME = "shop.recordPurchase";

    private final World world;
    private final Args args;
    private final long id;

    private PurchaseCommands(World world, Args args) {
        this.world = world;
        this.args = args;
        this.id = world.nextId(args.instant("at", world.now()));
    }

    /** Adds it. */
    public static void addTo(CommandRegistry commands) {
        commands.add(NAME, (world, by, args) -> new PurchaseCommands(world, args).record(by));
    }

    private Long record(Person by) {
        List<PlacedLine> lines = lines();
        long goods = lines.stream().mapToLong(PlacedLine::cost).sum();
        long discount = number("discount");
        long sum = goods + number("shipping") + number("wrap") - discount + number("tax");
        long fromBalance = number("from_balance");
        if (discount > goods || fromBalance > sum) {
            throw new IllegalArgumentException(NAME + ": discount " + discount + " or from_balance " + fromBalance
                    + " is more than there is to pay: goods cost " + goods + ", all of it " + sum);
        }
        world.db("shop")
                .insertInto(PURCHASE)
                .set(PURCHASE.ID, id)
                .set(PURCHASE.NUMBER, args.text("number"))
                .set(PURCHASE.SKIN, args.text("skin", "market"))
                .set(PURCHASE.PERSON_ID, by.id())
                .set(PURCHASE.PLACED_AT, args.instant("at", world.now()))
                .set(PURCHASE.ADDRESS, args.text("address"))
                .set(PURCHASE.NETWORK, args.text("network", ""))
                .set(PURCHASE.LAST, args.text("last", ""))
                .set(PURCHASE.SPEED, args.text("speed", "standard"))
                .set(PURCHASE.GOODS, goods)
                .set(PURCHASE.SHIPPING, number("shipping"))
                .set(PURCHASE.WRAP, number("wrap"))
                .set(PURCHASE.DISCOUNT, discount)
                .set(PURCHASE.TAX, number("tax"))
                .set(PURCHASE.FROM_BALANCE, fromBalance)
                .set(PURCHASE.CHARGED, sum - fromBalance)
                .set(PURCHASE.CODES, args.text("codes", ""))
                .set(PURCHASE.GIFT_NOTE, args.text("gift_note", ""))
                .set(PURCHASE.IS_ARCHIVED, args.flag("archived", false))
                .execute();
        parcels(lines);
        ProductArgs.all(NAME, args, "refunds").forEach(this::refund);
        Fulfilment.begin(world, id);
        return id;
    }

    /** A line with its shares, and the parcel it is of. */
    private record PlacedLine(int parcel, Args args, long discount, long tax) {
        long cost() {
            return args.number("price") * args.number("quantity");
        }
    }

    private List<PlacedLine> lines() {
        List<Args> parcels = ProductArgs.all(NAME, args, "parcels");
        List<PlacedLine> bare = java.util.stream.IntStream.range(0, parcels.size())
                .boxed()
                .flatMap(i -> ProductArgs.all(NAME, parcels.get(i), "lines").stream()
                        .map(line -> new PlacedLine(i, line, 0, 0)))
                .toList();
        long[] costs = bare.stream().mapToLong(PlacedLine::cost).toArray();
        long[] discounts = Money.split(number("discount"), costs);
        long[] taxes = Money.split(number("tax"), costs);
        return java.util.stream.IntStream.range(0, bare.size())
                .mapToObj(i -> new PlacedLine(bare.get(i).parcel(), bare.get(i).args(), discounts[i], taxes[i]))
                .toList();
    }

    private void parcels(List<PlacedLine> lines) {
        int position = 0;
        for (Args parcel : ProductArgs.all(NAME, args, "parcels")) {
            long number = world.nextId(args.instant("at", world.now()));
            String state = parcel.text("state");
            world.db("shop")
                    .insertInto(PARCEL)
                    .set(PARCEL.ID, number)
                    .set(PARCEL.PURCHASE_ID, id)
                    .set(PARCEL.SELLER_ID, parcel.number("seller"))
                    .set(PARCEL.POSITION, position)
                    .set(PARCEL.STATE, state)
                    .set(PARCEL.CARRIER, parcel.text("carrier", ""))
                    .set(PARCEL.TRACKING, parcel.text("tracking", ""))
                    .set(PARCEL.PROMISED, LocalDate.parse(parcel.text("promised")))
                    .set(PARCEL.DELIVERED_AT, instantOrNull(parcel, "delivered_at"))
                    .set(PARCEL.FATE, parcel.text("fate", fate(state)))
                    .execute();
            for (Args event : ProductArgs.all(NAME, parcel, "events")) {
                world.db("shop")
                        .insertInto(PARCEL_EVENT)
                        .set(PARCEL_EVENT.ID, world.nextId(event.instant("at", world.now())))
                        .set(PARCEL_EVENT.PARCEL_ID, number)
                        .set(PARCEL_EVENT.AT, event.instant("at", world.now()))
                        .set(PARCEL_EVENT.TEXT, event.text("text"))
                        .set(PARCEL_EVENT.PLACE, event.text("place"))
                        .execute();
            }
            for (PlacedLine line : lines) {
                if (line.parcel() == position) {
                    line(line, number, parcel.number("seller"));
                }
            }
            position++;
        }
    }

    private void line(PlacedLine line, long parcel, long seller) {
        var sold = Variants.require(world, NAME, line.args().text("asin"));
        world.db("shop")
                .insertInto(PURCHASE_LINE)
                .set(PURCHASE_LINE.ID, world.nextId(args.instant("at", world.now())))
                .set(PURCHASE_LINE.PURCHASE_ID, id)
                .set(PURCHASE_LINE.PARCEL_ID, parcel)
                .set(PURCHASE_LINE.VARIANT_ID, sold.id())
                .set(PURCHASE_LINE.SELLER_ID, seller)
                .set(PURCHASE_LINE.TITLE, sold.title())
                .set(PURCHASE_LINE.PERSONAL, line.args().text("personal", ""))
                .set(PURCHASE_LINE.QUANTITY, (int) line.args().number("quantity"))
                .set(PURCHASE_LINE.PRICE, line.args().number("price"))
                .set(PURCHASE_LINE.DISCOUNT, line.discount())
                .set(PURCHASE_LINE.TAX, line.tax())
                .set(
                        PURCHASE_LINE.CANCELLED,
                        line.args().has("cancelled") ? (int) line.args().number("cancelled") : 0)
                .set(PURCHASE_LINE.RETURN_UNTIL, instantOrNull(line.args(), "return_until"))
                .execute();
    }

    private void refund(Args refund) {
        long number = world.nextId(refund.instant("asked_at", world.now()));
        var purchase = new Purchases(world.db("shop")).where(PURCHASE.ID.eq(id)).get(0);
        Long line = refund.has("asin")
                ? purchase.lines().stream()
                        .filter(each -> each.asin().equals(refund.text("asin")))
                        .map(each -> each.id())
                        .findFirst()
                        .orElse(null)
                : null;
        if (refund.number("cents") > purchase.bill().paid() - purchase.refunded()) {
            throw new IllegalArgumentException(NAME + ": a refund of " + refund.number("cents")
                    + " is more than is left" + " of what was paid for " + purchase.number());
        }
        world.db("shop")
                .insertInto(REFUND)
                .set(REFUND.ID, number)
                .set(REFUND.PURCHASE_ID, id)
                .set(REFUND.LINE_ID, line)
                .set(REFUND.CENTS, refund.number("cents"))
                .set(REFUND.GOES_TO, refund.text("goes_to"))
                .set(REFUND.REASON, refund.text("reason"))
                .set(REFUND.ASKED_AT, refund.instant("asked_at", world.now()))
                .set(REFUND.PAID_AT, instantOrNull(refund, "paid_at"))
                .execute();
        if (!refund.has("paid_at")) {
            Refunds.schedule(world, purchase, number, refund.text("goes_to"), null);
        }
    }

    private static String fate(String state) {
        return state.equals("delayed") ? "late" : state.equals("lost") ? "lost" : "fine";
    }

    private long number(String name) {
        return args.has(name) ? args.number(name) : 0;
    }

    private @Nullable Instant instantOrNull(Args from, String name) {
        return from.has(name) ? from.instant(name, world.now()) : null;
    }
}
