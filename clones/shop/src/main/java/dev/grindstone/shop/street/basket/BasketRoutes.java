package dev.grindstone.shop.street.basket;

import dev.grindstone.kit.web.PageHandler;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.kit.world.Args;
import dev.grindstone.shop.basket.Contents;
import dev.grindstone.shop.basket.ShopParts;
import dev.grindstone.shop.basket.Visitor;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.checkout.order.Bag;
import dev.grindstone.shop.checkout.order.Coupons;
import dev.grindstone.shop.checkout.order.Line;
import dev.grindstone.shop.frame.Fields;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/*
 * GET  /cart                                                             the basket
 * POST /cart/quantity, personalization, remove, save-for-later, move     cart_listing_id and what is said of it
 * POST /cart/note, gift, coupon                                          shop and what is said to it
 */
/** The basket's page, and what is done on it. */
public final class BasketRoutes {
    private static final String PAGE = "/cart";

    private final Brand brand;

    /** Under the street's own name. */
    public BasketRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        routes.get(PAGE, visit -> show(visit, asked(visit)));
        routes.post("/cart/quantity", line("quantity", this::quantity));
        routes.post("/cart/personalization", line("personalization", (visit, contents, args) -> {
            contents.personalize(with(args, "personal", Fields.text(visit, "personalization")));
            return "";
        }));
        routes.post("/cart/remove", line("remove", (visit, contents, args) -> {
            contents.remove(with(args));
            return "removed";
        }));
        routes.post("/cart/save-for-later", line("save", (visit, contents, args) -> {
            contents.save(with(args));
            return "saved";
        }));
        routes.post("/cart/move", line("move", (visit, contents, args) -> {
            contents.bringBack(with(args));
            return "moved";
        }));
        routes.post("/cart/note", shop("note", (visit, said) -> said.put("note", Fields.text(visit, "note"))));
        routes.post("/cart/gift", shop("gift_note", (visit, said) -> {
            boolean isGift = Fields.has(visit, "is_gift");
            said.put("gift", isGift);
            said.put("gift_note", isGift ? Fields.text(visit, "gift_note") : "");
            said.put("wrapped", isGift && Fields.has(visit, "gift_wrap"));
        }));
        routes.post("/cart/coupon", shop("coupon", this::coupon));
    }

    /** What is done to one line; the result is the word that the page tells afterwards, empty for none. */
    private interface Deed {
        String act(Visit visit, Contents contents, Map<String, Object> line);
    }

    /** What is said to one shop. */
    private interface Word {
        void add(Visit visit, Map<String, Object> said);
    }

    private PageHandler line(String field, Deed deed) {
        return visit -> {
            long id = Fields.number(Fields.text(visit, "cart_listing_id")).orElse(0);
            try {
                String told = deed.act(visit, new Contents(visit.world(), Visitor.owner(visit)), Map.of("line", id));
                visit.seeOther(PAGE + (told.isEmpty() ? "" : "?told=" + told));
            } catch (IllegalArgumentException e) {
                show(visit, new BasketPage.Told(sentence(e), id, "", field, Fields.text(visit, field)));
            }
        };
    }

    private String quantity(Visit visit, Contents contents, Map<String, Object> line) {
        String quantity = Fields.text(visit, "quantity");
        if (!quantity.matches("[1-9]\\d{0,2}")) {
            throw new IllegalArgumentException("Choose a quantity from 1 to 999, not “" + quantity + "”");
        }
        contents.setQuantity(with(line, "quantity", Integer.parseInt(quantity)));
        return "";
    }

    private PageHandler shop(String field, Word word) {
        return visit -> {
            String handle = Fields.text(visit, "shop");
            Map<String, Object> said = new HashMap<>(Map.of("shop", handle));
            try {
                word.add(visit, said);
                new ShopParts(visit.world(), Visitor.owner(visit)).tell(new Args("shop.tellShop", said));
                visit.seeOther(PAGE);
            } catch (IllegalArgumentException e) {
                show(visit, new BasketPage.Told(sentence(e), 0, handle, field, Fields.text(visit, field)));
            }
        };
    }

    /** A code that takes nothing off is not kept: why is said at its field. */
    private void coupon(Visit visit, Map<String, Object> said) {
        String code = Fields.has(visit, "remove")
                ? ""
                : Fields.text(visit, "coupon").replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (code.isEmpty() && !Fields.has(visit, "remove")) {
            throw new IllegalArgumentException("Enter a code");
        }
        if (!code.isEmpty()) {
            List<Line> lines = new Bag(visit.world(), Visitor.owner(visit))
                    .buyable().stream()
                            .filter(line -> line.ware().sold().seller().handle().equals(said.get("shop")))
                            .toList();
            Coupons coupons = new Coupons(visit.world());
            coupons.byCode(code)
                    .map(coupon -> coupons.refusal(coupon, lines))
                    .orElseThrow(() -> new IllegalArgumentException("This shop has no such code"))
                    .ifPresent(refusal -> {
                        throw new IllegalArgumentException(refusal);
                    });
        }
        said.put("code", code);
    }

    private static Args with(Map<String, Object> line, Object... more) {
        Map<String, Object> args = new HashMap<>(line);
        for (int i = 0; i < more.length; i += 2) {
            args.put(String.valueOf(more[i]), more[i + 1]);
        }
        return new Args("cart", args);
    }

    private static String sentence(IllegalArgumentException problem) {
        String text = String.valueOf(problem.getMessage());
        return text.endsWith(".") ? text : text + ".";
    }

    private static BasketPage.Told asked(Visit visit) {
        String text = switch (Fields.asked(visit, "told")) {
            case "removed" -> "The item was removed from your cart.";
            case "saved" -> "The item was saved for later. You find it below.";
            case "moved" -> "The item was moved to your cart.";
            case "empty" -> "There is nothing in your cart that can be bought.";
            default -> "";
        };
        return text.isEmpty() ? BasketPage.Told.NOTHING : new BasketPage.Told(text, 0, "", "", "");
    }

    private void show(Visit visit, BasketPage.Told told) {
        BasketQueries queries = new BasketQueries(visit);
        visit.page("Your cart - " + brand.name(), "shop/street/basket/basket.jte", queries.page(brand, told));
        queries.seen();
    }
}
