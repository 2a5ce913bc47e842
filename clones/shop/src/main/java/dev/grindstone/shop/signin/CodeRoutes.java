package dev.grindstone.shop.signin;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.entrance.Door;
import dev.grindstone.shop.entrance.SecondStep;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Paths;
import dev.grindstone.shop.frame.Personal;
import java.util.Map;
import java.util.Optional;

/*
 * GET, POST /ap/mfa          the code that was sent by mail: arb, the ticket; otpCode, rememberDevice
 * POST      /ap/mfa/resend   another one
 */
/** The code that is asked for after the password. */
final class CodeRoutes {
    private static final String PAGE = "/ap/mfa";

    private final Brand brand;

    CodeRoutes(Brand brand) {
        this.brand = brand;
    }

    void addTo(Routes routes) {
        routes.post(PAGE + "/resend", this::resend);
        Paths.get(routes, this::ask, PAGE);
        Paths.post(routes, this::verify, PAGE);
    }

    private void ask(Visit visit) {
        String ticket = Fields.asked(visit, SecondStep.TICKET);
        who(visit, ticket).ifPresent(person -> show(visit, person, ticket, Map.of()));
    }

    private void verify(Visit visit) {
        String ticket = Fields.text(visit, SecondStep.TICKET);
        Optional<Person> person = who(visit, ticket);
        if (person.isEmpty()) {
            return;
        }
        String entered = Fields.text(visit, "otpCode");
        if (entered.isEmpty()) {
            show(visit, person.get(), ticket, Map.of("code", "Enter the code from the mail."));
            return;
        }
        String wrong = switch (SecondStep.attempt(visit, person.get(), entered)) {
            case RIGHT -> "";
            case WRONG -> "The code you entered is not valid. Please check the code and try again.";
            case EXPIRED -> "This code has expired. Ask for a new one below.";
            case TOO_MANY -> "Too many wrong codes were entered. Ask for a new one below.";
        };
        if (!wrong.isEmpty()) {
            show(visit, person.get(), ticket, Map.of("form", wrong));
            return;
        }
        if (visit.form("rememberDevice") != null) {
            SecondStep.remember(visit, person.get());
        }
        Door.enter(visit, person.get(), ReturnTo.of(visit));
    }

    private void resend(Visit visit) {
        who(visit, Fields.text(visit, SecondStep.TICKET))
                .ifPresent(person -> SecondStep.again(visit, person, ReturnTo.of(visit)));
    }

    /** Whoever has no ticket begins with the address. */
    private static Optional<Person> who(Visit visit, String ticket) {
        Optional<Person> person = SecondStep.of(visit, ticket);
        if (person.isEmpty()) {
            visit.seeOther(Personal.signIn(ReturnTo.of(visit)));
        }
        return person;
    }

    private void show(Visit visit, Person person, String ticket, Map<String, String> wrong) {
        visit.page(
                "Two-Step Verification",
                "shop/signin/signin.jte",
                new SignInPage(
                        brand,
                        "mfa",
                        Map.of(
                                "email",
                                person.email(),
                                "ticket",
                                ticket,
                                "sent",
                                Fields.asked(visit, "sent"),
                                "minutes",
                                Long.toString(SecondStep.HOLDS.toMinutes())),
                        wrong,
                        ReturnTo.of(visit)));
    }
}
