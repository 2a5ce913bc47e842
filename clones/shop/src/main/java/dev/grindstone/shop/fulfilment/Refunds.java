package dev.grindstone.shop.fulfilment;

import static dev.grindstone.shop.db.Tables.BUYER;
import static dev.grindstone.shop.db.Tables.PURCHASE;
import static dev.grindstone.shop.db.Tables.REFUND;
import static dev.grindstone.shop.db.Tables.SENT_BACK;
import static dev.grindstone.shop.db.Tables.SHOP_PURCHASE;

import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.purchase.Charity;
import dev.grindstone.shop.purchase.Purchase;
import dev.grindstone.shop.purchase.Purchases;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Money on its way back: to the card as far as the card paid, else to the balance; never more than was paid. */
public final class Refunds {
    private static final Duration TO_CARD = Duration.ofDays(3);
    private static final Duration TO_BALANCE = Duration.ofHours(2);

    private final World world;
    private final long purchaseId;

    /** Of one purchase. */
    public Refunds(World world, Purchase purchase) {
        this.world = world;
        this.purchaseId = purchase.id();
    }

    /**
     * What a refund is for.
     *
     * @param line null for the purchase as such
     * @param sentBack the return that is done once it is paid; null without one
     */
    public record Cause(
            String reason, @Nullable Long line, @Nullable Long sentBack) {}

    /** Asks for so many cents, to the card or the balance; where one cannot take all, the other takes the rest. */
    public void ask(Cause cause, long cents, boolean isToBalance) {
        Purchase purchase = Fulfilment.purchase(world, purchaseId);
        Long line = cause.line();
        long open = line == null ? cents : Math.min(cents, purchase.refundable(purchase.line(line)));
        long left = Math.min(open, purchase.bill().paid() - purchase.refunded());
        long byCard = purchase.refunds().stream()
                .filter(refund -> refund.to().equals("card"))
                .mapToLong(refund -> refund.cents())
                .sum();
        long card = isToBalance ? 0 : Math.max(0, Math.min(left, purchase.bill().charged() - byCard));
        add(purchase, cause, card, "card");
        add(purchase, cause, left - card, "balance");
        if (left <= 0 && cause.sentBack() != null) {
            done(cause.sentBack()); // it was paid back before it came
        }
    }

    private void done(long sentBack) {
        world.db("shop")
                .update(SENT_BACK)
                .set(SENT_BACK.STATE, "done")
                .where(SENT_BACK.ID.eq(sentBack))
                .execute();
    }

    /** Gives back what shipping and wrapping cost, once nothing of a purchase came or is going to come. */
    public void askForShipping() {
        Purchase purchase = Fulfilment.purchase(world, purchaseId);
        boolean isAllGone = purchase.lines().stream().allMatch(line -> line.repaid() == line.quantity())
                && purchase.parcels().stream().noneMatch(parcel -> parcel.hasArrived());
        boolean isGiven =
                purchase.refunds().stream().anyMatch(refund -> refund.reason().equals("Shipping"));
        if (isAllGone && !isGiven) {
            ask(new Cause("Shipping", null, null), purchase.bill().handling(), false);
        }
    }

    /** Gives back what was donated with a checkout, once every order of it is cancelled. */
    void askForDonation() {
        List<Purchase> checkout = new Purchases(world.db("shop"))
                .where(PURCHASE.ID.in(DSL.select(SHOP_PURCHASE.PURCHASE_ID)
                        .from(SHOP_PURCHASE)
                        .where(SHOP_PURCHASE.FIRST_ID.in(DSL.select(SHOP_PURCHASE.FIRST_ID)
                                .from(SHOP_PURCHASE)
                                .where(SHOP_PURCHASE.PURCHASE_ID.eq(purchaseId))))));
        if (!checkout.stream().allMatch(Purchase::isCancelled)) {
            return;
        }
        for (Purchase order : checkout) {
            boolean isGiven =
                    order.refunds().stream().anyMatch(refund -> refund.reason().equals(Charity.REFUND));
            if (!isGiven) {
                new Refunds(world, order)
                        .ask(new Cause(Charity.REFUND, null, null), order.bill().donation(), false);
            }
        }
    }

    private void add(Purchase purchase, Cause cause, long cents, String to) {
        if (cents <= 0) {
            return;
        }
        long id = world.nextId();
        world.db("shop")
                .insertInto(REFUND)
                .set(REFUND.ID, id)
                .set(REFUND.PURCHASE_ID, purchaseId)
                .set(REFUND.LINE_ID, cause.line())
                .set(REFUND.CENTS, cents)
                .set(REFUND.GOES_TO, to)
                .set(REFUND.REASON, cause.reason())
                .set(REFUND.ASKED_AT, world.now())
                .execute();
        schedule(world, purchase, id, to, cause.sentBack());
    }

    /** Schedules the payment of a refund that has a row already. */
    public static void schedule(World world, Purchase purchase, long refund, String to, @Nullable Long sentBack) {
        Map<String, Object> args = new HashMap<>(Map.of("refund", refund));
        if (sentBack != null) {
            args.put("return", sentBack);
        }
        world.schedule()
                .at(
                        world.now().plus(to.equals("card") ? TO_CARD : TO_BALANCE),
                        "shop.payRefund",
                        Fulfilment.buyer(world, purchase),
                        args);
    }

    static void pay(World world, Args args) {
        var refund = world.db("shop")
                .selectFrom(REFUND)
                .where(REFUND.ID.eq(args.number("refund")))
                .fetchOptional()
                .orElseThrow(() -> new IllegalArgumentException("shop.payRefund: there is no refund "
                        + args.number("refund") + "; the table refund of shop has their numbers"));
        if (refund.getPaidAt() != null) {
            throw new IllegalArgumentException(
                    "shop.payRefund: the refund " + refund.getId() + " was paid at " + refund.getPaidAt());
        }
        refund.setPaidAt(world.now());
        refund.store();
        Purchase purchase = Fulfilment.purchase(world, refund.getPurchaseId());
        if (refund.getGoesTo().equals("balance")) {
            credit(world, purchase.person(), refund.getCents());
        }
        if (args.has("return")) {
            new Refunds(world, purchase).done(args.number("return"));
        }
        Notices.of(world, purchase).refunded(refund.getId());
    }

    /** Puts a sum on a buyer's balance. A person without a row has what a new buyer has. */
    private static void credit(World world, long person, long cents) {
        var db = world.db("shop");
        int known = db.update(BUYER)
                .set(BUYER.BALANCE, BUYER.BALANCE.plus(cents))
                .where(BUYER.PERSON_ID.eq(person))
                .execute();
        if (known == 0) {
            db.insertInto(BUYER)
                    .set(BUYER.PERSON_ID, person)
                    .set(BUYER.PHONE, "")
                    .set(BUYER.BALANCE, cents)
                    .set(BUYER.IS_MEMBER, false)
                    .set(BUYER.KEEPS_HISTORY, true)
                    .execute();
        }
    }
}
