package dev.grindstone.shop.street.adding;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.kit.world.Args;
import dev.grindstone.shop.basket.Contents;
import dev.grindstone.shop.basket.Owner;
import dev.grindstone.shop.basket.Visitor;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.ListingNumbers;
import dev.grindstone.shop.checkout.order.Bag;
import dev.grindstone.shop.checkout.order.Line;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.street.StreetFrame;
import dev.grindstone.shop.street.StreetMissing;
import dev.grindstone.shop.street.StreetPaths;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/*
 * POST /cart/add     listing_id, variation0, variation1, personalization, quantity; buy_it_now to buy it past the basket
 * GET  /cart/added   line: what was put in
 */
/** Puts things into the basket of the street. */
public final class AddingRoutes {
    private final Brand brand;

    /** Under the street's own name. */
    public AddingRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        routes.post("/cart/add", this::add);
        routes.get("/cart/added", this::added);
    }

    private void add(Visit visit) {
        long listing = Fields.number(Fields.text(visit, "listing_id")).orElse(0);
        Optional<Choice> found = Choice.of(visit.db(), visit.now(), listing);
        if (found.isEmpty()) {
            StreetMissing.show(visit, brand, "This item is no longer sold.");
            return;
        }
        Choice choice = found.get();
        Entry entry = Entry.sent(visit, choice);
        Map<String, String> problems = entry.problems(choice);
        if (problems.isEmpty()) {
            problems = carryOut(visit, entry, entry.variant(choice).orElseThrow());
        }
        if (!problems.isEmpty()) {
            visit.page(
                    choice.title() + " - " + brand.name(),
                    "shop/street/adding/choose.jte",
                    new ChoosePage(StreetFrame.of(visit, brand), choice, entry, problems));
        }
    }

    /** What could not be done, by the field's name. */
    private static Map<String, String> carryOut(Visit visit, Entry entry, Choice.Variant variant) {
        Map<String, Object> args = new HashMap<>();
        args.put("offer", variant.ware().sold().offer());
        args.put("quantity", Integer.parseInt(entry.quantity()));
        args.put("personal", entry.personalization());
        if (entry.buysNow()) {
            visit.seeOther("/cart/buy-it-now?offer=" + args.get("offer") + "&quantity=" + entry.quantity()
                    + "&personal=" + StreetPaths.encoded(entry.personalization()));
            return Map.of();
        }
        try {
            Owner owner = Visitor.ownerWithKey(visit);
            Long line = new Contents(visit.world(), owner).add(new Args("shop.addToCart", args));
            visit.seeOther("/cart/added?line=" + line);
            return Map.of();
        } catch (IllegalArgumentException e) {
            return Map.of("quantity", String.valueOf(e.getMessage()));
        }
    }

    private void added(Visit visit) {
        long id = Fields.number(Fields.asked(visit, "line")).orElse(0);
        Optional<Line> line = new Bag(visit.world(), Visitor.owner(visit))
                .lines(false).stream().filter(each -> each.basketLine() == id).findFirst();
        if (line.isEmpty()) {
            visit.redirect("/cart");
            return;
        }
        long variant = line.get().ware().variant();
        visit.page(
                "Added to your cart - " + brand.name(),
                "shop/street/adding/added.jte",
                new AddedPage(
                        StreetFrame.of(visit, brand),
                        line.get(),
                        ListingNumbers.byVariants(visit.db(), List.of(variant)).getOrDefault(variant, 0L)));
    }
}
