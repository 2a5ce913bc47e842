package dev.grindstone.shop.orders;

import dev.grindstone.shop.catalog.Money;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.purchase.Bill;
import dev.grindstone.shop.purchase.Charity;
import dev.grindstone.shop.purchase.Days;
import dev.grindstone.shop.purchase.Parcel;
import dev.grindstone.shop.purchase.Purchase;
import dev.grindstone.shop.purchase.Refund;
import dev.grindstone.shop.purchase.Status;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** One order; its invoice shows the same. */
record DetailsPage(Frame frame, Purchase order, Instant now, ZoneId zone, boolean isNothingLeft) {

    /** A line of the summary, labelled exactly so. */
    record Subtotal(String label, String value, boolean isTotal) {}

    List<Subtotal> subtotals() {
        Bill bill = order.bill();
        List<Subtotal> all = new ArrayList<>();
        all.add(new Subtotal("Item(s) Subtotal:", Money.text(bill.goods()), false));
        all.add(new Subtotal("Shipping & Handling:", Money.text(bill.handling()), false));
        if (bill.discount() > 0) {
            all.add(new Subtotal("Promotion Applied:", Money.text(-bill.discount()), false));
        }
        all.add(new Subtotal("Total before tax:", Money.text(bill.beforeTax()), false));
        all.add(new Subtotal("Estimated tax to be collected:", Money.text(bill.tax()), false));
        if (bill.donation() > 0) {
            all.add(new Subtotal("Donation to " + Charity.NAME + ":", Money.text(bill.donation()), false));
        }
        if (bill.fromBalance() > 0) {
            all.add(new Subtotal("Gift Card Amount:", Money.text(-bill.fromBalance()), false));
        }
        all.add(new Subtotal("Grand Total:", Money.text(bill.charged()), true));
        if (order.refunded() > 0) {
            all.add(new Subtotal("Refund Total", Money.text(order.refunded()), true));
        }
        return all;
    }

    String placed() {
        return Days.full(order.placedAt(), zone);
    }

    String day(Instant at) {
        return Days.full(at, zone);
    }

    Status status(Parcel parcel) {
        return Status.of(parcel, now, zone);
    }

    List<Action> actions(Parcel parcel) {
        return Action.of(order, parcel, now);
    }

    /** Such as {@code Issued on May 3, 2025}. */
    String state(Refund refund) {
        Instant paid = refund.paidAt();
        return paid == null ? "Asked for on " + day(refund.askedAt()) + ", on its way" : "Issued on " + day(paid);
    }
}
