package dev.grindstone.shop.account;

import dev.grindstone.kit.people.Person;
import dev.grindstone.shop.frame.Frame;
import java.util.Map;

/**
 * What somebody signs in with.
 *
 * @param open the row that is being changed: name, email, phone, password; empty for none
 */
public record SecurityPage(
        Frame frame, Person person, String phone, String open, Map<String, String> entered, String wrong, String told) {
    public SecurityPage {
        entered = Map.copyOf(entered);
    }
}
