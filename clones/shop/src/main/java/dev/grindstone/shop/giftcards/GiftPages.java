package dev.grindstone.shop.giftcards;

import dev.grindstone.shop.buyer.PayCard;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.purchase.Days;
import dev.grindstone.shop.purchase.GiftOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the pages of gift cards show. */
final class GiftPages {
    private GiftPages() {}

    /**
     * All designs.
     *
     * @param occasion the one whose designs are shown; empty for all
     */
    record Designs(Frame frame, String occasion, List<Design> designs) {
        List<String> occasions() {
            return Design.occasions();
        }
    }

    /**
     * One that is written.
     *
     * @param ordered how many its sender has ordered so far, so that the same form sent twice is one order
     * @param problem what is wrong with all of it; empty for nothing
     */
    record Writing(
            Frame frame,
            Design design,
            GiftEntry entry,
            Pay pay,
            LocalDate today,
            int ordered,
            Map<String, String> problems,
            String problem) {
        static final List<String> AMOUNTS = List.of("25", "50", "75", "100", "150");

        List<Design> others() {
            return List.of(Design.values());
        }

        /** Whether the amount is none of those that can be pressed. */
        boolean isOwnAmount() {
            return !AMOUNTS.contains(entry.amount());
        }

        LocalDate last() {
            return today.plusYears(1);
        }
    }

    /** The cards it can be paid with, and which was chosen. */
    record Pay(List<PayCard> cards, long chosen) {
        static Pay of(List<PayCard> cards, @Nullable Long asked) {
            long first = cards.isEmpty() ? 0 : cards.get(0).id();
            return new Pay(cards, asked == null ? first : asked);
        }
    }

    /** All that somebody sent. */
    record Sent(Frame frame, List<GiftOrder> orders, Instant now, ZoneId zone) {
        String status(GiftOrder order) {
            return order.status(now, zone);
        }

        String placed(GiftOrder order) {
            return Days.full(order.placedAt(), zone);
        }
    }

    /**
     * One of them.
     *
     * @param told what was just done: placed, cancelled, or empty
     * @param wrong why it could not be cancelled; empty for nothing
     */
    record One(Frame frame, GiftOrder order, Design design, String told, String wrong, Instant now, ZoneId zone) {
        String status() {
            return order.status(now, zone);
        }

        String day(Instant at) {
            return Days.full(at, zone);
        }

        String deliverOn() {
            return Days.full(order.deliverOn());
        }
    }
}
