package dev.grindstone.shop.purchase;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What was bought at once.
 *
 * @param number as buyers know it, such as {@code 112-1234567-7654321}
 * @param skin market or shops
 */
public record Purchase(
        long id,
        String number,
        String skin,
        long person,
        Instant placedAt,
        Envelope address,
        Bill bill,
        String giftNote,
        boolean isArchived,
        List<Parcel> parcels,
        List<Refund> refunds) {

    public Purchase {
        parcels = List.copyOf(parcels);
        refunds = List.copyOf(refunds);
    }

    /** Whether it is from one of the small shops. */
    public boolean isOfShop() {
        return skin.equals("shops");
    }

    /** All lines, parcel by parcel. */
    public List<Line> lines() {
        return parcels.stream().flatMap(parcel -> parcel.lines().stream()).toList();
    }

    /** The parcel of that number; one that is not in it is no parcel of this order. */
    public Parcel parcel(long id) {
        return parcels.stream()
                .filter(parcel -> parcel.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Order " + number + " has no package " + id + ": choose one from its page"));
    }

    /** The line of that number, likewise. */
    public Line line(long id) {
        return lines().stream()
                .filter(line -> line.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Order " + number + " has no item " + id + ": choose one from its page"));
    }

    /** The parcel a line travels in. */
    public Parcel parcelOf(Line line) {
        return parcels.stream()
                .filter(parcel -> parcel.lines().contains(line))
                .findFirst()
                .orElseThrow();
    }

    /** Whether nothing of it is left to come or to keep. */
    public boolean isCancelled() {
        return !parcels.isEmpty() && parcels.stream().allMatch(parcel -> parcel.is("cancelled"));
    }

    /** Whether all that is left of it still waits to be shipped. */
    public boolean isUnshipped() {
        return !isCancelled() && open().allMatch(Parcel::isUnshipped);
    }

    /** Whether something of it can still be cancelled. */
    public boolean canCancel() {
        return open().anyMatch(Parcel::isUnshipped);
    }

    private Stream<Parcel> open() {
        return parcels.stream().filter(parcel -> !parcel.is("cancelled"));
    }

    /** What a refund of a line can still come to: what was paid for it, less what went back or is on its way. */
    public long refundable(Line line) {
        long gone = refunds.stream()
                .filter(refund -> Objects.equals(refund.line(), line.id()))
                .mapToLong(Refund::cents)
                .sum();
        return Math.max(0, line.paid() - gone);
    }

    /** What went back or is on its way. */
    public long refunded() {
        return refunds.stream().mapToLong(Refund::cents).sum();
    }
}
