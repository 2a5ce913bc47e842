package dev.grindstone.shop.home;

import static dev.grindstone.shop.db.Tables.PRODUCT;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.catalog.Cards;
import dev.grindstone.shop.catalog.Node;
import dev.grindstone.shop.catalog.Nodes;
import dev.grindstone.shop.frame.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/*
 * GET /                    also with ref=nav_logo behind it
 * GET /gp/site-directory   all departments
 */
/** The first page: a few things of each department, what is on offer, what sells. */
public final class HomeRoutes {
    private static final int DEPARTMENTS = 8;
    private static final int SHOWN = 4;
    private static final int ROW = 7;

    private final Brand brand;

    /** Under a shop's own name. */
    public HomeRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds it. */
    public void addTo(Routes routes) {
        routes.get("/", this::show);
        routes.get("/ref=nav_logo", this::show);
        routes.get("/gp/yourstore/home", this::show);
        routes.get("/gp/site-directory", this::directory);
    }

    private void directory(Visit visit) {
        Nodes nodes = new Nodes(visit.db());
        visit.page(
                brand.domainLabel() + " : All departments",
                "shop/home/directory.jte",
                new DirectoryPage(
                        Frame.of(visit, brand, new Frame.Query("", "aps"), nodes),
                        nodes.departments().stream()
                                .map(node -> new DirectoryPage.Section(node, nodes.below(node)))
                                .toList()));
    }

    private void show(Visit visit) {
        Nodes nodes = new Nodes(visit.db());
        List<Card> popular = new Cards(visit.db(), visit.now())
                .where(PRODUCT.LISTING.isNull().and(PRODUCT.RANK.le(40))).stream()
                        .filter(card -> card.sold().stock() > 0)
                        .sorted(Comparator.comparingInt(
                                        (Card card) -> card.standing().rank())
                                .thenComparing(Card::product))
                        .toList();
        List<HomePage.Department> departments = new ArrayList<>();
        for (Node node : nodes.departments()) {
            List<Long> within = nodes.within(node);
            List<Card> own = first(popular, card -> within.contains(card.sold().node()), SHOWN);
            if (own.size() == SHOWN && departments.size() < DEPARTMENTS) {
                departments.add(new HomePage.Department(node, own));
            }
        }
        List<HomePage.Row> rows = List.of(
                new HomePage.Row(
                        "Today’s deals",
                        "/s?rh=p_n_deal_type%3A1",
                        first(popular, card -> card.sold().price().isDeal(), ROW)),
                new HomePage.Row(
                        "Best sellers",
                        "/s?s=exact-aware-popularity-rank",
                        first(popular, card -> card.standing().rank() <= 3, ROW)));
        visit.page(
                brand.domainLabel() + ". Everything you need, delivered.",
                "shop/home/home.jte",
                new HomePage(Frame.of(visit, brand, new Frame.Query("", "aps"), nodes), departments, rows));
    }

    private static List<Card> first(List<Card> cards, Predicate<Card> which, int most) {
        return cards.stream().filter(which).limit(most).toList();
    }
}
