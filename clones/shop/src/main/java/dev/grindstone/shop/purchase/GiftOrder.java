package dev.grindstone.shop.purchase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A gift card that somebody sends: an order without a parcel.
 *
 * @param number such as {@code D01-1234567-7654321}
 * @param design by its key
 * @param to the mail address it goes to
 * @param from who it says it is from
 * @param deliverOn the day on which it goes out
 * @param card what paid it, such as {@code Visa ending in 4242}
 * @param sentAt null until then
 * @param cancelledAt null unless it was
 */
public record GiftOrder(
        long id,
        String number,
        long buyer,
        String design,
        long cents,
        String to,
        String from,
        String message,
        LocalDate deliverOn,
        String card,
        Instant placedAt,
        @Nullable Instant sentAt,
        @Nullable Instant cancelledAt) {

    /** The address of its page. */
    public String path() {
        return "/gc/orders/" + number;
    }

    /** Whether it still waits for its day. */
    public boolean isScheduled() {
        return sentAt == null && cancelledAt == null;
    }

    /** Whether it was taken back before it went out. */
    public boolean isCancelled() {
        return cancelledAt != null;
    }

    /** Such as {@code Sent November 2} or {@code Scheduled for December 24}. */
    public String status(Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        if (cancelledAt != null) {
            return "Cancelled " + Days.passed(cancelledAt.atZone(zone).toLocalDate(), today);
        }
        return sentAt == null
                ? "Scheduled for " + Days.passed(deliverOn, today)
                : "Sent " + Days.passed(sentAt.atZone(zone).toLocalDate(), today);
    }
}
