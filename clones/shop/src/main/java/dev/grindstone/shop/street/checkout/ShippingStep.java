package dev.grindstone.shop.street.checkout;

import static dev.grindstone.shop.db.Tables.SHOP_CHECKOUT;

import dev.grindstone.kit.web.PageHandler;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.buyer.Buyers;
import dev.grindstone.shop.frame.Fields;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jooq.Field;

/** The first step: where it goes, and where a guest is written to. */
final class ShippingStep {
    private final TillPages pages;

    ShippingStep(TillPages pages) {
        this.pages = pages;
    }

    void addTo(Routes routes, Function<BiConsumer<Visit, Till>, PageHandler> mine) {
        routes.post("/cart/checkout/{till}/shipping", mine.apply(this::write));
        routes.post("/cart/checkout/{till}/address", mine.apply(this::choose));
    }

    /** One of the address book. */
    private void choose(Visit visit, Till till) {
        long id = Fields.number(Fields.text(visit, "address_id")).orElse(0);
        if (till.isGuest()
                || new Buyers(visit.db()).address(visit.person().id(), id).isEmpty()) {
            wrong(visit, till, Whereto.blank(till), Map.of("address_id", "Choose one of your addresses."));
            return;
        }
        new Tills(visit.world()).set(till, Map.of(SHOP_CHECKOUT.ADDRESS_ID, id));
        visit.seeOther(till.path("method"));
    }

    private void write(Visit visit, Till till) {
        Whereto whereto = Whereto.sent(visit);
        Map<String, String> problems = whereto.problems(till.isGuest());
        if (!problems.isEmpty()) {
            wrong(visit, till, whereto, problems);
            return;
        }
        Map<Field<?>, Object> columns = new HashMap<>(whereto.columns());
        columns.put(SHOP_CHECKOUT.ADDRESS_ID, null);
        if (!till.isGuest()) {
            columns.remove(SHOP_CHECKOUT.EMAIL);
        }
        new Tills(visit.world()).set(till, columns);
        visit.seeOther(till.path("method"));
    }

    private void wrong(Visit visit, Till till, Whereto whereto, Map<String, String> problems) {
        TillPage.Forms forms = TillPages.forms(till);
        pages.show(visit, till, "shipping", new TillPage.Forms(whereto, forms.card(), problems), null);
    }
}
