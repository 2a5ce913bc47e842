package dev.grindstone.shop.store;

import static dev.grindstone.shop.db.Tables.PRODUCT;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.catalog.Cards;
import dev.grindstone.shop.catalog.Node;
import dev.grindstone.shop.catalog.Nodes;
import dev.grindstone.shop.catalog.Slug;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Missing;
import dev.grindstone.shop.frame.Paths;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/*
 * GET /stores/{brand}                     by the brand's name as addresses write it
 * GET /stores/{brand}/page/{department}   one of its departments
 */
/** Stores of brands. */
public final class BrandStoreRoutes {
    private final Brand brand;

    /** Under a shop's own name. */
    public BrandStoreRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        Paths.get(routes, this::show, "/stores/{brand}", "/stores/{brand}/page/{department}");
    }

    private void show(Visit visit) {
        String slug = visit.http().pathParam("brand");
        Optional<String> name = visit
                .db()
                .selectDistinct(PRODUCT.BRAND)
                .from(PRODUCT)
                .where(Cards.OF_THE_MARKET)
                .orderBy(PRODUCT.BRAND)
                .fetch(PRODUCT.BRAND)
                .stream()
                .filter(each -> Slug.of(each).equalsIgnoreCase(slug))
                .findFirst();
        name.ifPresentOrElse(
                each -> show(visit, each),
                () -> Missing.show(visit, brand, "There is no store of a brand “" + slug + "” here."));
    }

    private void show(Visit visit, String name) {
        Nodes nodes = new Nodes(visit.db());
        Map<Node, List<Card>> shelves = new LinkedHashMap<>();
        nodes.departments().forEach(node -> shelves.put(node, new ArrayList<>()));
        new Cards(visit.db(), visit.now())
                .where(PRODUCT.BRAND.eq(name).and(Cards.OF_THE_MARKET)).stream()
                        .sorted(Comparator.comparingInt(
                                        (Card card) -> card.standing().rank())
                                .thenComparing(Card::product))
                        .forEach(card -> nodes.byId(card.sold().node())
                                .map(node -> shelves.get(nodes.path(node).get(0)))
                                .ifPresent(shelf -> shelf.add(card)));
        shelves.values().removeIf(List::isEmpty);
        String alias = visit.http().pathParamMap().getOrDefault("department", "");
        @Nullable
        Node open = shelves.keySet().stream()
                .filter(node -> node.alias().equals(alias))
                .findFirst()
                .orElse(null);
        visit.page(
                brand.domainLabel() + ": " + name,
                "shop/store/store.jte",
                new StorePage(
                        Frame.of(visit, brand, new Frame.Query("", "aps"), nodes),
                        name,
                        List.copyOf(shelves.keySet()),
                        open,
                        shelves.entrySet().stream()
                                .filter(shelf -> open == null || shelf.getKey().equals(open))
                                .map(shelf -> new StorePage.Shelf(shelf.getKey(), shelf.getValue()))
                                .toList()));
    }
}
