package dev.grindstone.shop.membership;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.buyer.Buyers;
import dev.grindstone.shop.buyer.PayCard;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.frame.Caller;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Paths;
import dev.grindstone.shop.frame.Personal;
import dev.grindstone.shop.purchase.Days;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/*
 * GET  /membership          what it is, and how it goes on
 * POST /membership/join     rate, card
 * POST /membership/cancel
 */
/** The membership's page. */
public final class MembershipRoutes {
    private static final String PATH = "/membership";

    private final Brand brand;

    /** Under a shop's own name. */
    public MembershipRoutes(Brand brand) {
        this.brand = brand;
    }

    /**
     * The page.
     *
     * @param told what was just done: joined, cancelled, or empty
     * @param chosen the card that was chosen; 0 for the first
     */
    record MembershipPage(
            Frame frame, Membership membership, List<PayCard> cards, long chosen, String told, String problem) {
        static List<Rate> rates() {
            return List.of(Rate.values());
        }

        String until() {
            var until = membership.until();
            return until == null ? "" : Days.full(until);
        }

        String card() {
            Long card = membership.card();
            return cards.stream()
                    .filter(each -> card != null && each.id() == card)
                    .map(PayCard::label)
                    .findFirst()
                    .orElse("");
        }

        boolean isChosen(PayCard card) {
            return chosen == 0 ? card.equals(cards.get(0)) : card.id() == chosen;
        }
    }

    /** Adds it. */
    public void addTo(Routes routes) {
        routes.post(PATH + "/join", Personal.page(this::join));
        routes.post(PATH + "/cancel", Personal.page(this::cancel));
        Paths.get(routes, visit -> show(visit, Fields.asked(visit, "told"), ""), PATH);
    }

    private void join(Visit visit) {
        Map<String, Object> args = new HashMap<>(Map.of("rate", Fields.text(visit, "rate")));
        if (!Fields.text(visit, "card").isEmpty()) {
            args.put("card", Fields.text(visit, "card"));
        }
        run(visit, "shop.joinMembership", args, "joined");
    }

    private void cancel(Visit visit) {
        run(visit, "shop.leaveMembership", Map.of(), "cancelled");
    }

    private void run(Visit visit, String command, Map<String, Object> args, String told) {
        try {
            visit.world().run(command, visit.person(), args);
            visit.seeOther(PATH + "?told=" + told);
        } catch (IllegalArgumentException e) {
            visit.status(422);
            show(visit, "", String.valueOf(e.getMessage()));
        }
    }

    private void show(Visit visit, String told, String problem) {
        visit.page(
                brand.name() + " " + brand.membership(),
                "shop/membership/membership.jte",
                new MembershipPage(
                        Frame.of(visit, brand),
                        Membership.of(visit.world(), Caller.id(visit)),
                        new Buyers(visit.db()).cards(Caller.id(visit)),
                        Fields.number(Fields.text(visit, "card")).orElse(0),
                        told,
                        problem));
    }
}
