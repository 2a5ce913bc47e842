package dev.grindstone.mail.signin;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.mailbox.Brand;
import dev.grindstone.mail.mailbox.portrait.Portraits;
import dev.grindstone.mail.signin.AccountPage.Account;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The account popup, signing in and signing out. */
public final class AccountRoutes {
    /** Where the mail of somebody who is signed in is, up to their number. */
    private static final String START = "/mail/u/";


    private final Brand brand;

    public AccountRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds {@code /mail/u/0/account}, {@code /Logout} and the two pages of {@code /signin}. */
    public void addTo(Routes routes) {
        routes.get("/mail/u/0/account", this::popup);
        routes.get("/Logout", AccountRoutes::signOut);
        routes.get("/signin", visit -> step(visit, "identifier", "", ""));
        routes.post("/signin/identifier", this::identify);
        routes.post("/signin/challenge", this::challenge);
    }

    private void popup(Visit visit) {
        Person person = visit.person();
        List<Person> people = visit.people();
        Portraits portraits = new Portraits(visit);
        List<Account> accounts = IntStream.range(0, people.size())
                .mapToObj(number -> new Account(
                        people.get(number),
                        visit.origin() + START + number + "/",
                        portraits.of(people.get(number)),
                        number == 0))
                .toList();
        visit.page(
                brand.vendor() + " Account",
                "mail/signin/account.jte",
                new AccountPage(
                        brand,
                        accounts.get(visit.account()),
                        accounts.stream()
                                .filter(each -> !each.person().equals(person))
                                .toList()));
    }

    private static void signOut(Visit visit) {
        visit.signOut();
        visit.http().redirect("/signin");
    }

    private void identify(Visit visit) {
        String email = parameter(visit, "identifier");
        if (email.isEmpty()) {
            step(visit, "identifier", "", "Enter an email or phone number");
        } else if (find(visit, email).isEmpty()) {
            step(visit, "identifier", email, "Couldn't find your " + brand.vendor() + " Account");
        } else {
            step(visit, "password", email, "");
        }
    }

    private void challenge(Visit visit) {
        String email = parameter(visit, "identifier");
        String password = parameter(visit, "Passwd");
        Optional<Person> person = find(visit, email);
        if (person.isEmpty()) {
            step(visit, "identifier", email, "Couldn't find your " + brand.vendor() + " Account");
        } else if (password.isEmpty()) {
            step(visit, "password", email, "Enter a password");
        } else if (!password.equals(person.get().password())) {
            step(visit, "password", email, "Wrong password. Try again.");
        } else {
            enter(visit, person.get());
        }
    }

    /** Whoever is signed in already stays so, and keeps their number. */
    private void enter(Visit visit, Person person) {
        try {
            visit.http().redirect(START + visit.signInBeside(person) + "/");
        } catch (IllegalArgumentException full) {
            step(visit, "identifier", person.email(), String.valueOf(full.getMessage()) + ".");
        }
    }

    private static Optional<Person> find(Visit visit, String email) {
        return visit.world().people().byEmail(email);
    }

    private void step(Visit visit, String step, String email, String wrong) {
        visit.page(
                "Sign in - " + brand.vendor() + " Accounts",
                "mail/signin/signin.jte",
                new SignInPage(brand, step, email, wrong));
    }

    private static String parameter(Visit visit, String name) {
        @Nullable String value = visit.http().formParam(name);
        return value == null ? "" : value.strip();
    }
}
