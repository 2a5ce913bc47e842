package dev.grindstone.shop.account;

import dev.grindstone.shop.buyer.Address;
import dev.grindstone.shop.frame.Frame;
import java.util.List;

/** All addresses of somebody. */
public record AddressesPage(Frame frame, List<Address> addresses, String told) {
    public AddressesPage {
        addresses = List.copyOf(addresses);
    }
}
