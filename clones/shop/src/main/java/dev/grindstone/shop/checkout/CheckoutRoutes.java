package dev.grindstone.shop.checkout;

import static dev.grindstone.shop.db.Tables.CHECKOUT;

import dev.grindstone.kit.web.PageHandler;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Wares;
import dev.grindstone.shop.checkout.order.Line;
import dev.grindstone.shop.checkout.order.Order;
import dev.grindstone.shop.checkout.order.OrderProblem;
import dev.grindstone.shop.checkout.order.Quote;
import dev.grindstone.shop.checkout.order.Speed;
import dev.grindstone.shop.entrance.Recent;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Paths;
import dev.grindstone.shop.frame.Personal;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/*
 * /gp/cart/desktop/go-to-checkout.html, /checkout/entry/cart      begins with what is chosen in the basket
 * /checkout/entry/buynow?offer=&quantity=                         begins with one thing
 * GET  /checkout/p/p-106-…/address, pay, spc                      one page with three panels, one of them open
 * POST /checkout/p/p-106-…/address, pay, items, place             what is chosen in each; the order
 * GET  /gp/buy/addressselect/…, payselect/…, spc/…, shared/…      the same page by its older addresses
 */
/** The checkout, from its entries to the order. */
public final class CheckoutRoutes {
    private static final String PAGE = "/checkout/p/{code}/";

    private final CheckoutPages pages;
    private final Brand brand;

    /** Under a shop's own name. */
    public CheckoutRoutes(Brand brand) {
        this.brand = brand;
        this.pages = new CheckoutPages(brand);
    }

    /** Adds them, and the page of thanks. */
    public void addTo(Routes routes) {
        PageHandler entry = Recent.page(CheckoutRoutes::enter);
        String[] entries = {
            "/gp/cart/desktop/go-to-checkout.html", "/checkout/entry/cart", "/gp/buy/shared/handlers/display.html"
        };
        Paths.get(routes, entry, entries);
        Paths.post(routes, entry, entries);
        Paths.get(routes, Recent.page(this::buyNow), "/checkout/entry/buynow");
        Paths.get(routes, older("address"), "/gp/buy/addressselect/handlers/display.html");
        Paths.get(routes, older("pay"), "/gp/buy/payselect/handlers/display.html");
        Paths.get(routes, older("spc"), "/gp/buy/spc/handlers/display.html", "/checkout/byg");
        for (String step : new String[] {"address", "pay", "spc"}) {
            Paths.get(routes, mine((visit, checkout) -> pages.show(visit, checkout, step)), PAGE + step);
        }
        new AddressSteps(pages).addTo(routes, this::mine);
        new PaySteps(pages).addTo(routes, this::mine);
        Paths.post(routes, mine(this::items), PAGE + "items");
        Paths.post(routes, mine(this::place), PAGE + "place", PAGE + "spc");
        new ThanksRoutes(brand).addTo(routes);
    }

    /** The page of one of the visitor's own checkouts; one that is nobody's leads to the basket, one that ended to thanks. */
    private PageHandler mine(BiConsumer<Visit, Checkout> page) {
        PageHandler own = visit -> {
            Optional<Checkout> checkout = new Checkouts(visit.world())
                    .byCode(visit.person(), visit.http().pathParam("code"));
            Long purchase = checkout.map(Checkout::purchase).orElse(null);
            if (checkout.isEmpty()) {
                visit.http().redirect("/gp/cart/view.html", HttpStatus.SEE_OTHER);
            } else if (purchase != null) {
                visit.http().redirect(ThanksRoutes.path(purchase), HttpStatus.SEE_OTHER);
            } else {
                page.accept(visit, checkout.get());
            }
        };
        // What a form sent is not sent again: its checkout goes on with the items.
        return Recent.page(own, address -> address.replaceFirst("/(place|items|new-address|new-card)\\b.*", "/spc"));
    }

    private static PageHandler older(String step) {
        return Personal.page(visit -> visit.http()
                .redirect(new Checkouts(visit.world())
                        .open(visit.person())
                        .map(checkout -> checkout.path(step))
                        .orElse("/checkout/entry/cart")));
    }

    private static void enter(Visit visit) {
        Checkout checkout = new Checkouts(visit.world()).ofBasket(visit.person());
        if (new Orders(visit.world()).of(checkout, visit.person()).lines().isEmpty()) {
            visit.http().redirect("/gp/cart/view.html?chosen=nothing", HttpStatus.SEE_OTHER);
            return;
        }
        begin(visit, checkout);
    }

