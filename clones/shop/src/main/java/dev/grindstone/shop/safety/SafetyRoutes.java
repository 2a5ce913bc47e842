package dev.grindstone.shop.safety;

import static dev.grindstone.shop.db.Tables.PURCHASE;
import static dev.grindstone.shop.db.Tables.PURCHASE_LINE;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Paths;
import dev.grindstone.shop.frame.Personal;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jooq.impl.DSL;

/*
 * GET /product-safety-alerts
 */
/** Recalls and product safety alerts: there is none in any world yet, and the page says what was looked through. */
public final class SafetyRoutes {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

    private final Brand brand;

    /** Under a shop's own name. */
    public SafetyRoutes(Brand brand) {
        this.brand = brand;
    }

    /** @param products how many different things were bought, all of which are looked through */
    record SafetyPage(Frame frame, int products, String today) {}

    /** Adds it. */
    public void addTo(Routes routes) {
        Paths.get(routes, Personal.page(this::show), "/product-safety-alerts");
    }

    private void show(Visit visit) {
        int products = visit.db()
                .select(DSL.countDistinct(PURCHASE_LINE.VARIANT_ID))
                .from(PURCHASE_LINE)
                .join(PURCHASE)
                .on(PURCHASE.ID.eq(PURCHASE_LINE.PURCHASE_ID))
                .where(PURCHASE.PERSON_ID.eq(visit.person().id()))
                .fetchSingle()
                .value1();
        visit.page(
                "Recalls and Product Safety Alerts",
                "shop/safety/safety.jte",
                new SafetyPage(
                        Frame.of(visit, brand),
                        products,
                        DAY.format(visit.now().atZone(visit.world().zone()))));
    }
}
