package dev.grindstone.shop.street.home;

import static dev.grindstone.shop.db.Tables.LOOKED;
import static dev.grindstone.shop.db.Tables.PRODUCT;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.catalog.Nodes;
import dev.grindstone.shop.street.Categories;
import dev.grindstone.shop.street.Listings;
import dev.grindstone.shop.street.StreetFrame;
import dev.grindstone.shop.street.StreetPaths;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jooq.impl.DSL;

/*
 * GET /street   the first page
 */
/** Where the street begins. */
public final class StreetHomeRoutes {
    private static final int ROW = 4;
    private static final int MOST_BUBBLES = 7;

    private final Brand brand;

    /** Under the street's own name. */
    public StreetHomeRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds it. */
    public void addTo(Routes routes) {
        routes.get(StreetPaths.HOME, this::show);
    }

    private void show(Visit visit) {
        Categories categories = new Categories(visit.db(), new Nodes(visit.db()));
        Listings listings = new Listings(visit);
        List<Card> all = listings.cards(DSL.noCondition());
        Set<Long> shown = new HashSet<>();
        List<StreetHomePage.Row> rows = new ArrayList<>();
        if (visit.isSignedIn()) {
            List<Long> looked = looked(visit);
            if (!looked.isEmpty()) {
                rows.add(new StreetHomePage.Row("Recently viewed", "", listings.byIds(looked)));
            }
        }
        rows.add(new StreetHomePage.Row("Editors’ picks", "", listings.of(best(all, shown, 2 * ROW, card -> true))));
        rows.add(new StreetHomePage.Row(
                "Made with your words on it",
                "/market/personalized",
                listings.of(best(all, shown, ROW, card -> card.looks().title().contains("Name")))));
        rows.add(new StreetHomePage.Row(
                "On sale now",
                "/search?explicit=1&is_discounted=true",
                listings.of(best(all, shown, ROW, card -> card.sold().price().saving() > 0))));
        visit.page(
                brand.domainLabel() + " - A street of small shops",
                "shop/street/home/home.jte",
                new StreetHomePage(
                        StreetFrame.of(visit, brand, "", categories),
                        visit.origin(),
                        bubbles(categories, all),
                        rows.stream().filter(row -> !row.listings().isEmpty()).toList()));
    }

    /** What was liked best, one of each shop, of what was not shown yet. */
    private static List<Card> best(List<Card> all, Set<Long> shown, int most, Predicate<Card> which) {
        Set<Long> sellers = new HashSet<>();
        List<Card> best = new ArrayList<>();
        all.stream()
                .filter(card -> card.sold().stock() > 0 && which.test(card))
                .sorted(Comparator.comparingInt(
                                (Card card) -> card.standing().stars().five())
                        .reversed()
                        .thenComparing(Card::product))
                .filter(card -> best.size() < most && !shown.contains(card.product()))
                .filter(card -> sellers.add(card.sold().seller().id()))
                .forEachOrdered(card -> {
                    if (best.size() < most) {
                        best.add(card);
                        shown.add(card.product());
                    }
                });
        return best;
    }

    private static List<StreetHomePage.Bubble> bubbles(Categories categories, List<Card> all) {
        List<StreetHomePage.Bubble> bubbles = new ArrayList<>();
        categories
                .all()
                .forEach(category -> all.stream()
                        .filter(card -> categories.of(card.sold().node()).equals(Optional.of(category)))
                        .max(Comparator.comparingInt(
                                        (Card card) -> card.standing().stars().total())
                                .thenComparing(Card::product))
                        .ifPresent(card -> bubbles.add(
                                new StreetHomePage.Bubble(category, card.looks().picture()))));
        return bubbles.subList(0, Math.min(MOST_BUBBLES, bubbles.size()));
    }

    private static List<Long> looked(Visit visit) {
        return visit.db()
                .select(LOOKED.PRODUCT_ID)
                .from(LOOKED)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(LOOKED.PRODUCT_ID).and(PRODUCT.LISTING.isNotNull()))
                .where(LOOKED.PERSON_ID.eq(visit.person().id()))
                .orderBy(LOOKED.TURN.desc(), LOOKED.PRODUCT_ID)
                .limit(ROW)
                .fetch(LOOKED.PRODUCT_ID);
    }
}