    private void buyNow(Visit visit) {
        long offer = Fields.number(Fields.asked(visit, "offer")).orElse(0);
        String quantity = Fields.asked(visit, "quantity");
        if (new Wares(visit.db(), visit.now()).byOffer(offer).isEmpty()) {
            visit.http().status(HttpStatus.NOT_FOUND);
            visit.http()
                    .result("There is no such offer: go to the product's page of " + brand.name() + " and try again");
            return;
        }
        begin(
                visit,
                new Checkouts(visit.world())
                        .begin(
                                visit.person(),
                                offer,
                                quantity.matches("[1-9]\\d{0,2}") ? Integer.parseInt(quantity) : 1));
    }

    /** At the first thing that is not known yet. */
    private static void begin(Visit visit, Checkout checkout) {
        Order order = new Orders(visit.world()).of(checkout, visit.person());
        visit.http()
                .redirect(
                        checkout.path(
                                order.address() == null
                                        ? "address"
                                        : order.payment().card() == null
                                                        && Quote.of(visit.world(), order)
                                                                        .sums()
                                                                        .charged()
                                                                > 0
                                                ? "pay"
                                                : "spc"),
                        HttpStatus.SEE_OTHER);
    }

    /** How many of what, how fast, and as a gift: all as the form says. */
    private void items(Visit visit, Checkout checkout) {
        try {
            Map<org.jooq.Field<?>, Object> chosen = new HashMap<>();
            if (visit.form("speed") != null) {
                chosen.put(CHECKOUT.SPEED, Speed.of(Fields.text(visit, "speed")).code());
            }
            if (visit.form("giftOptions") != null) {
                chosen.put(CHECKOUT.IS_WRAPPED, visit.form("isWrapped") != null);
                chosen.put(CHECKOUT.GIFT_NOTE, cut(Fields.text(visit, "giftNote")));
            }
            for (Line line :
                    new Orders(visit.world()).of(checkout, visit.person()).lines()) {
                String quantity = Fields.text(visit, "quantity." + line.key());
                if (quantity.matches("\\d{1,3}") && Integer.parseInt(quantity) != line.quantity()) {
                    setQuantity(visit, line, Integer.parseInt(quantity), chosen);
                }
            }
            if (!chosen.isEmpty()) {
                new Checkouts(visit.world()).set(checkout, chosen);
            }
        } catch (IllegalArgumentException e) {
            OrderProblem problem =
                    new OrderProblem("spc", "That could not be changed", String.valueOf(e.getMessage()) + ".");
            pages.show(visit, checkout, "spc", CheckoutPage.Forms.NONE, new CheckoutPage.Told(problem, "", "", ""));
            return;
        }
        visit.http().redirect(checkout.path("spc"), HttpStatus.SEE_OTHER);
    }

    private static void setQuantity(Visit visit, Line line, int quantity, Map<org.jooq.Field<?>, Object> chosen) {
        if (line.basketLine() != 0) {
            visit.world()
                    .run("shop.setQuantity", visit.person(), Map.of("line", line.basketLine(), "quantity", quantity));
        } else if (quantity >= 1 && quantity <= line.ware().most()) {
            chosen.put(CHECKOUT.QUANTITY, quantity);
        } else {
            throw new IllegalArgumentException("Choose from 1 to " + line.ware().most());
        }
    }

    private static String cut(String note) {
        return note.length() > 240 ? note.substring(0, 240) : note;
    }

    private void place(Visit visit, Checkout checkout) {
        Map<String, Object> args = new HashMap<>(Map.of("checkout", checkout.id()));
        if (visit.form("seen") != null) {
            args.put("seen", Fields.text(visit, "seen"));
        }
        try {
            Object purchase = visit.world().run("shop.placeOrder", visit.person(), args);
            visit.http().redirect(ThanksRoutes.path(Long.parseLong(String.valueOf(purchase))), HttpStatus.SEE_OTHER);
        } catch (OrderProblem problem) {
            if (problem.step().equals("cart")) {
                visit.http().redirect("/gp/cart/view.html?chosen=nothing", HttpStatus.SEE_OTHER);
                return;
            }
            pages.show(
                    visit,
                    checkout,
                    problem.step(),
                    CheckoutPage.Forms.NONE,
                    new CheckoutPage.Told(problem, "", "", ""));
        }
    }
}
