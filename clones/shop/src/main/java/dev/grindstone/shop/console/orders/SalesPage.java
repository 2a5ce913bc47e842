package dev.grindstone.shop.console.orders;

import dev.grindstone.shop.console.Desk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of orders.
 *
 * @param previous the address of the page before; null on the first
 */
record SalesPage(
        Desk desk,
        Sales.Which which,
        String words,
        List<Sale> sales,
        @Nullable String previous,
        @Nullable String next,
        Instant now,
        ZoneId zone) {
    SalesPage {
        sales = List.copyOf(sales);
    }

    LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }
}
