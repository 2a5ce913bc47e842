package dev.grindstone.shop.cart;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.kit.world.Args;
import dev.grindstone.shop.basket.Contents;
import dev.grindstone.shop.basket.Limit;
import dev.grindstone.shop.basket.Visitor;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Ware;
import dev.grindstone.shop.catalog.Wares;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Paths;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/*
 * POST /cart/add-to-cart, /gp/product/handle-buy-box, /gp/item-dispatch   puts in what the form names, or buys it at once
 * GET, POST /gp/aws/cart/add.html?ASIN.1=&Quantity.1=                      the same for another site, after a question
 * GET /cart/smart-wagon?newItems=                                          what was put in
 */
/** How things get into the basket. */
final class AddRoutes {
    private static final String WAGON = "/cart/smart-wagon";
    private static final int MOST_AT_ONCE = 20;

    private final Brand brand;
    private final BiConsumer<Visit, CartPage.Told> cart;

    /** @param cart shows the basket where something cannot be put in */
    AddRoutes(Brand brand, BiConsumer<Visit, CartPage.Told> cart) {
        this.brand = brand;
        this.cart = cart;
    }

    void addTo(Routes routes) {
        Paths.post(routes, this::add, "/cart/add-to-cart", "/gp/product/handle-buy-box", "/gp/item-dispatch");
        Paths.get(routes, this::wagon, WAGON);
        Paths.get(routes, this::ask, "/gp/aws/cart/add.html");
        Paths.post(routes, this::addAsked, "/gp/aws/cart/add.html");
    }

    private void add(Visit visit) {
        List<Map<String, Object>> items = items(visit);
        if (items.isEmpty()) {
            cart.accept(visit, CartPage.Told.wrong("Nothing was named that could be added: go to its page.", 0));
        } else if (Fields.has(visit, "submit.buy-now")) {
            buyNow(visit, items.get(0));
        } else {
            put(visit, items, true);
        }
    }

    private void put(Visit visit, List<Map<String, Object>> items, boolean confirm) {
        Contents contents = new Contents(visit.world(), Visitor.ownerWithKey(visit));
        List<String> added = new ArrayList<>();
        try {
            for (Map<String, Object> item : items) {
                added.add(contents.add(new Args("shop.addToCart", item)) + "," + item.get("quantity"));
            }
        } catch (IllegalArgumentException e) {
            cart.accept(visit, CartPage.Told.wrong(String.valueOf(e.getMessage()) + ".", 0));
            return;
        }
        visit.http()
                .redirect(
                        confirm
                                ? WAGON + "?newItems=" + String.join(",", added) + "&ref_=sw_refresh"
                                : "/gp/cart/view.html",
                        HttpStatus.SEE_OTHER);
    }

    /** Past the basket, unless something is written on it: a checkout has no place for that. */
    private void buyNow(Visit visit, Map<String, Object> item) {
        if (item.containsKey("personal") || item.containsKey("weeks")) {
            put(visit, List.of(item), false);
            if (visit.http().status() == HttpStatus.SEE_OTHER) {
                visit.http().redirect("/checkout/entry/cart", HttpStatus.SEE_OTHER);
            }
            return;
        }
        Optional<Ware> ware = ware(visit, item);
        if (ware.isEmpty() || ware.get().isGone()) {
            cart.accept(visit, CartPage.Told.wrong("This item is currently unavailable.", 0));
            return;
        }
        try {
            Limit.of(ware.get()).check(new Args("shop.addToCart", item).number("quantity"), 0);
        } catch (IllegalArgumentException e) {
            cart.accept(visit, CartPage.Told.wrong(String.valueOf(e.getMessage()) + ".", 0));
            return;
        }
        visit.http()
                .redirect(
                        "/checkout/entry/buynow?offer=" + ware.get().sold().offer() + "&quantity="
                                + item.get("quantity"),
                        HttpStatus.SEE_OTHER);
    }

