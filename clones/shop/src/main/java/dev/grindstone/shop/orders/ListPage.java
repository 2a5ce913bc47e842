package dev.grindstone.shop.orders;

import dev.grindstone.shop.aui.Option;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.purchase.Days;
import dev.grindstone.shop.purchase.GiftOrder;
import dev.grindstone.shop.purchase.Parcel;
import dev.grindstone.shop.purchase.Purchase;
import dev.grindstone.shop.purchase.Status;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The list.
 *
 * @param orders those of this page; total counts all
 * @param gifts gift cards that were sent, which stand before the first page
 */
record ListPage(
        Frame frame,
        Filter filter,
        List<Option> times,
        List<Purchase> orders,
        int total,
        List<GiftOrder> gifts,
        Instant now,
        ZoneId zone) {

    /** Such as {@code 1 order}. */
    String count() {
        int all = total + gifts.size();
        return all + (all == 1 ? " order" : " orders");
    }

    List<Integer> pages() {
        return IntStream.range(0, (total + Filter.SIZE - 1) / Filter.SIZE)
                .boxed()
                .toList();
    }

    /** Those that stand on this page. */
    List<GiftOrder> giftsHere() {
        return filter.start() == 0 ? gifts : List.of();
    }

    String status(GiftOrder gift) {
        return gift.status(now, zone);
    }

    int page() {
        return filter.start() / Filter.SIZE;
    }

    String placed(Purchase purchase) {
        return Days.full(purchase.placedAt(), zone);
    }

    String day(Instant at) {
        return Days.full(at, zone);
    }

    Status status(Parcel parcel) {
        return Status.of(parcel, now, zone);
    }

    List<Action> actions(Purchase purchase, Parcel parcel) {
        return Action.of(purchase, parcel, now);
    }
}
