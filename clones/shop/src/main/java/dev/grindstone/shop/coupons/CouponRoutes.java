package dev.grindstone.shop.coupons;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.catalog.Node;
import dev.grindstone.shop.catalog.Nodes;
import dev.grindstone.shop.frame.Caller;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Paths;
import dev.grindstone.shop.frame.Personal;
import java.util.List;
import java.util.Map;

/*
 * GET  /coupons?department=&clipped=1&page=
 * POST /coupons/clip, /coupons/unclip   coupon; asin for the product's page to go back to, back for a page of coupons
 */
/** Coupons: all of them on a page, clipped there or on a product's page. */
public final class CouponRoutes {
    private final Brand brand;

    /** Under a shop's own name. */
    public CouponRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        Paths.get(routes, visit -> show(visit, ""), "/coupons");
        routes.post("/coupons/clip", visit -> change(visit, "shop.clipCoupon"));
        routes.post("/coupons/unclip", visit -> change(visit, "shop.unclipCoupon"));
    }

    private void change(Visit visit, String command) {
        String asin = Fields.text(visit, "asin");
        String back = Fields.text(visit, "back");
        String then = asin.matches("[A-Za-z0-9]{10}")
                ? "/dp/" + asin + "?th=1&psc=1"
                : back.matches("/coupons(\\?[-\\w=&]*)?") ? back : "/coupons";
        if (!Caller.isSomebody(visit)) {
            visit.seeOther(Personal.signIn(then));
            return;
        }
        try {
            visit.world().run(command, visit.person(), Map.of("coupon", Fields.text(visit, "coupon")));
        } catch (IllegalArgumentException e) {
            visit.status(422);
            show(visit, "This coupon is no longer available. Here is what you can clip now.");
            return;
        }
        visit.seeOther(then);
    }

    private void show(Visit visit, String wrong) {
        Nodes nodes = new Nodes(visit.db());
        List<CouponsPage.Coupon> all =
                new CouponQueries(visit.db(), visit.now(), visit.world().zone()).running(Caller.id(visit));
        String page = Fields.asked(visit, "page");
        CouponsPage.Filter filter = new CouponsPage.Filter(
                Fields.asked(visit, "department").replaceAll("[^a-z0-9-]", ""),
                Fields.asked(visit, "clipped").equals("1"),
                page.matches("[1-9]\\d{0,2}") ? Integer.parseInt(page) : 1);
        List<CouponsPage.Coupon> found = all.stream()
                .filter(coupon -> !filter.clipped() || coupon.isClipped())
                .filter(coupon -> filter.department().isEmpty()
                        || department(nodes, coupon.card()).equals(filter.department()))
                .toList();
        List<String> known =
                all.stream().map(coupon -> department(nodes, coupon.card())).toList();
        List<Node> departments = nodes.departments().stream()
                .filter(node -> known.contains(node.alias()))
                .toList();
        visit.page(
                brand.domainLabel() + " Coupons",
                "shop/coupons/coupons.jte",
                new CouponsPage(
                        Frame.of(visit, brand, new Frame.Query("", "aps"), nodes),
                        filter,
                        departments,
                        found.stream()
                                .skip((filter.page() - 1L) * CouponsPage.SIZE)
                                .limit(CouponsPage.SIZE)
                                .toList(),
                        found.size(),
                        (int) all.stream().filter(CouponsPage.Coupon::isClipped).count(),
                        wrong));
    }

    private static String department(Nodes nodes, Card card) {
        return nodes.byId(card.sold().node())
                .map(node -> nodes.path(node).get(0).alias())
                .orElse("");
    }
}
