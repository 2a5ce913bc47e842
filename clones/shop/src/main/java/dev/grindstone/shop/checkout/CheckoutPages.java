package dev.grindstone.shop.checkout;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.buyer.Address;
import dev.grindstone.shop.buyer.AddressEntry;
import dev.grindstone.shop.buyer.Buyers;
import dev.grindstone.shop.buyer.CardEntry;
import dev.grindstone.shop.buyer.PayCard;
import dev.grindstone.shop.buyer.RegistryAddresses;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.checkout.order.Order;
import dev.grindstone.shop.checkout.order.Quote;
import dev.grindstone.shop.checkout.order.Shipment;
import dev.grindstone.shop.frame.Fields;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Shows a checkout with one of its panels open. */
final class CheckoutPages {
    private final Brand brand;

    CheckoutPages(Brand brand) {
        this.brand = brand;
    }

    /** As its address says: with a form open where one is asked for, or nothing can be chosen without. */
    void show(Visit visit, Checkout checkout, String step) {
        show(visit, checkout, step, CheckoutPage.Forms.NONE, CheckoutPage.Told.NOTHING);
    }

    void show(Visit visit, Checkout old, String step, CheckoutPage.Forms forms, CheckoutPage.Told told) {
        // What was chosen a moment ago is read again.
        Checkout checkout =
                new Checkouts(visit.world()).byId(visit.person(), old.id()).orElse(old);
        Order order = new Orders(visit.world()).of(checkout, visit.person());
        if (order.lines().isEmpty()) {
            visit.seeOther("/gp/cart/view.html?chosen=nothing");
            return;
        }
        Buyers buyers = new Buyers(visit.db());
        CheckoutPage.Own own = new CheckoutPage.Own(
                Stream.concat(
                                buyers.addresses(visit.person().id()).stream(),
                                new RegistryAddresses(visit.world())
                                        .of(visit.person().id()).stream())
                        .toList(),
                buyers.cards(visit.person().id()));
        Quote quote = Quote.of(visit.world(), order);
        visit.page(
                brand.domainLabel() + " Checkout",
                "shop/checkout/checkout.jte",
                new CheckoutPage(
                        brand,
                        visit.world(),
                        checkout,
                        step,
                        quote,
                        Shipment.choices(
                                visit.world(), quote.shipments(), quote.buyer().isMember()),
                        own,
                        forms.address() == null && forms.card() == null ? asked(visit, step, own, quote) : forms,
                        told));
    }

    private static CheckoutPage.Forms asked(Visit visit, String step, CheckoutPage.Own own, Quote quote) {
        String edited = Fields.asked(visit, "edit");
        if (step.equals("address")) {
            List<Address> found = new Buyers(visit.db())
                    .addresses(visit.person().id()).stream()
                            .filter(address -> edited.equals(Long.toString(address.id())))
                            .toList();
            if (!found.isEmpty()) {
                return new CheckoutPage.Forms(AddressEntry.of(found.get(0)), edited, null, Map.of(), null);
            }
            if (own.addresses().isEmpty() || visit.query("add") != null) {
                return new CheckoutPage.Forms(
                        AddressEntry.blank(visit.person().name(), quote.buyer().phone()), "", null, Map.of(), null);
            }
        }
        if (step.equals("pay") && (own.cards().isEmpty() || visit.query("add") != null)) {
            return new CheckoutPage.Forms(
                    null, "", CardEntry.blank(visit.person().name()), Map.of(), null);
        }
        return CheckoutPage.Forms.NONE;
    }

    /** The card that a form chose, if it is one of the visitor's. */
    static java.util.Optional<PayCard> card(Visit visit, String text) {
        var number = Fields.number(text.replace("instrumentId=", ""));
        return number.isEmpty()
                ? java.util.Optional.empty()
                : new Buyers(visit.db()).card(visit.person().id(), number.getAsLong());
    }
}
