package dev.grindstone.mail.people;

import static dev.grindstone.mail.db.Tables.CONTACT;
import static dev.grindstone.mail.db.Tables.MESSAGE;
import static org.jooq.impl.DSL.lower;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.mailbox.portrait.Portraits;
import dev.grindstone.mail.message.Address;
import io.javalin.http.BadRequestResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The card that floats beside a name: who it is, and what can be done with them. */
public final class PersonRoutes {

    /** Adds {@code /mail/u/0/person}. */
    public void addTo(Routes routes) {
        routes.get("/mail/u/0/person", PersonRoutes::card);
    }

    private static void card(Visit visit) {
        String email =
                Objects.requireNonNullElse(visit.http().queryParam("email"), "").strip();
        if (email.isEmpty()) {
            throw new BadRequestResponse("A card needs an address: add email=name@host.tld");
        }
        String shown = Objects.requireNonNullElse(visit.http().queryParam("name"), "");
        Optional<Person> known = visit.world().people().byEmail(email);
        String name = known.map(Person::name).orElseGet(() -> shown.isBlank() || shown.equals("me") ? email : shown);
        int mails = visit.db()
                .fetchCount(
                        MESSAGE,
                        MESSAGE.OWNER_ID
                                .eq(visit.person().id())
                                .and(lower(MESSAGE.FROM_EMAIL).eq(email.toLowerCase(Locale.ROOT)))
                                .and(MESSAGE.FOLDER.notIn("spam", "trash")));
        String work =
                known.map(person -> person.title() + ", " + person.company()).orElse("");
        visit.render(
                "mail/people/person.jte",
                new PersonCard(
                        name,
                        email,
                        work,
                        email.equalsIgnoreCase(visit.person().email()),
                        mails,
                        visit.here("/contacts/"),
                        visit.db()
                                .select(CONTACT.ID)
                                .from(CONTACT)
                                .where(CONTACT.OWNER_ID
                                        .eq(visit.person().id())
                                        .and(lower(CONTACT.EMAIL).eq(email.toLowerCase(Locale.ROOT))))
                                .orderBy(CONTACT.ID)
                                .limit(1)
                                .fetchOptional(CONTACT.ID)
                                .orElse(0L),
                        new Address(name.equals(email) ? "" : name, email).header(),
                        new Portraits(visit).of(email)));
    }
}
