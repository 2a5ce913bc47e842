package dev.grindstone.shop.street.receipts;

import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.photos.Photo;
import dev.grindstone.shop.purchase.Days;
import dev.grindstone.shop.purchase.Line;
import dev.grindstone.shop.purchase.Links;
import dev.grindstone.shop.purchase.Parcel;
import dev.grindstone.shop.purchase.Purchase;
import dev.grindstone.shop.purchase.Status;
import dev.grindstone.shop.street.Listing;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * An order from a small shop with what its pages show of it.
 *
 * @param said what was said to the shop
 * @param listings numbers of listings by variant
 * @param reviews what its buyer thinks of things, by variant
 */
record Receipt(
        Purchase order, Said said, Map<Long, Long> listings, Map<Long, Opinion> reviews, Instant now, ZoneId zone) {

    /** What the buyer said when ordering. */
    record Said(String note, boolean isGift) {
        static final Said NOTHING = new Said("", false);
    }

    /** A review of the buyer's own. */
    record Opinion(int stars, String text, List<Photo> photos) {}

    /** Who sold it: an order is from one shop. */
    Seller shop() {
        return order.parcels().get(0).seller();
    }

    /** The address of its page. */
    String path() {
        return Links.receipt(order.number());
    }

    String placed() {
        return Days.full(order.placedAt(), zone);
    }

    Status status(Parcel parcel) {
        return Status.of(parcel, now, zone);
    }

    /** The address of a thing's page. */
    String path(Line line) {
        return Listing.path(listings.getOrDefault(line.variant(), 0L), line.title());
    }

    /** Whether something of it arrived: then it can be reviewed. */
    boolean hasArrived() {
        return order.parcels().stream().anyMatch(Parcel::hasArrived);
    }

    boolean hasArrived(Line line) {
        return order.parcelOf(line).hasArrived() && line.left() > 0;
    }

    int items() {
        return order.lines().stream().mapToInt(Line::quantity).sum();
    }

    static String items(int count) {
        return count == 1 ? "1 item" : count + " items";
    }
}
