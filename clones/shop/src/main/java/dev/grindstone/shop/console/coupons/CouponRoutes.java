package dev.grindstone.shop.console.coupons;

import static dev.grindstone.shop.db.Tables.COUPON;
import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.PURCHASE;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Money;
import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.console.Amount;
import dev.grindstone.shop.console.Desk;
import dev.grindstone.shop.console.Manager;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.purchase.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Record;
import org.jooq.impl.DSL;

/*
 * GET  /your/shops/{shop}/coupons       those there are, and the form for another
 * POST /your/shops/{shop}/coupons       code, kind (percent or amount), worth, least, asin, starts, ends (days)
 * POST /your/shops/{shop}/coupons/end   code
 */
/** The coupons of a seller. */
public final class CouponRoutes {
    private static final Map<String, String> DONE =
            Map.of("created", "The coupon can be used now, or from its first day on.", "end", "The coupon has ended.");

    private final Brand brand;

    /** Under a shop's own name. */
    public CouponRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        String coupons = Manager.ROOT + "/coupons";
        routes.get(coupons, Manager.page(brand, (visit, seller) -> show(visit, seller, Map.of(), "")));
        routes.post(coupons, Manager.page(brand, this::create));
        routes.post(coupons + "/end", Manager.page(brand, this::end));
    }

    private void show(Visit visit, Seller seller, Map<String, String> typed, String wrong) {
        Map<String, String> listings = new LinkedHashMap<>();
        visit.db()
                .select(PRODUCT.ASIN, PRODUCT.TITLE)
                .from(PRODUCT)
                .where(PRODUCT.SELLER_ID.eq(seller.id()))
                .orderBy(PRODUCT.TITLE, PRODUCT.ID)
                .forEach(row -> listings.put(row.value1(), row.value2()));
        String done = wrong.isEmpty() ? DONE.getOrDefault(Fields.asked(visit, "done"), "") : "";
        visit.page(
                seller.name() + " - Coupons",
                "shop/console/coupons/coupons.jte",
                new CouponsPage(
                        Desk.of(visit, brand, seller, "coupons", done),
                        rows(visit, seller),
                        listings,
                        typed,
                        wrong,
                        today(visit).toString()));
    }

    private static LocalDate today(Visit visit) {
        return visit.now().atZone(visit.world().zone()).toLocalDate();
    }

    private static List<CouponsPage.Row> rows(Visit visit, Seller seller) {
        var used = DSL.field(DSL.selectCount()
                        .from(PURCHASE)
                        .where(DSL.inline(" ")
                                .concat(PURCHASE.CODES)
                                .concat(DSL.inline(" "))
                                .likeIgnoreCase(DSL.concat(DSL.inline("% "), COUPON.CODE, DSL.inline(" %")))))
                .as("used");
        return visit.db()
                .select(COUPON.fields())
                .select(PRODUCT.TITLE, used)
                .from(COUPON)
                .leftJoin(PRODUCT)
                .on(PRODUCT.ID.eq(COUPON.PRODUCT_ID))
                .where(COUPON.SELLER_ID.eq(seller.id()).and(COUPON.CODE.isNotNull()))
                .orderBy(COUPON.ENDS_AT.desc(), COUPON.ID.desc())
                .fetch(row -> row(visit, row, row.get(used)));
    }

    private static CouponsPage.Row row(Visit visit, Record row, int used) {
        Instant starts = row.get(COUPON.STARTS_AT);
        Instant ends = row.get(COUPON.ENDS_AT);
        String title = row.get(PRODUCT.TITLE);
        long least = row.get(COUPON.LEAST);
        return new CouponsPage.Row(
                row.get(COUPON.CODE),
                row.get(COUPON.PER_CENT) > 0 ? row.get(COUPON.PER_CENT) + "%" : Money.text(row.get(COUPON.CENTS)),
                title == null ? "Everything" : title,
                least == 0 ? "None" : Money.text(least),
                Days.full(starts, visit.world().zone()),
                Days.full(ends.minusMillis(1), visit.world().zone()),
                !visit.now().isBefore(ends) ? "Ended" : visit.now().isBefore(starts) ? "Scheduled" : "Active",
                used);
    }

    private void create(Visit visit, Seller seller) {
        Map<String, String> typed = new HashMap<>();
        for (String name : List.of("code", "kind", "worth", "least", "asin", "starts", "ends")) {
            typed.put(name, Fields.text(visit, name));
        }
        try {
            visit.world().run("shop.createCoupon", visit.person(), args(visit, seller, typed));
        } catch (IllegalArgumentException e) {
            visit.status(422);
            show(visit, seller, typed, String.valueOf(e.getMessage()));
            return;
        }
        visit.seeOther(Manager.path(seller, "/coupons?done=created"));
    }

    private static Map<String, Object> args(Visit visit, Seller seller, Map<String, String> typed) {
        Map<String, Object> args = new HashMap<>();
        args.put("seller", seller.handle());
        args.put("code", typed.getOrDefault("code", ""));
        args.put("asin", typed.getOrDefault("asin", ""));
        String worth = typed.getOrDefault("worth", "");
        if (typed.getOrDefault("kind", "").equals("amount")) {
            args.put("cents", cents(worth));
        } else {
            args.put(
                    "per_cent",
                    Fields.number(worth.replace("%", "").strip())
                            .orElseThrow(() -> new IllegalArgumentException(
                                    "Enter how many per cent are taken off as a whole number, not '" + worth + "'")));
        }
        String least = typed.getOrDefault("least", "");
        args.put("least", least.isEmpty() ? 0 : cents(least));
        Instant first = day(visit, typed.getOrDefault("starts", ""), "first day", 0);
        args.put("starts", first.isBefore(visit.now()) ? visit.now() : first);
        // A coupon holds through its last day.
        args.put("ends", day(visit, typed.getOrDefault("ends", ""), "last day", 1));
        return args;
    }

    private static long cents(String typed) {
        return Amount.cents(typed)
                .orElseThrow(() -> new IllegalArgumentException(Amount.WANTED + ", not '" + typed + "'"));
    }

    private static Instant day(Visit visit, String typed, String name, int later) {
        try {
            return LocalDate.parse(typed)
                    .plusDays(later)
                    .atStartOfDay(visit.world().zone())
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Enter the " + name + " as a date such as 2026-05-31", e);
        }
    }

    private void end(Visit visit, Seller seller) {
        try {
            visit.world().run("shop.endCoupon", visit.person(), Map.of("code", Fields.text(visit, "code")));
        } catch (IllegalArgumentException e) {
            visit.status(422);
            show(visit, seller, Map.of(), String.valueOf(e.getMessage()));
            return;
        }
        visit.seeOther(Manager.path(seller, "/coupons?done=end"));
    }
}
