package dev.grindstone.shop.console.orders;

import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.purchase.Charity;
import dev.grindstone.shop.purchase.Line;
import dev.grindstone.shop.purchase.Parcel;
import dev.grindstone.shop.purchase.Purchase;
import dev.grindstone.shop.purchase.Refund;
import java.util.List;

/**
 * What was bought of one seller in one order; what others sell in the same order is none of its business.
 *
 * @param parcels that seller's
 */
record Sale(Purchase purchase, Seller seller, List<Parcel> parcels) {
    Sale {
        parcels = List.copyOf(parcels);
    }

    static Sale of(Purchase purchase, Seller seller) {
        return new Sale(
                purchase,
                seller,
                purchase.parcels().stream()
                        .filter(parcel -> parcel.seller().id() == seller.id())
                        .toList());
    }

    List<Line> lines() {
        return parcels.stream().flatMap(parcel -> parcel.lines().stream()).toList();
    }

    /** The line of that number. */
    Line line(long id) {
        return lines().stream()
                .filter(line -> line.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Order " + purchase.number() + " has no item " + id
                        + " of " + seller.name() + ": choose one from its page"));
    }

    /** What waits to be sent. */
    List<Parcel> waiting() {
        return parcels.stream()
                .filter(parcel -> parcel.isUnshipped() && !parcel.kept().isEmpty())
                .toList();
    }

    boolean isOpen() {
        return !waiting().isEmpty();
    }

    /** Whether nobody else sells in this order, so that its shipping is this seller's too. */
    boolean isAlone() {
        return parcels.size() == purchase.parcels().size();
    }

    int units() {
        return lines().stream().mapToInt(Line::left).sum();
    }

    long goods() {
        return lines().stream()
                .mapToLong(line -> line.price() * line.quantity())
                .sum();
    }

    long discount() {
        return lines().stream().mapToLong(Line::discount).sum();
    }

    long tax() {
        return lines().stream().mapToLong(Line::tax).sum();
    }

    /** Shipping and wrapping; 0 where others sell in the same order. */
    long handling() {
        return isAlone() ? purchase.bill().handling() : 0;
    }

    /** What its buyer paid for it. */
    long paid() {
        return lines().stream().mapToLong(Line::paid).sum() + handling();
    }

    /** What went back of that, or is on its way; what was donated is no business of the seller's. */
    List<Refund> refunds() {
        List<Long> own = lines().stream().map(Line::id).toList();
        return purchase.refunds().stream()
                .filter(refund -> !refund.reason().equals(Charity.REFUND))
                .filter(refund -> {
                    Long line = refund.line();
                    return line == null ? isAlone() : own.contains(line);
                })
                .toList();
    }

    long refunded() {
        return refunds().stream().mapToLong(Refund::cents).sum();
    }

    /** What a refund can still come to. */
    long refundable() {
        return Math.max(0, Math.min(paid() - refunded(), purchase.bill().paid() - purchase.refunded()));
    }
}
