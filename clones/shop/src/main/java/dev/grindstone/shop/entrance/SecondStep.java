package dev.grindstone.shop.entrance;

import static dev.grindstone.shop.db.Tables.BUYER;

import dev.grindstone.kit.event.Notification;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.db.tables.records.SignInRecord;
import dev.grindstone.shop.frame.Basket;
import dev.grindstone.shop.frame.Personal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/*
 * Between the password and the code nobody is signed in. That the password was given is shown by a ticket, which the page of
 * the code sends back: it follows from the password and from the code's own number, so that it opens nothing else.
 */
/** The step after the password of those who want one: a code that is sent by mail. */
public final class SecondStep {
    /** Names the ticket in addresses and forms. */
    public static final String TICKET = "arb";

    /** So long a code holds. */
    public static final Duration HOLDS = Duration.ofMinutes(10);

    private static final int MOST_TRIES = 5;
    private static final String PAGE = "/ap/mfa";

    private SecondStep() {}

    /** What came of a code. */
    public enum Outcome {
        RIGHT,
        WRONG,
        EXPIRED,
        TOO_MANY
    }

    /** Lets somebody in who gave their password, or asks for the code first. */
    public static void pass(Visit visit, Person person, String then) {
        if (isOn(visit.world(), person) && !isRemembered(visit, person)) {
            // What is awaited is told by the browser, so it needs its cookie now.
            visit.seeOther(page(send(visit.world(), Basket.key(visit), person), then));
        } else {
            Door.enter(visit, person, then);
        }
    }

    /** Whether somebody wants the step. */
    public static boolean isOn(World world, Person person) {
        return world.db("shop")
                .fetchExists(BUYER, BUYER.PERSON_ID.eq(person.id()).and(BUYER.TWO_STEP));
    }

    /** Sends who has a ticket a new code, in the place of the one before, and leads to its page. */
    public static void again(Visit visit, Person person, String then) {
        visit.seeOther(page(send(visit.world(), Basket.browser(visit), person), then) + "&sent=1");
    }

    private static String send(World world, String browser, Person person) {
        long of = world.nextId();
        SignInRecord row = SignIns.at(world, browser).row(person);
        row.setCodeOf(of);
        row.setCodeAt(world.now());
        row.setTries(0);
        row.store();
        tell(world, person, code(person, of));
        return ticket(person, of);
    }

    private static String page(String ticket, String then) {
        return PAGE + "?" + TICKET + "=" + ticket + "&" + Personal.RETURN_TO + "="
                + URLEncoder.encode(then, StandardCharsets.UTF_8);
    }

    private static String ticket(Person person, long of) {
        return Long.toString(person.id(), Character.MAX_RADIX) + "-" + Secret.word(person, "ticket/" + of);
    }

    /** Who has such a ticket at the browser. */
    public static Optional<Person> of(Visit visit, String ticket) {
        int dash = ticket.indexOf('-');
        if (dash < 1 || !ticket.substring(0, dash).matches("[0-9a-z]{1,12}")) {
            return Optional.empty();
        }
        return visit.world()
                .people()
                .byId(Long.parseLong(ticket.substring(0, dash), Character.MAX_RADIX))
                .filter(person -> SignIns.of(visit)
                        .find(person)
                        .map(SignInRecord::getCodeOf)
                        .map(of -> ticket(person, of))
                        .equals(Optional.of(ticket)));
    }

    /** Tries a code; after some wrong ones even the right one is none any more. */
    public static Outcome attempt(Visit visit, Person person, String entered) {
        SignInRecord row = SignIns.of(visit).row(person);
        Long of = row.getCodeOf();
        Instant at = row.getCodeAt();
        if (of == null || at == null || at.plus(HOLDS).isBefore(visit.now())) {
            return Outcome.EXPIRED;
        }
        if (row.getTries() >= MOST_TRIES) {
            return Outcome.TOO_MANY;
        }
        if (entered.replaceAll("\\s", "").equals(code(person, of))) {
            return Outcome.RIGHT;
        }
        row.setTries(row.getTries() + 1);
        row.store();
        return row.getTries() >= MOST_TRIES ? Outcome.TOO_MANY : Outcome.WRONG;
    }

    /** Has the browser remember that its owner once gave a code. */
    public static void remember(Visit visit, Person person) {
        visit.keep(cookie(person), Secret.word(person, "device"));
    }

    private static boolean isRemembered(Visit visit, Person person) {
        return Secret.word(person, "device").equals(visit.cookie(cookie(person)));
    }

    private static String cookie(Person person) {
        return "device-" + Long.toString(person.id(), Character.MAX_RADIX);
    }

    private static String code(Person person, long of) {
        return Secret.digits(person, "code/" + of);
    }

    private static void tell(World world, Person person, String code) {
        String brand = Brand.BAZAAR.name();
        world.announce(new Notification(
                "shop",
                new Notification.From(brand, "account-update@bazaar.example"),
                "sign-in-code",
                "sign-in-code/" + person.id(),
                person,
                "Your " + brand + " sign-in code",
                List.of(
                        "Somebody gave your password and wants to sign in. To go on, enter this code:",
                        code,
                        "It can be used for " + HOLDS.toMinutes()
                                + " minutes. If that wasn’t you, change your password:"
                                + " nobody gets in without the code."),
                List.of(),
                null));
    }
}
