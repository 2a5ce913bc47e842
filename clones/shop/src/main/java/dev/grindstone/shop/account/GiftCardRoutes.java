package dev.grindstone.shop.account;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.buyer.Buyers;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Money;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Paths;
import dev.grindstone.shop.frame.Personal;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.OptionalLong;

/*
 * GET       /gc/balance   what is left
 * GET, POST /gc/redeem    a card, by its claim code; a link in a mail brings it along as claimCode
 */
/** Gift cards. */
final class GiftCardRoutes {
    private final Brand brand;

    GiftCardRoutes(Brand brand) {
        this.brand = brand;
    }

    void addTo(Routes routes) {
        Paths.get(routes, Personal.page(visit -> show(visit, false, "", "", "")), "/gc/balance");
        Paths.get(routes, Personal.page(this::blank), "/gc/redeem");
        Paths.post(routes, Personal.page(this::redeem), "/gc/redeem");
    }

    private void blank(Visit visit) {
        OptionalLong added = Fields.number(Fields.asked(visit, "added"));
        show(
                visit,
                true,
                Fields.asked(visit, "claimCode"),
                "",
                added.isEmpty() ? "" : Money.text(added.getAsLong()) + " has been added to your gift card balance");
    }

    private void redeem(Visit visit) {
        String code = Fields.text(visit, "claimCode");
        if (code.isEmpty()) {
            show(visit, true, "", "Please enter a claim code.", "");
            return;
        }
        try {
            Object cents = visit.world().run("shop.redeemGiftCard", visit.person(), Map.of("code", code));
            visit.http().redirect("/gc/redeem?added=" + cents, HttpStatus.SEE_OTHER);
        } catch (IllegalArgumentException e) {
            show(visit, true, code, String.valueOf(e.getMessage()), "");
        }
    }

    private void show(Visit visit, boolean redeems, String entered, String wrong, String done) {
        visit.page(
                redeems ? "Redeem a gift card" : "Gift Card Balance",
                "shop/account/giftcard.jte",
                new GiftCardPage(
                        Frame.of(visit, brand),
                        new Buyers(visit.db()).buyer(visit.person().id()).balance(),
                        redeems,
                        entered,
                        wrong,
                        done));
    }
}
