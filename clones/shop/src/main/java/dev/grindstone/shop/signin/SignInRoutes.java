package dev.grindstone.shop.signin;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.entrance.Accounts;
import dev.grindstone.shop.entrance.Door;
import dev.grindstone.shop.entrance.Recent;
import dev.grindstone.shop.entrance.SecondStep;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Paths;
import dev.grindstone.shop.frame.Personal;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/*
 * GET, POST /ap/signin              address, then password
 * GET, POST /ax/claim               the address in its newer form
 * GET       /signin                 where the kit leads who is not signed in
 * GET, POST /ap/mfa                 the code after the password, for those who want one
 * GET       /gp/flex/sign-out.html  out
 */
/** Signing in, in two steps, and out. */
public final class SignInRoutes {
    private final Brand brand;

    /** Under a shop's own name. */
    public SignInRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them, and those for who has no account or no password. */
    public void addTo(Routes routes) {
        Paths.get(routes, this::ask, "/ap/signin");
        Paths.post(routes, this::signIn, "/ap/signin");
        Paths.get(routes, visit -> show(visit, "claim", "", Map.of()), "/ax/claim");
        Paths.post(routes, visit -> identify(visit, "claim"), "/ax/claim");
        routes.get("/signin", SignInRoutes::lead);
        Paths.get(routes, SignInRoutes::leave, "/gp/flex/sign-out.html");
        new RegisterRoutes(brand).addTo(routes);
        new ForgottenRoutes(brand).addTo(routes);
        new CodeRoutes(brand).addTo(routes);
        new SwitchRoutes(brand).addTo(routes);
    }

    /** For the address; for the password only, where that of who is signed in is wanted once more, or an account is named. */
    private void ask(Visit visit) {
        String named = Fields.asked(visit, "email");
        if (visit.query(Recent.MOST_AGE) != null && visit.isSignedIn()) {
            show(visit, "password", visit.person().email(), Map.of());
        } else if (!named.isEmpty() && Accounts.find(visit.world(), named).isPresent()) {
            show(visit, "password", named, Map.of());
        } else {
            show(visit, "email", "", Map.of());
        }
    }

    /** The kit does not say which page it led away from; who came by a link is led back to where that was. */
    private static void lead(Visit visit) {
        String from = visit.http().header("Referer");
        visit.http().redirect(Personal.signIn(ReturnTo.within(from == null ? "" : path(from), null)));
    }

    private static String path(String referer) {
        try {
            URI uri = URI.create(referer);
            return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    private static void leave(Visit visit) {
        Door.leave(visit);
        visit.http().redirect("/ap/signin");
    }

    private void signIn(Visit visit) {
        boolean isSecond = Fields.text(visit, "appAction").equals("SIGNIN_PWD_COLLECT");
        String password = Fields.text(visit, "password");
        if (password.isEmpty() && !isSecond) {
            identify(visit, "email");
            return;
        }
        String email = Fields.text(visit, "email");
        Optional<Person> person = Accounts.find(visit.world(), email);
        if (person.isEmpty()) {
            show(visit, "email", email, Map.of("form", unknown(email)));
        } else if (password.isEmpty()) {
            show(visit, "password", email, Map.of("password", "Enter your password"));
        } else if (!person.get().password().equals(password)) {
            show(visit, "password", email, Map.of("form", "Your password is incorrect"));
        } else {
            SecondStep.pass(visit, person.get(), ReturnTo.of(visit));
        }
    }

    private void identify(Visit visit, String step) {
        String email = Fields.text(visit, "email");
        if (email.isEmpty()) {
            show(visit, step, "", Map.of("email", "Enter your email or mobile phone number"));
        } else if (Accounts.find(visit.world(), email).isEmpty()) {
            show(visit, step, email, Map.of("form", unknown(email)));
        } else {
            show(visit, "password", email, Map.of());
        }
    }

    private static String unknown(String entered) {
        return entered.contains("@")
                ? "We cannot find an account with that email address"
                : "We cannot find an account with that mobile number. Check it, or use your email address";
    }

    private void show(Visit visit, String step, String email, Map<String, String> wrong) {
        Map<String, String> entered = new HashMap<>(Map.of("email", email));
        if (step.equals("password")) {
            entered.put("rememberMe", Fields.text(visit, "rememberMe"));
        }
        visit.page(
                brand.name() + " Sign-In",
                "shop/signin/signin.jte",
                new SignInPage(brand, step, entered, wrong, ReturnTo.of(visit)));
    }
}
