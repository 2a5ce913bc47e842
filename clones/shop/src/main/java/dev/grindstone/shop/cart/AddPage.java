package dev.grindstone.shop.cart;

import dev.grindstone.shop.catalog.Ware;
import dev.grindstone.shop.frame.Frame;
import java.util.List;

/** What another site wants to put in, before it is. */
public record AddPage(Frame frame, List<Wanted> wanted) {

    /** One thing and how many of it. */
    record Wanted(Ware ware, int quantity) {}
}
