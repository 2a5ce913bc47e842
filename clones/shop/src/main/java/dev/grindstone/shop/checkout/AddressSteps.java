package dev.grindstone.shop.checkout;

import static dev.grindstone.shop.db.Tables.CHECKOUT;

import dev.grindstone.kit.web.PageHandler;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.buyer.AddressEntry;
import dev.grindstone.shop.buyer.Buyers;
import dev.grindstone.shop.buyer.RegistryAddresses;
import dev.grindstone.shop.buyer.Suggestion;
import dev.grindstone.shop.checkout.order.OrderProblem;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Paths;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The first panel: where it goes. */
final class AddressSteps {
    private final CheckoutPages pages;

    AddressSteps(CheckoutPages pages) {
        this.pages = pages;
    }

    void addTo(Routes routes, Function<BiConsumer<Visit, Checkout>, PageHandler> mine) {
        Paths.post(routes, mine.apply(this::choose), "/checkout/p/{code}/address");
        Paths.post(routes, mine.apply(this::write), "/checkout/p/{code}/new-address");
    }

    private void choose(Visit visit, Checkout checkout) {
        long id = Fields.number(Fields.text(visit, "addressID")).orElse(0);
        long person = visit.person().id();
        if (new Buyers(visit.db()).address(person, id).isEmpty()
                && new RegistryAddresses(visit.world()).of(person, id).isEmpty()) {
            OrderProblem problem = new OrderProblem("address", "Where should it go?", "Choose one of your addresses.");
            pages.show(visit, checkout, "address", CheckoutPage.Forms.NONE, new CheckoutPage.Told(problem, "", "", ""));
            return;
        }
        goOn(visit, checkout, id);
    }

    private void write(Visit visit, Checkout checkout) {
        AddressEntry entry = AddressEntry.sent(name -> Fields.text(visit, name));
        String edited = Fields.text(visit, "addressID");
        Map<String, String> problems = entry.problems();
        if (!problems.isEmpty()) {
            CheckoutPage.Forms form = new CheckoutPage.Forms(entry, edited, null, problems, null);
            pages.show(visit, checkout, "address", form, CheckoutPage.Told.NOTHING);
            return;
        }
        String choice = Fields.text(visit, Suggestion.CHOICE);
        Optional<Suggestion> suggestion = Suggestion.of(entry);
        if (suggestion.isPresent() && choice.isEmpty()) {
            CheckoutPage.Forms form = CheckoutPage.Forms.suggesting(suggestion.get(), edited);
            pages.show(visit, checkout, "address", form, CheckoutPage.Told.NOTHING);
            return;
        }
        AddressEntry chosen = choice.equals("suggested")
                ? suggestion.map(Suggestion::suggested).orElse(entry)
                : entry;
        Map<String, Object> args = new HashMap<>(chosen.values());
        if (!edited.isEmpty()) {
            args.put("id", edited);
        }
        Object id = visit.world().run(edited.isEmpty() ? "shop.addAddress" : "shop.editAddress", visit.person(), args);
        goOn(visit, checkout, Long.parseLong(String.valueOf(id)));
    }

    private static void goOn(Visit visit, Checkout checkout, long address) {
        new Checkouts(visit.world()).set(checkout, Map.of(CHECKOUT.ADDRESS_ID, address));
        Long card = checkout.card();
        boolean pays = card != null
                && new Buyers(visit.db()).card(visit.person().id(), card).isPresent();
        visit.seeOther(checkout.path(pays ? "spc" : "pay"));
    }
}
