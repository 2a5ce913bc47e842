package dev.grindstone.shop.place;

import dev.grindstone.shop.buyer.Address;
import dev.grindstone.shop.frame.Frame;
import java.util.List;

/**
 * Where things are to be delivered.
 *
 * @param addresses of who is signed in
 * @param chosen the number of the address that dates are told for; 0 for none of them
 * @param typed as a ZIP code
 * @param wrong what was wrong with it; empty when nothing was
 * @param back the page that is gone on with
 */
record PlacePage(
        Frame frame, List<Address> addresses, long chosen, String typed, String wrong, boolean isDone, String back) {
    PlacePage {
        addresses = List.copyOf(addresses);
    }
}
