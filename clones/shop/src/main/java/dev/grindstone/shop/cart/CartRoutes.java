package dev.grindstone.shop.cart;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.kit.world.Args;
import dev.grindstone.shop.basket.Contents;
import dev.grindstone.shop.basket.Visitor;
import dev.grindstone.shop.buyer.Buyers;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Wares;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Paths;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/*
 * GET  /gp/cart/view.html   the basket
 * POST /cart/ref=…          what is done to it: the name of the button that was pressed says what, and to which line
 */
/** The basket's page. */
public final class CartRoutes {
    private static final String PAGE = "/gp/cart/view.html";
    private static final String BUTTON = "submit.";

    private final Brand brand;

    /** Under a shop's own name. */
    public CartRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them, and those by which something is put in. */
    public void addTo(Routes routes) {
        Paths.get(routes, visit -> show(visit, told(visit)), PAGE);
        routes.post("/cart/ref={from}", this::act);
        new AddRoutes(brand, this::show).addTo(routes);
    }

    private void act(Visit visit) {
        String button = visit.http().formParamMap().keySet().stream()
                .filter(name -> name.startsWith(BUTTON))
                .findFirst()
                .orElse(BUTTON + "update-all.0");
        String[] parts = button.substring(BUTTON.length()).split("\\.", 2);
        long line = parts.length > 1 ? Fields.number(parts[1]).orElse(0) : 0;
        Contents contents = new Contents(visit.world(), Visitor.owner(visit));
        CartPage.Told told = about(visit, parts[0], line);
        try {
            carryOut(visit, contents, parts[0], line);
        } catch (IllegalArgumentException e) {
            show(visit, CartPage.Told.wrong(String.valueOf(e.getMessage()) + ".", line));
            return;
        }
        String more = told.asin().isEmpty()
                ? ""
                : "?" + told.deed() + "=" + URLEncoder.encode(told.asin(), StandardCharsets.UTF_8);
        visit.http().redirect(PAGE + more, HttpStatus.SEE_OTHER);
    }

    private static void carryOut(Visit visit, Contents contents, String deed, long line) {
        switch (deed) {
            case "delete-active", "delete-saved" -> contents.remove(args(line, Map.of()));
            case "save-for-later" -> contents.save(args(line, Map.of()));
            case "move-to-cart" -> contents.bringBack(args(line, Map.of()));
            case "increment", "decrement" -> {
                int now = Integer.parseInt(boxOf(visit, "quantityNow", line));
                contents.setQuantity(args(line, Map.of("quantity", deed.equals("increment") ? now + 1 : now - 1)));
            }
            case "update-quantity" -> setQuantity(contents, line, boxOf(visit, "quantityBox", line));
            case "chosen" ->
                contents.choose(
                        args(line, Map.of("chosen", visit.forms("chosen").contains(Long.toString(line)))));
            case "gift" ->
                contents.markAsGift(
                        args(line, Map.of("gift", visit.forms("gift").contains(Long.toString(line)))));
            case "gift-all" ->
                visit.forms("line")
                        .forEach(each -> contents.markAsGift(
                                args(Long.parseLong(each), Map.of("gift", visit.form("gift-all-box") != null))));
            case "select-all" -> contents.chooseAll(true);
            case "deselect-all" -> contents.chooseAll(false);
            default -> updateAll(visit, contents);
        }
    }

    /** Somebody pressed Enter, or has no scripts: everything is as the form says. */
    private static void updateAll(Visit visit, Contents contents) {
        for (String each : visit.forms("line")) {
            long line = Long.parseLong(each);
            if (!boxOf(visit, "quantityBox", line).equals(boxOf(visit, "quantityNow", line))) {
                setQuantity(contents, line, boxOf(visit, "quantityBox", line));
            }
        }
    }

    private static void setQuantity(Contents contents, long line, String text) {
        if (!text.matches("\\d{1,3}")) {
            throw new IllegalArgumentException("Please enter a quantity from 0 to 999, not “" + text + "”");
        }
        contents.setQuantity(args(line, Map.of("quantity", Integer.parseInt(text))));
    }

    /** All lines send fields of the same names: that of a line is found by its place. */
    private static String boxOf(Visit visit, String name, long line) {
        List<String> values = visit.forms(name);
        int at = visit.forms("line").indexOf(Long.toString(line));
        if (at < 0 || at >= values.size()) {
            throw new IllegalArgumentException("That line is not in the form that was sent: load the cart again");
        }
        return values.get(at).strip();
    }

    private static Args args(long line, Map<String, ?> more) {
        Map<String, Object> args = new java.util.HashMap<>(more);
        args.put("line", line);
        return new Args("cart", args);
    }

    /** What is to be told after a line is gone from where it was. */
    private static CartPage.Told about(Visit visit, String deed, long line) {
        return !takesAway(visit, deed, line)
                ? CartPage.Told.NOTHING
                : new CartQueries(visit.world(), Visitor.owner(visit))
                        .lines(false).stream()
                                .filter(each -> each.id() == line)
                                .findFirst()
                                .map(each -> new CartPage.Told(
                                        each.ware().asin(),
                                        each.ware().looks().title(),
                                        deed.equals("save-for-later") ? deed : "delete",
                                        "",
                                        0))
                                .orElse(CartPage.Told.NOTHING);
    }

    private static boolean takesAway(Visit visit, String deed, long line) {
        return switch (deed) {
            case "delete-active", "save-for-later" -> true;
            case "decrement" -> boxOf(visit, "quantityNow", line).equals("1");
            case "update-quantity" -> boxOf(visit, "quantityBox", line).matches("0+");
            default -> false;
        };
    }

    private static CartPage.Told told(Visit visit) {
        for (String deed : List.of("delete", "save-for-later")) {
            String asin = Fields.asked(visit, deed);
            if (!asin.isEmpty()) {
                return new Wares(visit.db(), visit.now())
                        .byAsin(asin)
                        .map(ware -> new CartPage.Told(asin, ware.looks().title(), deed, "", 0))
                        .orElse(CartPage.Told.NOTHING);
            }
        }
        return "nothing".equals(visit.query("chosen"))
                ? CartPage.Told.wrong("Please select at least one item that is available to check out.", 0)
                : CartPage.Told.NOTHING;
    }

    private void show(Visit visit, CartPage.Told told) {
        CartQueries queries = new CartQueries(visit.world(), Visitor.owner(visit));
        List<CartLine> lines = queries.lines(false);
        boolean isMember = visit.isSignedIn()
                && new Buyers(visit.db()).buyer(visit.person().id()).isMember();
        visit.page(
                brand.domainLabel() + " Shopping Cart",
                "shop/cart/cart.jte",
                new CartPage(Frame.of(visit, brand), lines, queries.lines(true), told, isMember));
        queries.see(lines);
    }
}
