package dev.grindstone.mail.signin;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.kit.web.account.Seat;
import dev.grindstone.mail.mailbox.Brand;
import dev.grindstone.mail.mailbox.known.Delegation;
import dev.grindstone.mail.mailbox.portrait.Portraits;
import dev.grindstone.mail.signin.AccountPage.Account;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The account popup, signing in and signing out. */
public final class AccountRoutes {
    /** Where the mail of somebody who is signed in is, up to their number. */
    private static final String START = "/mail/u/";

    /** Where the mailbox is that somebody opened to the visitor, up to whose it is. */
    private static final String DELEGATED = "/mail/u/0/delegated?email=";

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
        Portraits portraits = new Portraits(visit);
        Person person = visit.person();
        Person actor = visit.actor();
        Account shown =
                account(visit, portraits, new Seat(visit.account(), person, actor.equals(person) ? null : actor));
        List<Seat> own =
                visit.seats().stream().filter(seat -> seat.through() == null).toList();
        // Whose mailbox was opened to the actor is reached by one address, whether or not it has a number yet.
        List<Account> others = Stream.concat(
                        own.stream()
                                .filter(seat -> seat.number() != visit.account())
                                .map(seat -> account(visit, portraits, seat)),
                        Delegation.ownersFor(visit.world(), actor).stream()
                                .filter(owner -> !owner.equals(person))
                                .map(owner -> new Account(
                                        owner,
                                        visit.origin()
                                                + visit.here(DELEGATED)
                                                + URLEncoder.encode(owner.email(), StandardCharsets.UTF_8),
                                        portraits.of(owner),
                                        "Delegated")))
                .toList();
        visit.page(
                brand.vendor() + " Account",
                "mail/signin/account.jte",
                new AccountPage(brand, shown, others, own.size()));
    }

    private static Account account(Visit visit, Portraits portraits, Seat seat) {
        return new Account(
                seat.person(),
                visit.origin() + START + seat.number() + "/",
                portraits.of(seat.person()),
                seat.through() != null ? "Delegated" : seat.number() == 0 ? "Default" : "");
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
