package dev.grindstone.episodes.attack.network;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.attack.Foothold;
import java.util.List;

/** Addresses typed into the address bar. */
final class Visits {

    private Visits() {}

    /** Opens one address after the other; to have opened one is loot. */
    static void to(List<String> addresses, Foothold foothold) {
        for (String address : addresses) {
            String refusal = foothold.act(new Action.Navigate(address));
            if (refusal == null) {
                foothold.loot(
                        address + " was opened, and shows " + foothold.seen().url());
            }
        }
    }
}
