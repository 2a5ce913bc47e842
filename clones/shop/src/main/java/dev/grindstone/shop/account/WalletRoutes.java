package dev.grindstone.shop.account;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.buyer.Buyers;
import dev.grindstone.shop.buyer.CardEntry;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Paths;
import dev.grindstone.shop.frame.Personal;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/*
 * GET  /cpe/yourpayments/wallet                       cards and balance; with add the form for a card
 * POST /cpe/yourpayments/wallet                       a new card
 * POST /cpe/yourpayments/wallet/remove, set-default   instrumentId
 */
/** The wallet. */
final class WalletRoutes {
    private static final String PAGE = "/cpe/yourpayments/wallet";

    private final Brand brand;

    WalletRoutes(Brand brand) {
        this.brand = brand;
    }

    void addTo(Routes routes) {
        Paths.get(routes, Personal.page(this::list), PAGE);
        routes.post(PAGE, Personal.page(this::add));
        routes.post(PAGE + "/remove", Personal.page(visit -> change(visit, "shop.removeCard", Map.of(), "removed")));
        routes.post(
                PAGE + "/set-default",
                Personal.page(visit -> change(visit, "shop.editCard", Map.of("default", true), "default")));
    }

    private void list(Visit visit) {
        String told = switch (Fields.asked(visit, "done")) {
            case "added" -> "Your card was added";
            case "removed" -> "Your card was removed";
            case "default" -> "Your default card was changed";
            default -> "";
        };
        show(
                visit,
                visit.query("add") == null
                        ? null
                        : CardEntry.blank(visit.person().name()),
                Map.of(),
                told);
    }

    private void add(Visit visit) {
        CardEntry entry = CardEntry.sent(name -> Fields.text(visit, name));
        Map<String, String> problems = entry.problems(today(visit));
        if (!problems.isEmpty()) {
            show(visit, entry, problems, "");
            return;
        }
        visit.world().run("shop.addCard", visit.person(), entry.args());
        visit.http().redirect(PAGE + "?done=added", HttpStatus.SEE_OTHER);
    }

    private static void change(Visit visit, String command, Map<String, Object> more, String done) {
        OptionalLong id = Fields.number(Fields.text(visit, "instrumentId"));
        if (id.isPresent()
                && new Buyers(visit.db())
                        .card(visit.person().id(), id.getAsLong())
                        .isPresent()) {
            Map<String, Object> args = new java.util.HashMap<>(more);
            args.put("id", id.getAsLong());
            visit.world().run(command, visit.person(), args);
        }
        visit.http().redirect(PAGE + "?done=" + done, HttpStatus.SEE_OTHER);
    }

    private static LocalDate today(Visit visit) {
        return visit.now().atZone(visit.world().zone()).toLocalDate();
    }

    private void show(Visit visit, @Nullable CardEntry entry, Map<String, String> problems, String told) {
        Buyers buyers = new Buyers(visit.db());
        visit.page(
                "Your Payments",
                "shop/account/wallet.jte",
                new WalletPage(
                        Frame.of(visit, brand),
                        buyers.cards(visit.person().id()),
                        buyers.buyer(visit.person().id()).balance(),
                        today(visit),
                        entry,
                        problems,
                        told));
    }
}
