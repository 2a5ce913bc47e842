package dev.grindstone.shop.street.checkout;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.buyer.Address;
import dev.grindstone.shop.buyer.Buyers;
import dev.grindstone.shop.buyer.CardEntry;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.checkout.order.OrderProblem;
import dev.grindstone.shop.checkout.order.Speed;
import dev.grindstone.shop.checkout.order.Split;
import dev.grindstone.shop.street.StreetFrame;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows a checkout at one of its steps. */
final class TillPages {
    private final Brand brand;

    TillPages(Brand brand) {
        this.brand = brand;
    }

    /** As its address says; a step whose ground is missing leads to the one that lays it. */
    void show(Visit visit, Till till, String step) {
        Split split = new Tills(visit.world()).split(till, buyer(visit, till));
        boolean isSent =
                till.address() != null && (!till.isGuest() || !till.email().isEmpty());
        boolean isPaid = split.charged() == 0 || till.paying().card() != null;
        if (!step.equals("shipping") && !isSent) {
            visit.seeOther(till.path("shipping"));
        } else if (step.equals("review") && !isPaid) {
            visit.seeOther(till.path("payment"));
        } else {
            show(visit, till, step, forms(till), null);
        }
    }

    static TillPage.Forms forms(Till till) {
        return new TillPage.Forms(Whereto.blank(till), CardEntry.blank(name(till)), Map.of());
    }

    private static String name(Till till) {
        Address address = till.address();
        return address == null ? "" : address.name();
    }

    void show(Visit visit, Till old, String step, TillPage.Forms forms, @Nullable OrderProblem problem) {
        Tills tills = new Tills(visit.world());
        // What was chosen a moment ago is read again.
        Till till = tills.byId(old.id()).orElse(old);
        Person buyer = buyer(visit, till);
        Split split = tills.split(till, buyer);
        if (split.parts().isEmpty()) {
            visit.seeOther("/cart?told=empty");
            return;
        }
        List<TillPage.Method> methods = step.equals("method")
                ? Speed.all(true).stream()
                        .map(speed -> new TillPage.Method(speed, tills.split(till, buyer, speed)))
                        .toList()
                : List.of();
        visit.page(
                "Checkout - " + brand.name(),
                "shop/street/checkout/till.jte",
                new TillPage(
                        StreetFrame.of(visit, brand),
                        visit.world(),
                        till,
                        step,
                        split,
                        methods,
                        till.isGuest() ? TillPage.Own.NOTHING : own(visit),
                        forms,
                        problem));
    }

    private static TillPage.Own own(Visit visit) {
        Buyers buyers = new Buyers(visit.db());
        long person = visit.person().id();
        return new TillPage.Own(
                buyers.addresses(person),
                buyers.cards(person),
                buyers.buyer(person).balance());
    }

    /** Who buys: whoever is signed in, or a guest, who is nobody until the order is placed. */
    static Person buyer(Visit visit, Till till) {
        return till.isGuest() ? new Person(0, name(till), "", till.email(), "", "", "") : visit.person();
    }
}
