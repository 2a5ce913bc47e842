package dev.grindstone.shop.street.checkout;

import static dev.grindstone.shop.db.Tables.SHOP_CHECKOUT;

import dev.grindstone.kit.web.PageHandler;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.buyer.Buyers;
import dev.grindstone.shop.buyer.CardEntry;
import dev.grindstone.shop.buyer.PayCard;
import dev.grindstone.shop.frame.Fields;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jooq.Field;

/** The third step: how it is paid. Of a card that is typed in, only the last digits are kept. */
final class PaymentStep {
    private static final String PAGE = "payment";

    /** The names that scripts know the fields of a card by. */
    private static final Map<String, String> CARD = Map.of(
            "ppw-accountHolderName", "card[name]",
            "addCreditCardNumber", "card[number]",
            "ppw-expirationDate_month", "card[exp_mon]",
            "ppw-expirationDate_year", "card[exp_year]",
            "ppw-setDefault", "card[default]");

    private final TillPages pages;

    PaymentStep(TillPages pages) {
        this.pages = pages;
    }

    void addTo(Routes routes, Function<BiConsumer<Visit, Till>, PageHandler> mine) {
        routes.post("/cart/checkout/{till}/" + PAGE, mine.apply(this::pay));
    }

    private void pay(Visit visit, Till before) {
        Tills tills = new Tills(visit.world());
        // Stays as it was wanted whatever is wrong with the card, and is part of what has to be paid.
        tills.set(before, Map.of(SHOP_CHECKOUT.DONATES, Fields.has(visit, "donation")));
        Till till = tills.byId(before.id()).orElse(before);
        CardEntry entry = CardEntry.sent(name -> Fields.text(visit, CARD.getOrDefault(name, name)));
        String method = Fields.text(visit, "payment_method");
        boolean balance = !till.isGuest() && Fields.has(visit, "use_balance");
        Map<Field<?>, Object> chosen = new HashMap<>();
        chosen.put(SHOP_CHECKOUT.USES_BALANCE, balance);
        Map<String, String> problems = method.equals("cc")
                ? typed(visit, till, entry, chosen)
                : method.isEmpty() ? none(visit, till, balance) : saved(visit, till, method, chosen);
        if (problems.isEmpty()) {
            tills.set(till, chosen);
            visit.seeOther(till.path("review"));
        } else {
            TillPage.Forms forms = TillPages.forms(till);
            pages.show(visit, till, PAGE, new TillPage.Forms(forms.whereto(), entry, problems), null);
        }
    }

    /** Without a card the balance has to pay for all. */
    private static Map<String, String> none(Visit visit, Till till, boolean balance) {
        long total = new Tills(visit.world())
                .split(till, TillPages.buyer(visit, till))
                .total();
        boolean isEnough =
                balance && new Buyers(visit.db()).buyer(visit.person().id()).balance() >= total;
        return isEnough
                ? Map.of()
                : Map.of(
                        "payment_method",
                        balance
                                ? "Your balance does not pay for all of it: choose a card for the rest."
                                : "Choose how you want to pay.");
    }

    private static Map<String, String> saved(Visit visit, Till till, String method, Map<Field<?>, Object> chosen) {
        Optional<PayCard> card = till.isGuest()
                ? Optional.empty()
                : new Buyers(visit.db())
                        .card(visit.person().id(), Fields.number(method).orElse(0));
        if (card.isEmpty()) {
            return Map.of("payment_method", "Choose one of your cards, or enter another one.");
        }
        if (card.get().isExpired(today(visit))) {
            return Map.of(
                    "payment_method",
                    "Your " + card.get().label() + " was good until "
                            + card.get().until() + ": choose another card.");
        }
        chosen.put(SHOP_CHECKOUT.CARD_ID, card.get().id());
        return Map.of();
    }

    private static Map<String, String> typed(Visit visit, Till till, CardEntry entry, Map<Field<?>, Object> chosen) {
        if (till.isGuest() && till.paying().card() != null && entry.number().isEmpty()) {
            // The card that was entered before, of which the page has the last digits only.
            return Map.of();
        }
        Map<String, String> problems = new HashMap<>(entry.problems(today(visit)));
        if (!Fields.text(visit, "card[ccv]").matches("\\d{3,4}")) {
            problems.put("ccv", "Please enter the three or four digits of the security code.");
        }
        if (!problems.isEmpty()) {
            return problems;
        }
        if (till.isGuest()) {
            chosen.put(SHOP_CHECKOUT.NETWORK, entry.network());
            chosen.put(SHOP_CHECKOUT.LAST, entry.last());
            chosen.put(SHOP_CHECKOUT.HOLDER, entry.holder());
            chosen.put(SHOP_CHECKOUT.ENDS_ON, entry.endsOn());
        } else {
            Object id = visit.world().run("shop.addCard", visit.person(), entry.args());
            chosen.put(SHOP_CHECKOUT.CARD_ID, Long.valueOf(String.valueOf(id)));
        }
        return Map.of();
    }

    private static LocalDate today(Visit visit) {
        return visit.now().atZone(visit.world().zone()).toLocalDate();
    }
}
