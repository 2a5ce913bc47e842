package dev.grindstone.shop.account;

import dev.grindstone.shop.buyer.CardEntry;
import dev.grindstone.shop.buyer.PayCard;
import dev.grindstone.shop.frame.Frame;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody pays with.
 *
 * @param entry the card that is being added; null when none is
 */
public record WalletPage(
        Frame frame,
        List<PayCard> cards,
        long balance,
        LocalDate today,
        @Nullable CardEntry entry,
        Map<String, String> problems,
        String told) {
    public WalletPage {
        cards = List.copyOf(cards);
        problems = Map.copyOf(problems);
    }
}
