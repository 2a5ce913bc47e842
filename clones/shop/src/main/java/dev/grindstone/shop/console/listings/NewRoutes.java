package dev.grindstone.shop.console.listings;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Node;
import dev.grindstone.shop.catalog.Nodes;
import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.console.Amount;
import dev.grindstone.shop.console.Desk;
import dev.grindstone.shop.console.Manager;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.pictures.Pictures;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/*
 * GET  /your/shops/{shop}/new-listing?pictures=   pictures: words that choose which can be taken
 * POST /your/shops/{shop}/new-listing             title, description, node, picture, price, stock, shipping
 */
/** Writing a new listing. */
final class NewRoutes {
    private static final int PICTURES = 24;

    private final Brand brand;

    NewRoutes(Brand brand) {
        this.brand = brand;
    }

    void addTo(Routes routes) {
        routes.get(
                Manager.ROOT + "/new-listing",
                Manager.page(brand, (visit, seller) -> show(visit, seller, Map.of(), Map.of())));
        routes.post(Manager.ROOT + "/new-listing", Manager.page(brand, this::add));
    }

    private void show(Visit visit, Seller seller, Map<String, String> typed, Map<String, String> wrong) {
        Map<String, String> all = new HashMap<>(typed);
        String words = Fields.text(visit, "pictures").isEmpty()
                ? Fields.asked(visit, "pictures")
                : Fields.text(visit, "pictures");
        all.put("pictures", words);
        visit.page(
                seller.name() + " - New listing",
                "shop/console/listings/new.jte",
                new NewPage(
                        Desk.of(visit, brand, seller, "listings", ""),
                        Pictures.with(words, PICTURES),
                        departments(visit),
                        all,
                        wrong));
    }

    private static List<NewPage.Department> departments(Visit visit) {
        Nodes nodes = new Nodes(visit.db());
        return nodes.departments().stream()
                .map(department -> {
                    Map<Long, String> leaves = new LinkedHashMap<>();
                    for (Node leaf : nodes.below(department)) {
                        leaves.put(leaf.id(), leaf.name());
                    }
                    return new NewPage.Department(department.name(), leaves);
                })
                .toList();
    }

    private void add(Visit visit, Seller seller) {
        Map<String, String> typed = new HashMap<>();
        for (String name : List.of("title", "description", "node", "picture", "price", "stock", "shipping")) {
            typed.put(name, Fields.text(visit, name));
        }
        if (Fields.has(visit, "submit.search")) {
            show(visit, seller, typed, Map.of());
            return;
        }
        Map<String, String> wrong = wrong(typed);
        Object asin = null;
        if (wrong.isEmpty()) {
            try {
                asin = visit.world().run("shop.addListing", visit.person(), args(seller, typed));
            } catch (IllegalArgumentException e) {
                wrong = Map.of("form", String.valueOf(e.getMessage()));
            }
        }
        if (asin == null) {
            visit.status(422);
            show(visit, seller, typed, wrong);
        } else {
            visit.seeOther(Manager.path(seller, "/listings/" + asin + "?done=added"));
        }
    }

    private static Map<String, String> wrong(Map<String, String> typed) {
        Map<String, String> wrong = new LinkedHashMap<>();
        Map.of(
                        "title", "Enter a title",
                        "description", "Describe what you sell",
                        "node", "Choose a category",
                        "picture", "Choose a picture")
                .forEach((name, said) -> {
                    if (typed.getOrDefault(name, "").isEmpty()) {
                        wrong.put(name, said);
                    }
                });
        if (Amount.cents(typed.getOrDefault("price", "")).orElse(0) < 1) {
            wrong.put("price", Amount.WANTED);
        }
        if (Fields.number(typed.getOrDefault("stock", "")).isEmpty()) {
            wrong.put("stock", "Enter a whole number, 0 or more");
        }
        String shipping = typed.getOrDefault("shipping", "");
        if (!shipping.isEmpty() && Amount.cents(shipping).isEmpty()) {
            wrong.put("shipping", Amount.WANTED);
        }
        return wrong;
    }

    private static Map<String, Object> args(Seller seller, Map<String, String> typed) {
        Map<String, Object> args = new HashMap<>(typed);
        args.put("seller", seller.handle());
        args.put("price", Amount.cents(typed.getOrDefault("price", "")).orElse(0));
        args.put("shipping", Amount.cents(typed.getOrDefault("shipping", "")).orElse(0));
        return args;
    }
}
