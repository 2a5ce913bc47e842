package dev.grindstone.shop.street.entry;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.entrance.Accounts;
import dev.grindstone.shop.entrance.Door;
import dev.grindstone.shop.entrance.SecondStep;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.street.StreetFrame;
import dev.grindstone.shop.street.StreetPaths;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/*
 * GET  /join           the way in: return_to, mode=register, guest=1 where one may go on without an account
 * GET  /join/overlay   the same as a part of another page
 * POST /join           submit_attempt=sign-in, register or continue-as-guest; email, password, first_name
 * GET  /street/sign-out
 */
/** Signing in on the street, with the accounts of the marketplace. */
public final class EntryRoutes {
    private static final int SHORTEST = 6;
    private static final int LONGEST = 100;

    private final Brand brand;

    /** Under the street's own name. */
    public EntryRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        routes.get(StreetPaths.SIGN_IN, this::ask);
        routes.get(
                StreetPaths.SIGN_IN + "/overlay",
                visit -> visit.render("shop/street/entry/form.jte", page(visit, mode(visit), Map.of(), Map.of())));
        routes.post(StreetPaths.SIGN_IN, this::enter);
        routes.get(StreetPaths.SIGN_OUT, visit -> {
            Door.leave(visit);
            visit.redirect(StreetPaths.HOME);
        });
    }

    private void ask(Visit visit) {
        show(visit, mode(visit), Map.of(), Map.of());
    }

    private void enter(Visit visit) {
        switch (Fields.text(visit, "submit_attempt")) {
            case "continue-as-guest" -> visit.seeOther(then(visit));
            case EntryPage.REGISTER -> register(visit);
            default -> signIn(visit);
        }
    }

    private void signIn(Visit visit) {
        String email = Fields.text(visit, "email");
        String password = Fields.text(visit, "password");
        Optional<Person> person = email.isEmpty() ? Optional.empty() : Accounts.find(visit.world(), email);
        Map<String, String> wrong = new LinkedHashMap<>();
        if (email.isEmpty()) {
            wrong.put("email", "Enter your email address");
        } else if (person.isEmpty()) {
            wrong.put("email", "There is no account with that email address. Check it, or register");
        }
        if (password.isEmpty()) {
            wrong.put("password", "Enter your password");
        } else if (person.isPresent() && !person.get().password().equals(password)) {
            wrong.put("password", "Password was incorrect");
        }
        if (wrong.isEmpty() && person.isPresent()) {
            SecondStep.pass(visit, person.get(), then(visit));
        } else {
            show(visit, EntryPage.SIGN_IN, Map.of("email", email), wrong);
        }
    }

    private void register(Visit visit) {
        String email = Fields.text(visit, "email");
        String name = Fields.text(visit, "first_name");
        String password = Fields.text(visit, "password");
        Map<String, String> wrong = new LinkedHashMap<>();
        if (!email.matches("[^@\\s<>]+@[^@\\s<>]+\\.[^@\\s<>.]+") || email.length() > LONGEST) {
            wrong.put("email", "Enter an email address, such as ana@harbour.example");
        } else if (Accounts.find(visit.world(), email).isPresent()) {
            wrong.put("email", "There is an account with that email address already. Sign in instead");
        }
        if (name.isEmpty() || name.length() > LONGEST) {
            wrong.put("first_name", "Enter your first name");
        }
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            wrong.put("password", "A password has at least " + SHORTEST + " characters");
        }
        if (wrong.isEmpty()) {
            Door.enter(visit, Accounts.add(visit.world(), name, email, password), then(visit));
        } else {
            show(visit, EntryPage.REGISTER, Map.of("email", email, "first_name", name), wrong);
        }
    }

    private void show(Visit visit, String mode, Map<String, String> entered, Map<String, String> wrong) {
        boolean isNew = mode.equals(EntryPage.REGISTER);
        visit.page(
                (isNew ? "Register" : "Sign in") + " - " + brand.name(),
                "shop/street/entry/entry.jte",
                page(visit, mode, entered, wrong));
    }

    private EntryPage page(Visit visit, String mode, Map<String, String> entered, Map<String, String> wrong) {
        boolean asGuest = !Fields.asked(visit, "guest").isEmpty()
                || !Fields.text(visit, "guest").isEmpty();
        return new EntryPage(StreetFrame.of(visit, brand), mode, asGuest, then(visit), entered, wrong);
    }

    private static String mode(Visit visit) {
        return Fields.asked(visit, "mode").equals(EntryPage.REGISTER) ? EntryPage.REGISTER : EntryPage.SIGN_IN;
    }

    private static String then(Visit visit) {
        String sent = Fields.text(visit, StreetPaths.RETURN_TO);
        return StreetPaths.within(sent.isEmpty() ? Fields.asked(visit, StreetPaths.RETURN_TO) : sent)
                .orElse(StreetPaths.HOME);
    }
}
