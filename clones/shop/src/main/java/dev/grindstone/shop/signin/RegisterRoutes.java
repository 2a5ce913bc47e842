package dev.grindstone.shop.signin;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.entrance.Accounts;
import dev.grindstone.shop.entrance.Door;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Paths;
import java.util.LinkedHashMap;
import java.util.Map;

/*
 * GET, POST /ap/register   also at /ap/register.html
 */
/** A new account. */
final class RegisterRoutes {
    static final int SHORTEST = 6;
    private static final int LONGEST = 100;

    private final Brand brand;

    RegisterRoutes(Brand brand) {
        this.brand = brand;
    }

    void addTo(Routes routes) {
        Paths.get(routes, visit -> show(visit, Map.of(), Map.of()), "/ap/register");
        Paths.post(routes, this::register, "/ap/register");
    }

    private void register(Visit visit) {
        Map<String, String> entered = new LinkedHashMap<>();
        entered.put("customerName", Fields.text(visit, "customerName"));
        entered.put("email", Fields.text(visit, "email"));
        String password = Fields.text(visit, "password");
        Map<String, String> wrong = wrong(
                Fields.text(visit, "customerName"),
                Fields.text(visit, "email"),
                password,
                Fields.text(visit, "passwordCheck"));
        if (wrong.isEmpty()
                && visit.world().people().byEmail(Fields.text(visit, "email")).isPresent()) {
            wrong.put(
                    "form",
                    "Email address already in use. You indicated you're a new customer, but an account already exists"
                            + " with the email " + Fields.text(visit, "email"));
        }
        if (!wrong.isEmpty()) {
            show(visit, entered, wrong);
            return;
        }
        Door.enter(
                visit,
                Accounts.add(visit.world(), Fields.text(visit, "customerName"), Fields.text(visit, "email"), password),
                ReturnTo.of(visit));
    }

    private static Map<String, String> wrong(String name, String email, String password, String again) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (name.isEmpty() || name.length() > LONGEST) {
            wrong.put("customerName", "Enter your name");
        }
        if (email.isEmpty()) {
            wrong.put("email", "Enter your email or mobile phone number");
        } else if (!email.matches("[^@\\s<>]+@[^@\\s<>]+\\.[^@\\s<>.]+") || email.length() > LONGEST) {
            wrong.put("email", "Wrong or invalid email address. Please correct and try again.");
        }
        wrong.putAll(password(password, again));
        return wrong;
    }

    /** What is wrong with a new password and its repetition. */
    static Map<String, String> password(String password, String again) {
        if (password.isEmpty()) {
            return Map.of("password", "Enter your password");
        }
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return Map.of("password", "Minimum " + SHORTEST + " characters required");
        }
        if (again.isEmpty()) {
            return Map.of("passwordCheck", "Type your password again");
        }
        return password.equals(again) ? Map.of() : Map.of("passwordCheck", "Passwords must match");
    }

    private void show(Visit visit, Map<String, String> entered, Map<String, String> wrong) {
        visit.page(
                brand.name() + " Registration",
                "shop/signin/signin.jte",
                new SignInPage(brand, "register", entered, wrong, ReturnTo.of(visit)));
    }
}
