package dev.grindstone.shop.account;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.buyer.Buyers;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.entrance.SecondStep;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Paths;
import dev.grindstone.shop.frame.Personal;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/*
 * GET, POST /ax/account/manage   also with edit=name, email, phone, password or two-step: that row is open
 */
/** Name, address, phone and password. */
final class SecurityRoutes {
    private static final String PAGE = "/ax/account/manage";
    private static final Set<String> ROWS = Set.of("name", "email", "phone", "password", "two-step");

    private final Brand brand;

    SecurityRoutes(Brand brand) {
        this.brand = brand;
    }

    void addTo(Routes routes) {
        Paths.get(routes, Personal.page(this::list), PAGE, "/ap/cnep");
        routes.post(PAGE, Personal.page(this::change));
    }

    private void list(Visit visit) {
        String row = Fields.asked(visit, "edit");
        String changed = Fields.asked(visit, "changed");
        String told = changed.equals("two-step")
                ? "Two-step verification is " + (SecondStep.isOn(visit.world(), visit.person()) ? "on" : "off")
                : ROWS.contains(changed) ? "You have successfully changed your " + changed : "";
        show(visit, ROWS.contains(row) ? row : "", Map.of(), "", told);
    }

    private void change(Visit visit) {
        String row = Fields.text(visit, "row");
        String value = Fields.text(visit, "value");
        if (!ROWS.contains(row)) {
            visit.http().redirect(PAGE, HttpStatus.SEE_OTHER);
            return;
        }
        Map<String, Object> args = new HashMap<>(Map.of(row, value));
        try {
            if (row.equals("password")) {
                check(Fields.text(visit, "current").equals(visit.person().password()), "Your password is incorrect");
                check(value.equals(Fields.text(visit, "again")), "Passwords must match");
            }
            if (row.equals("two-step")) {
                check(Fields.text(visit, "current").equals(visit.person().password()), "Your password is incorrect");
                visit.world().run("shop.setTwoStep", visit.person(), Map.of("on", value.equals("on")));
            } else {
                visit.world().run("shop.editProfile", visit.person(), args);
            }
        } catch (IllegalArgumentException e) {
            Map<String, String> entered =
                    row.equals("password") || row.equals("two-step") ? Map.of() : Map.of(row, value);
            show(visit, row, entered, String.valueOf(e.getMessage()), "");
            return;
        }
        visit.http().redirect(PAGE + "?changed=" + row, HttpStatus.SEE_OTHER);
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private void show(Visit visit, String open, Map<String, String> entered, String wrong, String told) {
        visit.page(
                "Login & Security",
                "shop/account/security.jte",
                new SecurityPage(
                        Frame.of(visit, brand),
                        visit.person(),
                        new Buyers(visit.db()).buyer(visit.person().id()).phone(),
                        SecondStep.isOn(visit.world(), visit.person()),
                        open,
                        entered,
                        wrong,
                        told));
    }
}
