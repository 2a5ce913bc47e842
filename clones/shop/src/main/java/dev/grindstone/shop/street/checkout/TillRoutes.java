package dev.grindstone.shop.street.checkout;

import static dev.grindstone.shop.db.Tables.SHOP_CHECKOUT;

import dev.grindstone.kit.web.PageHandler;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.basket.Limit;
import dev.grindstone.shop.basket.Visitor;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Ware;
import dev.grindstone.shop.catalog.Wares;
import dev.grindstone.shop.checkout.order.OrderProblem;
import dev.grindstone.shop.checkout.order.Speed;
import dev.grindstone.shop.entrance.Recent;
import dev.grindstone.shop.frame.Basket;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.street.StreetMissing;
import dev.grindstone.shop.street.StreetPaths;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/*
 * GET, POST /cart/checkout                                             begins with the basket; submit_attempt, payment
 * GET  /cart/buy-it-now?offer=&quantity=&personal=                     begins with one thing
 * GET  /cart/checkout/{till}/shipping, method, payment, review         the steps
 * POST the same, and /place                                            what is said at each; the orders
 * GET  /cart/checkout/{till}/thanks                                    what was placed
 */
/** The checkout of the street. */
public final class TillRoutes {
    private static final String PAGE = "/cart/checkout/{till}/";

    private final Brand brand;
    private final TillPages pages;

    /** Under the street's own name. */
    public TillRoutes(Brand brand) {
        this.brand = brand;
        this.pages = new TillPages(brand);
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        routes.get("/cart/checkout", this::enter);
        routes.post("/cart/checkout", this::enter);
        routes.get("/cart/buy-it-now", this::buyNow);
        for (String step : TillPage.STEPS.keySet()) {
            routes.get(PAGE + step, mine((visit, till) -> pages.show(visit, till, step)));
        }
        routes.post(PAGE + "method", mine(this::method));
        routes.post(PAGE + "place", mine(this::place));
        new ShippingStep(pages).addTo(routes, this::mine);
        new PaymentStep(pages).addTo(routes, this::mine);
        routes.get(PAGE + "thanks", of((visit, till) -> Thanks.show(visit, brand, till)));
    }

    /** A page of one of the visitor's own checkouts; one that is nobody's leads to the basket. */
    private static PageHandler of(BiConsumer<Visit, Till> page) {
        return visit -> {
            long id = Fields.number(visit.http().pathParam("till")).orElse(0);
            Optional<Till> till = new Tills(visit.world()).find(Visitor.owner(visit), Basket.browser(visit), id);
            if (till.isEmpty()) {
                visit.seeOther("/cart");
            } else {
                page.accept(visit, till.get());
            }
        };
    }

    /** The same while it has not ended; one that has leads to thanks. */
    private PageHandler mine(BiConsumer<Visit, Till> page) {
        return of((visit, till) -> {
            if (till.purchase() != null) {
                visit.seeOther(till.path("thanks"));
            } else if (Recent.mustSayAgain(visit)) {
                visit.seeOther(StreetPaths.signIn(visit.isGet() ? visit.address() : till.path("review")));
            } else {
                page.accept(visit, till);
            }
        });
    }

    private void enter(Visit visit) {
        boolean isGuest = "continue-as-guest".equals(visit.form("submit_attempt"));
        if (!visit.isSignedIn() && !isGuest) {
            visit.seeOther(StreetPaths.signIn("/cart/checkout"));
            return;
        }
        Tills tills = new Tills(visit.world());
        Till till = tills.ofBasket(Visitor.owner(visit));
        if (tills.split(till, TillPages.buyer(visit, till)).parts().isEmpty()) {
            visit.seeOther("/cart?told=empty");
            return;
        }
        if (visit.form("payment") != null) {
            tills.set(
                    till,
                    Map.of(
                            SHOP_CHECKOUT.USES_BALANCE,
                            Fields.text(visit, "payment").equals("balance")));
        }
        visit.seeOther(till.path("shipping"));
    }

    private void buyNow(Visit visit) {
        long offer = Fields.number(Fields.asked(visit, "offer")).orElse(0);
        String quantity = Fields.asked(visit, "quantity");
        String personal = Fields.asked(visit, "personal");
        Optional<Ware> ware = new Wares(visit.db(), visit.now()).byOffer(offer).filter(Ware::isListing);
        if (ware.isEmpty()) {
            StreetMissing.show(visit, brand, "This item is no longer sold.");
            return;
        }
        int many = quantity.matches("[1-9]\\d{0,2}") ? Integer.parseInt(quantity) : 1;
        try {
            Limit.of(ware.get()).check(many, 0);
        } catch (IllegalArgumentException e) {
            StreetMissing.show(visit, brand, String.valueOf(e.getMessage()) + ".");
            return;
        }
        Till till = new Tills(visit.world())
                .begin(
                        Visitor.ownerWithKey(visit),
                        new Till.Only(offer, many, personal.length() > 1_000 ? "" : personal));
        visit.seeOther(till.path("shipping"));
    }

    private void method(Visit visit, Till till) {
        String code = Fields.text(visit, "shipping_method");
        Optional<Speed> speed = Speed.all(true).stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
        if (speed.isEmpty()) {
            TillPage.Forms forms = TillPages.forms(till);
            pages.show(
                    visit,
                    till,
                    "method",
                    new TillPage.Forms(
                            forms.whereto(), forms.card(), Map.of("shipping_method", "Choose one of these.")),
                    null);
            return;
        }
        new Tills(visit.world()).set(till, Map.of(SHOP_CHECKOUT.SPEED, code));
        visit.seeOther(till.path("payment"));
    }

    private void place(Visit visit, Till till) {
        Map<String, Object> args = new HashMap<>(Map.of("checkout", till.id()));
        if (visit.form("seen") != null) {
            args.put("seen", Fields.text(visit, "seen"));
        }
        try {
            visit.world().run("shop.placeShopOrders", TillCommands.buyer(visit.world(), till, visit), args);
            visit.seeOther(till.path("thanks"));
        } catch (OrderProblem problem) {
            Map<String, String> steps = Map.of("address", "shipping", "pay", "payment");
            pages.show(visit, till, steps.getOrDefault(problem.step(), "review"), TillPages.forms(till), problem);
        } catch (IllegalArgumentException e) {
            // What no page of ours sends.
            pages.show(
                    visit,
                    till,
                    "review",
                    TillPages.forms(till),
                    new OrderProblem("spc", "Your order was not placed", String.valueOf(e.getMessage()) + "."));
        }
    }
}
