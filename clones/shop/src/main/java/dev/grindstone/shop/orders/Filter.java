package dev.grindstone.shop.orders;

import static dev.grindstone.shop.db.Tables.PURCHASE;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.purchase.GiftOrder;
import dev.grindstone.shop.purchase.Purchase;
import dev.grindstone.shop.words.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Which orders are wanted.
 *
 * @param time last30, months-3, year-2025 or archived; empty for all
 * @param search words; empty for none
 * @param tab open, digital, cancelled, or empty for all
 * @param start how many come before the first that is shown
 */
record Filter(String time, String search, String tab, int start) {
    static final int SIZE = 10;
    private static final String USUAL = "months-3";

    /** What the numbers of orders begin with that nothing has to be sent for. */
    private static final String DIGITAL = "D01-";

    static Filter of(Visit visit) {
        String search = Objects.requireNonNullElse(visit.query("search"), "").strip();
        String tab = Objects.requireNonNullElse(visit.query("orderFilter"), "");
        // An older address has the time in the place of the tab.
        String asked = Objects.requireNonNullElse(visit.query("timeFilter"), tab);
        boolean isTab = tab.matches("open|digital|cancelled");
        boolean isTime = asked.matches("last30|months-[0-9]{1,2}|year-[0-9]{4}|archived");
        String time = isTime ? asked : isTab || !search.isEmpty() ? "" : USUAL;
        return new Filter(time, search, isTab ? tab : "", number(visit.query("startIndex")));
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    /** What the table can tell. */
    Condition condition(LocalDate today, ZoneId zone) {
        Condition market = PURCHASE.SKIN.eq("market");
        if (time.isEmpty()) {
            return tab.isEmpty()
                    ? market
                    : market.and(PURCHASE.IS_ARCHIVED.isFalse()); // a search finds what is put away
        }
        Condition shown = market.and(PURCHASE.IS_ARCHIVED.eq(time.equals("archived")));
        if (time.equals("last30")) {
            return shown.and(
                    PURCHASE.PLACED_AT.ge(today.minusDays(30).atStartOfDay(zone).toInstant()));
        }
        if (time.startsWith("months-")) {
            int months = Integer.parseInt(time.substring(7));
            return shown.and(PURCHASE.PLACED_AT.ge(
                    today.minusMonths(months).atStartOfDay(zone).toInstant()));
        }
        if (time.startsWith("year-")) {
            LocalDate first = LocalDate.of(Integer.parseInt(time.substring(5)), 1, 1);
            return shown.and(PURCHASE.PLACED_AT.ge(first.atStartOfDay(zone).toInstant()))
                    .and(PURCHASE.PLACED_AT.lt(
                            first.plusYears(1).atStartOfDay(zone).toInstant()));
        }
        return shown;
    }

    /** What only the purchase itself tells. */
    boolean fits(Purchase purchase) {
        boolean fitsTab = switch (tab) {
            case "open" -> purchase.canCancel();
            case "digital" -> purchase.number().startsWith(DIGITAL);
            case "cancelled" -> purchase.isCancelled();
            default -> true;
        };
        return fitsTab && (search.isEmpty() || search.equals(purchase.number()) || hasWords(purchase));
    }

    /** Whether a gift card that was sent is among them. */
    boolean fits(GiftOrder gift, LocalDate today, ZoneId zone) {
        LocalDate day = gift.placedAt().atZone(zone).toLocalDate();
        boolean fitsTime = time.isEmpty()
                || (time.equals("last30") && !day.isBefore(today.minusDays(30)))
                || (time.startsWith("months-") && !day.isBefore(today.minusMonths(Integer.parseInt(time.substring(7)))))
                || (time.startsWith("year-") && day.getYear() == Integer.parseInt(time.substring(5)));
        boolean fitsTab = switch (tab) {
            case "open" -> gift.isScheduled();
            case "cancelled" -> gift.isCancelled();
            default -> true;
        };
        return fitsTime
                && fitsTab
                && (search.isEmpty()
                        || search.equals(gift.number())
                        || Words.of("gift card " + gift.to() + " " + gift.from())
                                .containsAll(Words.of(search)));
    }

    private boolean hasWords(Purchase purchase) {
        List<String> wanted = Words.of(search);
        return purchase.parcels().stream()
                .anyMatch(parcel -> parcel.lines().stream()
                        .anyMatch(line -> Words.of(line.title() + " " + line.choice() + " "
                                        + parcel.seller().name())
                                .containsAll(wanted)));
    }

    /** The address of the same list from another place on. */
    String from(int start) {
        StringBuilder path = new StringBuilder("/your-orders/orders?startIndex=").append(start);
        if (!tab.isEmpty()) {
            path.append("&orderFilter=").append(tab);
        }
        if (!time.isEmpty()) {
            path.append("&timeFilter=").append(time);
        }
        if (!search.isEmpty()) {
            path.append("&search=").append(URLEncoder.encode(search, StandardCharsets.UTF_8));
        }
        return path.toString();
    }

    /** Such as {@code placed in past 3 months}. */
    String text() {
        if (!search.isEmpty()) {
            return "matching";
        }
        if (time.startsWith("months-")) {
            return "placed in past " + time.substring(7) + " months";
        }
        return switch (time) {
            case "" -> tab.equals("open") ? "not yet shipped" : tab;
            case "last30" -> "placed in last 30 days";
            case "archived" -> "archived";
            default -> "placed in " + time.substring(5);
        };
    }
}
