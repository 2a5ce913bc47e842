package dev.grindstone.shop.street.receipts;

import dev.grindstone.kit.web.PageHandler;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.photos.PhotoRoutes;
import dev.grindstone.shop.purchase.Line;
import dev.grindstone.shop.purchase.Parcel;
import dev.grindstone.shop.street.StreetFrame;
import dev.grindstone.shop.street.StreetMissing;
import dev.grindstone.shop.street.StreetPaths;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/*
 * GET  /your/purchases?page=                       what was bought, the latest first
 * GET  /your/purchases/{receipt}                   one order: its number without dashes
 * GET  /your/purchases/{receipt}/track?parcel=     where a parcel is
 * GET  /your/purchases/{receipt}/gift-receipt      the same without prices
 * POST /your/purchases/{receipt}/review            line, rating, review; photos, drop
 * GET, POST /your/purchases/{receipt}/help         see HelpSteps
 */
/** What somebody bought of small shops. */
public final class ReceiptRoutes {
    private static final String PAGE = "/your/purchases/{receipt}";

    private final Brand brand;

    /** Under the street's own name. */
    public ReceiptRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        routes.get("/your/purchases", StreetPaths.personal(this::list));
        routes.get(PAGE, mine((visit, receipt) -> show(visit, receipt, "", null)));
        routes.get(PAGE + "/track", mine(this::track));
        routes.get(
                PAGE + "/gift-receipt",
                mine((visit, receipt) -> visit.page(
                        "Gift receipt - " + brand.name(),
                        "shop/street/receipts/gift.jte",
                        new ReceiptPage(StreetFrame.of(visit, brand), receipt, "", "", null))));
        routes.post(PAGE + "/review", mine(this::review));
        HelpSteps help = new HelpSteps(brand);
        routes.get(PAGE + "/help", mine((visit, receipt) -> help.show(visit, receipt, Map.of())));
        routes.post(PAGE + "/help", mine(help::carryOut));
    }

    /** One of the visitor's own orders; another person's is not there. */
    private PageHandler mine(BiConsumer<Visit, Receipt> page) {
        return StreetPaths.personal(visit -> {
            Optional<Receipt> receipt =
                    new ReceiptQueries(visit).find(visit.http().pathParam("receipt"));
            if (receipt.isEmpty()) {
                StreetMissing.show(visit, brand, "There is no such order among your purchases.");
            } else {
                page.accept(visit, receipt.get());
            }
        });
    }

    private void list(Visit visit) {
        ReceiptQueries queries = new ReceiptQueries(visit);
        String asked = Fields.asked(visit, "page");
        int page = asked.matches("[1-9]\\d{0,3}") ? Integer.parseInt(asked) : 1;
        visit.page(
                "Purchases and reviews - " + brand.name(),
                "shop/street/receipts/list.jte",
                new ReceiptsPage(StreetFrame.of(visit, brand), queries.page(page), page, queries.count()));
    }

    private void show(Visit visit, Receipt receipt, String wrong, ReceiptPage.@Nullable Draft draft) {
        String told = switch (Fields.asked(visit, "told")) {
            case "reviewed" -> "Thank you. Your review is on the item’s page.";
            case "cancelled" -> "Your order is cancelled. What you paid comes back to you.";
            case "claimed" -> "Your money is on its way back.";
            case "returning" -> "Your return has begun. The shop knows about it.";
            default -> "";
        };
        visit.page(
                "Receipt from " + receipt.shop().name() + " - " + brand.name(),
                "shop/street/receipts/receipt.jte",
                new ReceiptPage(StreetFrame.of(visit, brand), receipt, told, wrong, draft));
    }

    private void track(Visit visit, Receipt receipt) {
        long asked = Fields.number(Fields.asked(visit, "parcel")).orElse(0);
        Parcel parcel = receipt.order().parcels().stream()
                .filter(each -> each.id() == asked)
                .findFirst()
                .orElse(receipt.order().parcels().get(0));
        visit.page(
                "Track your package - " + brand.name(),
                "shop/street/receipts/track.jte",
                new TrackPage(StreetFrame.of(visit, brand), receipt, parcel, new ReceiptQueries(visit).seen(parcel)));
    }

    private void review(Visit visit, Receipt receipt) {
        long id = Fields.number(Fields.text(visit, "line")).orElse(0);
        String rating = Fields.text(visit, "rating");
        String text = Fields.text(visit, "review");
        int stars = rating.matches("[1-5]") ? Integer.parseInt(rating) : 0;
        Optional<Line> line =
                receipt.order().lines().stream().filter(each -> each.id() == id).findFirst();
        String wrong = line.isEmpty()
                ? "This item is not part of the order."
                : !receipt.hasArrived(line.get())
                        ? "You can review an item once it has arrived."
                        : stars == 0
                                ? "Choose from one to five stars."
                                : text.isEmpty() ? "Say something about the item in a few words." : "";
        if (wrong.isEmpty()) {
            try {
                visit.world()
                        .run(
                                "shop.writeReview",
                                visit.person(),
                                Map.of(
                                        "asin",
                                        line.orElseThrow().asin(),
                                        "stars",
                                        stars,
                                        "title",
                                        "",
                                        "body",
                                        text,
                                        "photos",
                                        PhotoRoutes.sent(visit, "photos"),
                                        "drop",
                                        visit.forms("drop")));
                visit.seeOther(receipt.path() + "?told=reviewed");
                return;
            } catch (IllegalArgumentException e) {
                wrong = String.valueOf(e.getMessage()).replaceFirst("^shop\\.writeReview: ", "");
            }
        }
        show(visit, receipt, wrong, new ReceiptPage.Draft(id, stars, text));
    }
}
