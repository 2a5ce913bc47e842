package dev.grindstone.shop.deals;

import static dev.grindstone.shop.db.Tables.DEAL;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.catalog.Cards;
import dev.grindstone.shop.catalog.Nodes;
import dev.grindstone.shop.db.tables.records.DealRecord;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Paths;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/*
 * GET /deals?department=&off=&sort=&page=   also /gp/goldbox
 */
/** Today's deals. */
public final class DealRoutes {
    private final Brand brand;

    /** Under a shop's own name. */
    public DealRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        Paths.get(routes, this::show, "/deals", "/gp/goldbox");
    }

    private void show(Visit visit) {
        Nodes nodes = new Nodes(visit.db());
        List<Deal> all = running(visit);
        Map<Long, String> departments = new HashMap<>();
        all.forEach(deal -> nodes.byId(deal.card().sold().node())
                .ifPresent(node -> departments.put(
                        deal.card().product(), nodes.path(node).get(0).alias())));
        DealsPage.Filter filter = filter(visit);
        List<Deal> found = all.stream()
                .filter(deal -> filter.department().isEmpty()
                        || filter.department()
                                .equals(departments.get(deal.card().product())))
                .filter(deal -> deal.perCent() >= filter.off())
                .sorted(filter.order().order())
                .toList();
        Stream<Deal> shown =
                found.stream().skip((filter.page() - 1L) * DealsPage.SIZE).limit(DealsPage.SIZE);
        visit.page(
                brand.domainLabel() + " Today’s Deals",
                "shop/deals/deals.jte",
                new DealsPage(
                        Frame.of(visit, brand, new Frame.Query("", "aps"), nodes),
                        filter,
                        nodes.departments().stream()
                                .filter(node -> departments.containsValue(node.alias()))
                                .toList(),
                        shown.toList(),
                        found.size(),
                        visit.now()));
    }

    private static DealsPage.Filter filter(Visit visit) {
        String off = Fields.asked(visit, "off");
        String page = Fields.asked(visit, "page");
        return new DealsPage.Filter(
                Fields.asked(visit, "department").replaceAll("[^a-z0-9-]", ""),
                off.matches("[1-9]\\d?") ? Integer.parseInt(off) : 0,
                DealOrder.of(Fields.asked(visit, "sort")),
                page.matches("[1-9]\\d{0,2}") ? Integer.parseInt(page) : 1);
    }

    /** Those that run, of the marketplace. */
    private static List<Deal> running(Visit visit) {
        Map<Long, DealRecord> rows = visit.db()
                .selectFrom(DEAL)
                .where(DEAL.STARTS_AT.le(visit.now()).and(DEAL.ENDS_AT.gt(visit.now())))
                .orderBy(DEAL.ID)
                .fetchMap(DEAL.PRODUCT_ID);
        return new Cards(visit.db(), visit.now())
                .byIds(rows.keySet()).stream()
                        .filter(card -> card.listing() == null)
                        .map(card -> deal(card, Objects.requireNonNull(rows.get(card.product()))))
                        .toList();
    }

    private static Deal deal(Card card, DealRecord row) {
        return new Deal(card, row.getPerCent(), row.getClaimed(), row.getEndsAt());
    }
}
