package dev.grindstone.shop.checkout;

import static dev.grindstone.shop.db.Tables.CHECKOUT;
import static dev.grindstone.shop.db.Tables.GIFT_CARD;

import dev.grindstone.kit.web.PageHandler;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.buyer.CardEntry;
import dev.grindstone.shop.buyer.PayCard;
import dev.grindstone.shop.catalog.Money;
import dev.grindstone.shop.checkout.order.Coupons;
import dev.grindstone.shop.checkout.order.Order;
import dev.grindstone.shop.checkout.order.OrderProblem;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Paths;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The second panel: how it is paid, with gift cards and codes. */
final class PaySteps {
    private static final int MOST_CODES = 5;

    /** The button that goes on; scripts that send every field of a form send the others as well. */
    private static final String CONTINUE = "ppw-widgetEvent:SetPaymentPlanSelectContinueEvent";

    private final CheckoutPages pages;

    PaySteps(CheckoutPages pages) {
        this.pages = pages;
    }

    void addTo(Routes routes, Function<BiConsumer<Visit, Checkout>, PageHandler> mine) {
        Paths.post(routes, mine.apply(this::pay), "/checkout/p/{code}/pay");
        Paths.post(routes, mine.apply(this::addCard), "/checkout/p/{code}/new-card");
    }

    private void pay(Visit visit, Checkout checkout) {
        if (visit.form("removeCode") != null) {
            List<String> left = new ArrayList<>(checkout.codes());
            left.remove(Fields.text(visit, "removeCode"));
            setCodes(visit, checkout, left);
            visit.seeOther(checkout.path("pay"));
            return;
        }
        keep(visit, checkout);
        if (visit.form("ppw-claimCodeApplyPressed") != null && visit.form(CONTINUE) == null) {
            apply(visit, checkout, Fields.text(visit, "ppw-claimCode"));
            return;
        }
        Optional<PayCard> card = CheckoutPages.card(visit, Fields.text(visit, "ppw-instrumentRowSelection"));
        boolean balance = visit.form("ppw-useGiftCardBalance") != null;
        if (card.isEmpty() && !balance) {
            problem(visit, checkout, "How do you want to pay?", "Choose or add a card.");
        } else if (card.isPresent()
                && card.get().isExpired(visit.now().atZone(visit.world().zone()).toLocalDate())) {
            problem(
                    visit,
                    checkout,
                    "This card has expired",
                    "Your " + card.get().label() + " was good until "
                            + card.get().until() + ": choose another one.");
        } else {
            visit.seeOther(checkout.path("spc"));
        }
    }

    /** What was chosen stays chosen, whichever button was pressed. */
    private static void keep(Visit visit, Checkout checkout) {
        Map<org.jooq.Field<?>, Object> chosen = new HashMap<>();
        chosen.put(CHECKOUT.USES_BALANCE, visit.form("ppw-useGiftCardBalance") != null);
        CheckoutPages.card(visit, Fields.text(visit, "ppw-instrumentRowSelection"))
                .ifPresent(card -> chosen.put(CHECKOUT.CARD_ID, card.id()));
        new Checkouts(visit.world()).set(checkout, chosen);
    }

    private void apply(Visit visit, Checkout checkout, String entered) {
        String code = entered.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            wrong(visit, checkout, entered, "Please enter a code.");
        } else if (visit.db().fetchExists(GIFT_CARD, GIFT_CARD.CODE.eq(code))) {
            redeem(visit, checkout, code);
        } else if (checkout.codes().contains(code)) {
            wrong(visit, checkout, entered, "This code is already applied to your order.");
        } else if (checkout.codes().size() >= MOST_CODES) {
            wrong(visit, checkout, entered, "An order takes " + MOST_CODES + " codes at most.");
        } else {
            Coupons coupons = new Coupons(visit.world());
            Order order = new Orders(visit.world()).of(checkout, visit.person());
            Optional<String> refusal = coupons.byCode(code)
                    .map(coupon -> coupons.refusal(coupon, order.lines()))
                    .orElse(Optional.of("The promotional code you entered is not valid."));
            if (refusal.isPresent()) {
                wrong(visit, checkout, entered, refusal.get());
                return;
            }
            List<String> more = new ArrayList<>(checkout.codes());
            more.add(code);
            setCodes(visit, checkout, more);
            done(visit, checkout, "The code " + code + " has been applied to your order.");
        }
    }

    /** A gift card in the place of a code goes to the balance, and the balance pays. */
    private void redeem(Visit visit, Checkout checkout, String code) {
        try {
            Object cents = visit.world().run("shop.redeemGiftCard", visit.person(), Map.of("code", code));
            new Checkouts(visit.world()).set(checkout, Map.of(CHECKOUT.USES_BALANCE, true));
            done(
                    visit,
                    checkout,
                    Money.text(Long.parseLong(String.valueOf(cents))) + " was added to your gift card balance.");
        } catch (IllegalArgumentException e) {
            wrong(visit, checkout, code, String.valueOf(e.getMessage()));
        }
    }

    private static void setCodes(Visit visit, Checkout checkout, List<String> codes) {
        new Checkouts(visit.world()).set(checkout, Map.of(CHECKOUT.CODES, String.join(" ", codes)));
    }

    private void addCard(Visit visit, Checkout checkout) {
        CardEntry entry = CardEntry.sent(name -> Fields.text(visit, name));
        Map<String, String> problems =
                entry.problems(visit.now().atZone(visit.world().zone()).toLocalDate());
        if (!problems.isEmpty()) {
            CheckoutPage.Forms form = new CheckoutPage.Forms(null, "", entry, problems, null);
            pages.show(visit, checkout, "pay", form, CheckoutPage.Told.NOTHING);
            return;
        }
        Object id = visit.world().run("shop.addCard", visit.person(), entry.args());
        new Checkouts(visit.world()).set(checkout, Map.of(CHECKOUT.CARD_ID, Long.parseLong(String.valueOf(id))));
        visit.seeOther(checkout.path("pay"));
    }

    private void problem(Visit visit, Checkout checkout, String heading, String text) {
        CheckoutPage.Told told = new CheckoutPage.Told(new OrderProblem("pay", heading, text), "", "", "");
        pages.show(visit, checkout, "pay", CheckoutPage.Forms.NONE, told);
    }

    private void wrong(Visit visit, Checkout checkout, String entered, String text) {
        CheckoutPage.Told told = new CheckoutPage.Told(null, text, entered, "");
        pages.show(visit, checkout, "pay", CheckoutPage.Forms.NONE, told);
    }

    private void done(Visit visit, Checkout checkout, String text) {
        CheckoutPage.Told told = new CheckoutPage.Told(null, "", "", text);
        pages.show(visit, checkout, "pay", CheckoutPage.Forms.NONE, told);
    }
}
