package dev.grindstone.shop.account;

import dev.grindstone.shop.buyer.AddressEntry;
import dev.grindstone.shop.frame.Frame;
import java.util.Map;

/**
 * An address that is written.
 *
 * @param id the address that is changed; empty for a new one
 */
public record AddressPage(Frame frame, AddressEntry entry, Map<String, String> problems, String id) {
    public AddressPage {
        problems = Map.copyOf(problems);
    }
}
