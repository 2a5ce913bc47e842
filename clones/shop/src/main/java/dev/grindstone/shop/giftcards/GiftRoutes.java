package dev.grindstone.shop.giftcards;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.buyer.Buyers;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Missing;
import dev.grindstone.shop.frame.Paths;
import dev.grindstone.shop.frame.Personal;
import dev.grindstone.shop.purchase.GiftOrder;
import dev.grindstone.shop.purchase.GiftOrders;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/*
 * GET       /gift-cards/b?occasion=         all designs
 * GET, POST /gift-cards/dp/{design}         one that is written, and ordered
 * GET       /gc/orders, /gc/orders/{order}  what was sent
 * POST      /gc/orders/{order}/cancel
 */
/** Gift cards to send. */
public final class GiftRoutes {
    private static final String DESIGN = "/gift-cards/dp/{design}";
    private static final String ORDER = "/gc/orders/{order}";

    private final Brand brand;

    /** Under a shop's own name. */
    public GiftRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        Paths.get(routes, this::designs, "/gift-cards/b");
        Paths.get(routes, Personal.page(this::blank), DESIGN);
        routes.post(DESIGN, Personal.page(this::order));
        routes.get("/gc/orders", Personal.page(this::sent));
        routes.get(ORDER, Personal.page(visit -> show(visit, Fields.asked(visit, "told"), "")));
        routes.post(ORDER + "/cancel", Personal.page(this::cancel));
    }

    private void designs(Visit visit) {
        String asked = Fields.asked(visit, "occasion");
        String occasion = Design.occasions().contains(asked) ? asked : "";
        List<Design> designs = Arrays.stream(Design.values())
                .filter(design -> occasion.isEmpty() || design.occasion().equals(occasion))
                .toList();
        visit.page(
                brand.domainLabel() + ": Gift Cards",
                "shop/giftcards/designs.jte",
                new GiftPages.Designs(Frame.of(visit, brand), occasion, designs));
    }

    private Optional<Design> design(Visit visit) {
        Optional<Design> design = Design.of(visit.part("design"));
        if (design.isEmpty()) {
            Missing.show(visit, brand, "There is no gift card of this design any more.");
        }
        return design;
    }

    private void blank(Visit visit) {
        design(visit)
                .ifPresent(design -> show(
                        visit,
                        design,
                        new GiftEntry(
                                "50",
                                "",
                                visit.person().name(),
                                "",
                                today(visit).toString()),
                        Map.of(),
                        ""));
    }

    private void order(Visit visit) {
        Optional<Design> design = design(visit);
        if (design.isEmpty()) {
            return;
        }
        String own = Fields.text(visit, "customAmount");
        String amount = Fields.text(visit, "amount");
        GiftEntry entry = new GiftEntry(
                amount.isEmpty() || !own.isEmpty() ? own : amount,
                Fields.text(visit, "emails"),
                Fields.text(visit, "senderName"),
                Fields.text(visit, "message"),
                Fields.text(visit, "deliveryDate"));
        Map<String, String> problems = entry.problems(today(visit));
        if (!problems.isEmpty()) {
            visit.status(422);
            show(visit, design.get(), entry, problems, "");
            return;
        }
        Optional<GiftOrder> before = sentBefore(visit, design.get(), entry);
        if (before.isPresent()) {
            visit.seeOther(before.get().path() + "?told=placed");
            return;
        }
        Map<String, Object> args = new HashMap<>(Map.of(
                "design", design.get().key(),
                "amount", entry.amount(),
                "to", entry.to(),
                "from", entry.from(),
                "message", entry.message(),
                "on", entry.on()));
        if (!Fields.text(visit, "card").isEmpty()) {
            args.put("card", Fields.text(visit, "card"));
        }
        try {
            Object number = visit.world().run("shop.sendGiftCard", visit.person(), args);
            visit.seeOther("/gc/orders/" + number + "?told=placed");
        } catch (IllegalArgumentException e) {
            visit.status(422);
            show(visit, design.get(), entry, Map.of(), String.valueOf(e.getMessage()));
        }
    }

    /** What the same form brought when it was sent the first time. */
    private static Optional<GiftOrder> sentBefore(Visit visit, Design design, GiftEntry entry) {
        List<GiftOrder> orders = new GiftOrders(visit.db()).of(visit.person().id());
        long then = Fields.number(Fields.text(visit, "ordered")).orElse(orders.size());
        return orders.stream()
                .limit(Math.max(0, orders.size() - then))
                .filter(order -> order.design().equals(design.key())
                        && order.cents() == entry.cents().orElse(0)
                        && order.to().equals(entry.to())
                        && order.from().equals(entry.from())
                        && order.message().equals(entry.message())
                        && Optional.of(order.deliverOn()).equals(entry.day(today(visit))))
                .findFirst();
    }

    private void show(Visit visit, Design design, GiftEntry entry, Map<String, String> problems, String problem) {
        long asked = Fields.number(Fields.text(visit, "card")).orElse(0);
        visit.page(
                brand.domainLabel() + ": Gift Card – " + design.title(),
                "shop/giftcards/writing.jte",
                new GiftPages.Writing(
                        Frame.of(visit, brand),
                        design,
                        entry,
                        GiftPages.Pay.of(
                                new Buyers(visit.db()).cards(visit.person().id()), asked == 0 ? null : asked),
                        today(visit),
                        new GiftOrders(visit.db()).of(visit.person().id()).size(),
                        problems,
                        problem));
    }

    private void sent(Visit visit) {
        visit.page(
                "Gift cards you sent",
                "shop/giftcards/sent.jte",
                new GiftPages.Sent(
                        Frame.of(visit, brand),
                        new GiftOrders(visit.db()).of(visit.person().id()),
                        visit.now(),
                        visit.world().zone()));
    }

    private void cancel(Visit visit) {
        try {
            visit.world().run("shop.cancelGiftCard", visit.person(), Map.of("order", visit.part("order")));
        } catch (IllegalArgumentException e) {
            visit.status(422);
            show(visit, "", String.valueOf(e.getMessage()));
            return;
        }
        visit.seeOther("/gc/orders/" + visit.part("order") + "?told=cancelled");
    }

    private void show(Visit visit, String told, String wrong) {
        Optional<GiftOrder> order =
                new GiftOrders(visit.db()).byNumber(visit.person().id(), visit.part("order"));
        if (order.isEmpty()) {
            Missing.show(visit, brand, "You have sent no gift card of this number.");
            return;
        }
        visit.page(
                "Gift Card Order",
                "shop/giftcards/one.jte",
                new GiftPages.One(
                        Frame.of(visit, brand),
                        order.get(),
                        Design.of(order.get().design()).orElse(Design.AWNING),
                        told,
                        wrong,
                        visit.now(),
                        visit.world().zone()));
    }

    private static LocalDate today(Visit visit) {
        return visit.now().atZone(visit.world().zone()).toLocalDate();
    }
}
