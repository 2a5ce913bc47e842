package dev.grindstone.shop.orders;

import static dev.grindstone.shop.db.Tables.PURCHASE;
import static dev.grindstone.shop.db.Tables.PURCHASE_LINE;
import static dev.grindstone.shop.db.Tables.VARIANT;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.catalog.Cards;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Paths;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.impl.DSL;

/*
 * GET /gp/buyagain?asin=         what was bought before, with what is asked for first
 * POST /gp/buyagain/order        orderID: all of an order into the basket
 * GET /your-orders/pop?asin=     leads to the page of something that was bought
 */
/** Buying again. */
public final class AgainRoutes {
    private static final int MOST = 40;

    private final Brand brand;

    /** Under a shop's own name. */
    public AgainRoutes(Brand brand) {
        this.brand = brand;
    }

    /** What was bought before, as it is sold now. */
    record AgainPage(Frame frame, List<Card> cards) {}

    /** Adds them. */
    public void addTo(Routes routes) {
        Paths.get(routes, this::again, "/gp/buyagain");
        routes.post("/gp/buyagain/order", AgainRoutes::all);
        Paths.get(
                routes,
                visit -> visit.http().redirect("/dp/" + Objects.requireNonNullElse(visit.query("asin"), "")),
                "/your-orders/pop");
    }

    private static void all(Visit visit) {
        String order = Objects.requireNonNullElse(visit.form("orderID"), "");
        try {
            visit.world().run("shop.reorder", visit.person(), Map.of("order", order));
            visit.seeOther("/gp/cart/view.html");
        } catch (IllegalArgumentException e) {
            visit.seeOther("/gp/your-account/order-details?orderID=" + URLEncoder.encode(order, StandardCharsets.UTF_8)
                    + "&again=none");
        }
    }

    private void again(Visit visit) {
        var latest = DSL.max(PURCHASE.PLACED_AT);
        List<Long> bought = visit.db()
                .select(VARIANT.PRODUCT_ID, latest)
                .from(PURCHASE_LINE)
                .join(PURCHASE)
                .on(PURCHASE.ID.eq(PURCHASE_LINE.PURCHASE_ID))
                .join(VARIANT)
                .on(VARIANT.ID.eq(PURCHASE_LINE.VARIANT_ID))
                .where(PURCHASE.PERSON_ID.eq(visit.person().id()))
                .and(PURCHASE.SKIN.eq("market"))
                .and(PURCHASE_LINE.CANCELLED.lt(PURCHASE_LINE.QUANTITY))
                .groupBy(VARIANT.PRODUCT_ID)
                .orderBy(latest.desc(), VARIANT.PRODUCT_ID)
                .limit(MOST)
                .fetch(VARIANT.PRODUCT_ID);
        List<Long> asked = visit.db()
                .select(VARIANT.PRODUCT_ID)
                .from(VARIANT)
                .where(VARIANT.ASIN.eq(Objects.requireNonNullElse(visit.query("asin"), "")))
                .fetch(VARIANT.PRODUCT_ID);
        List<Long> order = Stream.concat(asked.stream().filter(bought::contains), bought.stream())
                .distinct()
                .toList();
        visit.page(
                "Buy Again",
                "shop/orders/again.jte",
                new AgainPage(Frame.of(visit, brand), new Cards(visit.db(), visit.now()).byIds(order)));
    }
}
