package dev.grindstone.shop.console.coupons;

import dev.grindstone.shop.console.Desk;
import java.util.List;
import java.util.Map;

/**
 * The coupons of a seller.
 *
 * @param listings what one can be for, by asin
 */
record CouponsPage(
        Desk desk,
        List<Row> coupons,
        Map<String, String> listings,
        Map<String, String> typed,
        String wrong,
        String today) {
    CouponsPage {
        coupons = List.copyOf(coupons);
    }

    /** One of them; {@code state} is Active, Scheduled or Ended. */
    record Row(
            String code, String worth, String what, String least, String from, String until, String state, int used) {}

    String typed(String name, String otherwise) {
        return typed.getOrDefault(name, otherwise);
    }
}
