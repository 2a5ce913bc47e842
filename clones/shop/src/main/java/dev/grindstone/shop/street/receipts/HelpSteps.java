package dev.grindstone.shop.street.receipts;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.purchase.Line;
import dev.grindstone.shop.purchase.Parcel;
import dev.grindstone.shop.street.StreetFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/*
 * The topic of the form says what is asked for: cancel takes back all that was not shipped, missing asks for the money of
 * parcels that did not come, return sends a line back.
 */
/** Help with an order. */
final class HelpSteps {
    private final Brand brand;

    HelpSteps(Brand brand) {
        this.brand = brand;
    }

    void show(Visit visit, Receipt receipt, Map<String, String> wrong) {
        visit.page(
                "Help with your order - " + brand.name(),
                "shop/street/receipts/help.jte",
                new HelpPage(StreetFrame.of(visit, brand), receipt, wrong, Fields.text(visit, "comment")));
    }

    void carryOut(Visit visit, Receipt receipt) {
        String topic = Fields.text(visit, "topic");
        try {
            String told = switch (topic) {
                case "cancel" -> cancel(visit, receipt);
                case "missing" -> claim(visit, receipt);
                case "return" -> giveBack(visit, receipt);
                default -> throw new IllegalArgumentException("Choose what you need help with");
            };
            visit.seeOther(receipt.path() + "?told=" + told);
        } catch (IllegalArgumentException e) {
            show(visit, receipt, Map.of(topic, String.valueOf(e.getMessage()) + "."));
        }
    }

    private static String cancel(Visit visit, Receipt receipt) {
        List<Long> lines = new ArrayList<>();
        receipt.order().parcels().stream()
                .filter(Parcel::isUnshipped)
                .forEach(parcel -> parcel.kept().forEach(line -> lines.add(line.id())));
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("The shop has shipped it already: it can be returned once it is there");
        }
        visit.world()
                .run(
                        "shop.cancelItems",
                        visit.person(),
                        Map.of("order", receipt.order().number(), "lines", lines));
        return "cancelled";
    }

    private static String claim(Visit visit, Receipt receipt) {
        long parcel = Fields.number(Fields.text(visit, "parcel"))
                .orElseThrow(() -> new IllegalArgumentException("Choose the package that did not come"));
        visit.world()
                .run(
                        "shop.claimLost",
                        visit.person(),
                        Map.of("order", receipt.order().number(), "parcel", parcel));
        return "claimed";
    }

    private static String giveBack(Visit visit, Receipt receipt) {
        long id = Fields.number(Fields.text(visit, "line")).orElse(0);
        Line line = receipt.order().lines().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Choose the item"));
        String reason = Fields.text(visit, "reason");
        if (!HelpPage.REASONS.contains(reason)) {
            throw new IllegalArgumentException("Choose what is wrong with it");
        }
        String comment = Fields.text(visit, "comment");
        if (comment.length() > 200) {
            throw new IllegalArgumentException(
                    "Please use at most 200 characters to describe it; this has " + comment.length());
        }
        visit.world()
                .run(
                        "shop.startReturn",
                        visit.person(),
                        Map.of(
                                "order",
                                receipt.order().number(),
                                "line",
                                line.id(),
                                "quantity",
                                line.keeping(),
                                "reason",
                                reason,
                                "comment",
                                comment,
                                "wants",
                                receipt.order().bill().charged() > 0 ? "card" : "balance",
                                "way",
                                "dropoff"));
        return "returning";
    }
}
