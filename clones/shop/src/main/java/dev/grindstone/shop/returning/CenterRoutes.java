package dev.grindstone.shop.returning;

import static dev.grindstone.shop.db.Tables.PURCHASE;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Paths;
import dev.grindstone.shop.purchase.Days;
import dev.grindstone.shop.purchase.Line;
import dev.grindstone.shop.purchase.Links;
import dev.grindstone.shop.purchase.Purchase;
import dev.grindstone.shop.purchase.Purchases;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/*
 * GET /spr/returns/center   what is under way, what can still be sent back; also at its older address
 */
/** The returns centre. */
public final class CenterRoutes {
    private final Brand brand;

    /** Under a shop's own name. */
    public CenterRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Something that can be sent back. */
    record Eligible(Purchase order, Line line) {
        String path() {
            return Links.giveBack(order) + "&itemId=" + line.id();
        }
    }

    /** What there is. */
    record CenterPage(Frame frame, List<GiveBack> returns, List<Eligible> eligible, ZoneId zone) {
        String begun(GiveBack back) {
            return Days.full(back.begunAt(), zone);
        }

        String until(Eligible each) {
            Instant until = each.line().returnUntil();
            return until == null ? "" : Days.full(until, zone);
        }
    }

    /** Adds it. */
    public void addTo(Routes routes) {
        Paths.get(routes, this::show, "/spr/returns/center", "/gp/orc/returns/homepage.html");
    }

    private void show(Visit visit) {
        List<Purchase> orders = new Purchases(visit.db())
                .where(PURCHASE.PERSON_ID.eq(visit.person().id()).and(PURCHASE.SKIN.eq("market")));
        visit.page(
                "Returns Center",
                "shop/returning/center.jte",
                new CenterPage(
                        Frame.of(visit, brand),
                        orders.stream()
                                .flatMap(order -> GiveBack.of(visit.db(), order).stream())
                                .sorted(Comparator.comparing(GiveBack::begunAt)
                                        .thenComparing(GiveBack::id)
                                        .reversed())
                                .toList(),
                        orders.stream()
                                .flatMap(order -> eligible(order, visit.now()))
                                .toList(),
                        visit.world().zone()));
    }

    private static Stream<Eligible> eligible(Purchase order, Instant now) {
        return order.lines().stream().filter(line -> line.isReturnable(now)).map(line -> new Eligible(order, line));
    }
}