    private static Optional<Ware> ware(Visit visit, Map<String, Object> item) {
        Wares wares = new Wares(visit.db(), visit.now());
        return item.get("offer") instanceof Long offer
                ? wares.byOffer(offer)
                : wares.byAsin(String.valueOf(item.get("asin")));
    }

    /** What the form names: one thing as a product's page has it, or several as {@code items[0.base][asin]}. */
    private static List<Map<String, Object>> items(Visit visit) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < MOST_AT_ONCE; i++) {
            String base = "items[" + i + ".base]";
            item(
                            visit,
                            Fields.text(visit, base + "[asin]"),
                            Fields.text(visit, base + "[offerListingId]"),
                            i > 0 || visit.form("quantity") == null
                                    ? Fields.text(visit, base + "[quantity]")
                                    : Fields.text(visit, "quantity"))
                    .ifPresent(items::add);
        }
        if (items.isEmpty()) {
            String asin = visit.form("ASIN") == null ? Fields.text(visit, "asin") : Fields.text(visit, "ASIN");
            item(visit, asin, Fields.text(visit, "offerListingID"), Fields.text(visit, "quantity"))
                    .ifPresent(items::add);
        }
        return items;
    }

    private static Optional<Map<String, Object>> item(Visit visit, String asin, String offer, String quantity) {
        if (asin.isEmpty() && offer.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> item = new HashMap<>();
        if (Fields.number(offer).isPresent()) {
            item.put("offer", Fields.number(offer).getAsLong());
        } else {
            item.put("asin", asin);
        }
        item.put("quantity", quantity.matches("\\d{1,3}") ? Integer.parseInt(quantity) : 1);
        if (!Fields.text(visit, "personal").isEmpty()) {
            item.put("personal", Fields.text(visit, "personal"));
        }
        if (Fields.text(visit, "isGift").equals("1")) {
            item.put("gift", true);
        }
        if (Fields.text(visit, "weeks").matches("[1-9]\\d?")) {
            item.put("weeks", Integer.parseInt(Fields.text(visit, "weeks")));
        }
        return Optional.of(item);
    }

    private void wagon(Visit visit) {
        List<String> fresh = List.of(Fields.asked(visit, "newItems").split(","));
        List<CartLine> lines = new CartQueries(visit.world(), Visitor.owner(visit)).lines(false);
        CartPage all = new CartPage(Frame.of(visit, brand), lines, List.of(), CartPage.Told.NOTHING, false);
        visit.page(
                brand.domainLabel() + " Shopping Cart",
                "shop/cart/wagon.jte",
                new WagonPage(
                        all.frame(),
                        lines.stream()
                                .filter(line -> fresh.contains(Long.toString(line.id())))
                                .toList(),
                        all.count(),
                        all.subtotal()));
    }

    private void ask(Visit visit) {
        visit.page(
                brand.domainLabel() + ": Add to cart",
                "shop/cart/add.jte",
                new AddPage(Frame.of(visit, brand), wanted(visit)));
    }

    private void addAsked(Visit visit) {
        put(
                visit,
                wanted(visit).stream()
                        .map(each -> Map.<String, Object>of("asin", each.ware().asin(), "quantity", each.quantity()))
                        .toList(),
                false);
    }

    /** What {@code ASIN.1} and {@code Quantity.1} name, and those with higher numbers; what is unknown is left out. */
    private static List<AddPage.Wanted> wanted(Visit visit) {
        Wares wares = new Wares(visit.db(), visit.now());
        List<AddPage.Wanted> wanted = new ArrayList<>();
        for (int i = 1; i <= MOST_AT_ONCE; i++) {
            String quantity = either(visit, "Quantity." + i);
            wares.byAsin(either(visit, "ASIN." + i))
                    .map(ware -> new AddPage.Wanted(
                            ware, quantity.matches("[1-9]\\d{0,2}") ? Integer.parseInt(quantity) : 1))
                    .ifPresent(wanted::add);
        }
        return wanted;
    }

    private static String either(Visit visit, String name) {
        return visit.form(name) == null ? Fields.asked(visit, name) : Fields.text(visit, name);
    }
}
