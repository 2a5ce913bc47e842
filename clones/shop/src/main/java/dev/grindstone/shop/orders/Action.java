package dev.grindstone.shop.orders;

import dev.grindstone.shop.purchase.Line;
import dev.grindstone.shop.purchase.Links;
import dev.grindstone.shop.purchase.Parcel;
import dev.grindstone.shop.purchase.Purchase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a buyer can do about a parcel.
 *
 * @param kind primary for the one that most want, else empty
 */
record Action(String label, String href, String kind) {

    static List<Action> of(Purchase purchase, Parcel parcel, Instant now) {
        List<Action> actions = new ArrayList<>();
        if (parcel.is("cancelled")) {
            return actions;
        }
        actions.add(new Action("Track package", Links.track(purchase, parcel), "primary"));
        if (parcel.isUnshipped()) {
            actions.add(new Action("Cancel items", Links.cancel(purchase), ""));
        }
        if (parcel.lines().stream().anyMatch(line -> line.isReturnable(now))) {
            actions.add(new Action("Return or replace items", Links.giveBack(purchase), ""));
        } else if (parcel.lines().stream().anyMatch(line -> line.back() > 0)) {
            actions.add(new Action("View return or refund status", Links.giveBack(purchase), ""));
        }
        actions.add(new Action("Share gift receipt", Links.giftReceipt(purchase), ""));
        if (parcel.is("delayed") || parcel.is("lost")) {
            actions.add(new Action("Problem with order", Links.problem(purchase), ""));
        }
        if (parcel.hasArrived()) {
            String asins = parcel.kept().stream().map(Line::asin).distinct().collect(Collectors.joining(","));
            actions.add(new Action("Write a product review", "/review/review-your-purchases?asins=" + asins, ""));
            if (!parcel.seller().isHouse()) {
                actions.add(new Action("Leave seller feedback", Links.feedback(purchase), ""));
            }
        }
        return actions;
    }
}
