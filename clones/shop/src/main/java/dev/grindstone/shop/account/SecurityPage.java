package dev.grindstone.shop.account;

import dev.grindstone.kit.people.Person;
import dev.grindstone.shop.frame.Frame;
import java.util.Map;

/**
 * What somebody signs in with.
 *
 * @param asksForCode whether a one-time code is asked for after the password
 * @param open the row that is being changed: name, email, phone, password, two-step; empty for none
 */
public record SecurityPage(
        Frame frame,
        Person person,
        String phone,
        boolean asksForCode,
        String open,
        Map<String, String> entered,
        String wrong,
        String told) {
    public SecurityPage {
        entered = Map.copyOf(entered);
    }
}
