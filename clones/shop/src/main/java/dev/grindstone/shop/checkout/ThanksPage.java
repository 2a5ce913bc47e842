package dev.grindstone.shop.checkout;

import dev.grindstone.shop.frame.Frame;
import java.util.List;

/** After an order was placed. */
public record ThanksPage(Frame frame, String number, List<String> address, String charged, List<Parcel> parcels) {
    public ThanksPage {
        address = List.copyOf(address);
        parcels = List.copyOf(parcels);
    }

    /** What travels together, when it is there, and pictures of it. */
    record Parcel(String arrives, List<Thing> things) {}

    /** One thing in it. */
    record Thing(String title, String asin, String picture, int quantity) {}
}
