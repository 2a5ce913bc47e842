package dev.grindstone.shop.signin;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.entrance.Accounts;
import dev.grindstone.shop.entrance.Door;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Paths;
import java.util.Map;
import java.util.Optional;

/*
 * GET, POST /ap/forgotpassword       the address, to which a code is sent
 * POST      /ap/cvf/verify           the code
 * POST      /ap/cvf/changepassword   the new password
 */
/** A forgotten password: a code by mail, then another password. */
final class ForgottenRoutes {
    private static final String WRONG = "Invalid code. Please check your code and try again.";

    private final Brand brand;

    ForgottenRoutes(Brand brand) {
        this.brand = brand;
    }

    void addTo(Routes routes) {
        Paths.get(routes, visit -> show(visit, "forgotten", Map.of(), Map.of()), "/ap/forgotpassword");
        Paths.post(routes, this::sendCode, "/ap/forgotpassword");
        routes.post("/ap/cvf/verify", this::verify);
        routes.post("/ap/cvf/changepassword", this::change);
    }

    private void sendCode(Visit visit) {
        String email = Fields.text(visit, "email");
        Optional<Person> person = Accounts.find(visit.world(), email);
        if (email.isEmpty()) {
            show(visit, "forgotten", Map.of(), Map.of("email", "Enter your email or mobile phone number"));
        } else if (person.isEmpty()) {
            show(
                    visit,
                    "forgotten",
                    Map.of("email", email),
                    Map.of("form", "We're sorry. We weren't able to identify you given the information provided."));
        } else {
            Code.send(visit.world(), person.get(), brand);
            show(visit, "code", Map.of("email", email), Map.of());
        }
    }

    private void verify(Visit visit) {
        String email = Fields.text(visit, "email");
        String code = Fields.text(visit, "code");
        if (code.isEmpty()) {
            show(visit, "code", Map.of("email", email), Map.of("code", "Enter the characters as they are shown."));
        } else if (verified(visit, email, code).isEmpty()) {
            show(visit, "code", Map.of("email", email), Map.of("code", WRONG));
        } else {
            show(visit, "fresh", Map.of("email", email, "code", code), Map.of());
        }
    }

    private void change(Visit visit) {
        String email = Fields.text(visit, "email");
        String code = Fields.text(visit, "code");
        String password = Fields.text(visit, "password");
        Optional<Person> person = verified(visit, email, code);
        Map<String, String> wrong = RegisterRoutes.password(password, Fields.text(visit, "passwordCheck"));
        if (person.isEmpty()) {
            show(visit, "code", Map.of("email", email), Map.of("code", WRONG));
        } else if (!wrong.isEmpty()) {
            show(visit, "fresh", Map.of("email", email, "code", code), wrong);
        } else {
            Accounts.setPassword(visit.world(), person.get(), password);
            Door.enter(visit, person.get(), ReturnTo.of(visit));
        }
    }

    private static Optional<Person> verified(Visit visit, String email, String code) {
        return Accounts.find(visit.world(), email).filter(person -> Code.holds(person, code, visit.now()));
    }

    private void show(Visit visit, String step, Map<String, String> entered, Map<String, String> wrong) {
        visit.page(
                brand.name() + " Password Assistance",
                "shop/signin/signin.jte",
                new SignInPage(brand, step, entered, wrong, ReturnTo.of(visit)));
    }
}
