package dev.grindstone.shop.home;

import static dev.grindstone.shop.db.Tables.PRODUCT;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.catalog.Cards;
import dev.grindstone.shop.catalog.Node;
import dev.grindstone.shop.catalog.Nodes;
import dev.grindstone.shop.frame.Caller;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/*
 * GET /   also with ref=nav_logo behind it; slide=n: with another of the large pictures
 */
/** The first page: what the visitor looked at and bought, a few things of each department, what is on offer, what sells. */
public final class HomeRoutes {
    private static final int DEPARTMENTS = 8;
    private static final int SHOWN = 4;
    private static final int ROW = 14;
    private static final int BEST = 40;

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
    }

    private void show(Visit visit) {
        Nodes nodes = new Nodes(visit.db());
        Personal own = Caller.of(visit)
                .map(person -> Personal.of(visit.db(), person.id()))
                .orElse(Personal.NOTHING);
        Map<Long, Card> all = new LinkedHashMap<>();
        new Cards(visit.db(), visit.now())
                .where(PRODUCT.LISTING
                        .isNull()
                        .and(PRODUCT.RANK
                                .le(BEST)
                                .or(PRODUCT.ID.in(own.looked()))
                                .or(PRODUCT.ID.in(own.bought()))))
                .forEach(card -> all.put(card.product(), card));
        List<Card> popular = all.values().stream()
                .filter(card -> card.standing().rank() <= BEST && card.sold().stock() > 0)
                .sorted(Comparator.comparingInt((Card card) -> card.standing().rank())
                        .thenComparing(Card::product))
                .toList();
        List<HomePage.Viewed> viewed = viewed(nodes, cards(all, own.looked()));
        List<HomePage.Department> departments =
                departments(nodes, popular, DEPARTMENTS - (viewed.isEmpty() && Caller.isSomebody(visit) ? 0 : 1));
        List<Slide> slides = Slide.of(popular, departments);
        String asked = Fields.asked(visit, "slide");
        visit.page(
                brand.domainLabel() + ". Everything you need, delivered.",
                "shop/home/home.jte",
                new HomePage(
                        Frame.of(visit, brand, new Frame.Query("", "aps"), nodes),
                        slides,
                        asked.matches("\\d") ? Integer.parseInt(asked) % slides.size() : 0,
                        viewed,
                        departments,
                        rows(nodes, own, all, popular)));
    }

    private static List<Card> cards(Map<Long, Card> all, List<Long> ids) {
        return ids.stream().filter(all::containsKey).map(all::get).toList();
    }

    /** The parts of departments that were looked at last. */
    private static List<HomePage.Viewed> viewed(Nodes nodes, List<Card> looked) {
        Map<Long, List<Card>> parts = new LinkedHashMap<>();
        looked.forEach(card -> parts.computeIfAbsent(card.sold().node(), any -> new ArrayList<>())
                .add(card));
        return parts.entrySet().stream()
                .limit(SHOWN)
                .flatMap(part -> nodes
                        .byId(part.getKey())
                        .map(node -> new HomePage.Viewed(
                                node, part.getValue().size(), part.getValue().get(0)))
                        .stream())
                .toList();
    }

    private static List<HomePage.Department> departments(Nodes nodes, List<Card> popular, int most) {
        List<HomePage.Department> departments = new ArrayList<>();
        for (Node node : nodes.departments()) {
            List<Long> within = nodes.within(node);
            List<Card> own = first(popular, card -> within.contains(card.sold().node()), SHOWN);
            if (own.size() == SHOWN && departments.size() < most) {
                departments.add(new HomePage.Department(node, own));
            }
        }
        return departments;
    }

    private static List<HomePage.Row> rows(Nodes nodes, Personal own, Map<Long, Card> all, List<Card> popular) {
        List<Long> parts = cards(all, own.looked()).stream()
                .map(card -> card.sold().node())
                .toList();
        return List.of(
                new HomePage.Row(
                        "Buy again",
                        "/gp/buyagain",
                        first(cards(all, own.bought()), card -> card.sold().stock() > 0, ROW)),
                new HomePage.Row(
                        "Inspired by your browsing history",
                        "/gp/history",
                        first(
                                popular,
                                card -> parts.contains(card.sold().node())
                                        && !own.looked().contains(card.product())
                                        && !own.bought().contains(card.product())
                                        && !own.forgotten().contains(card.product()),
                                ROW)),
                new HomePage.Row(
                        "Today’s deals",
                        "/deals",
                        first(popular, card -> card.sold().price().isDeal(), ROW)),
                new HomePage.Row("Best sellers", "/gp/bestsellers", best(nodes, popular)));
    }

    /** What sells best of each department. */
    private static List<Card> best(Nodes nodes, List<Card> popular) {
        return nodes.departments().stream()
                .map(nodes::within)
                .flatMap(within ->
                        first(popular, card -> within.contains(card.sold().node()), 1).stream())
                .limit(ROW)
                .toList();
    }

    private static List<Card> first(List<Card> cards, Predicate<Card> which, int most) {
        return cards.stream().filter(which).limit(most).toList();
    }
}
