package dev.grindstone.kit.people;

import static dev.grindstone.kit.db.Tables.PERSON;
import static dev.grindstone.kit.db.Tables.WORLD;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Finds the people of a world; valid inside a turn of that world. */
public final class People {

    private final DSLContext db;

    public People(DSLContext db) {
        this.db = db;
    }

    /** The person the agent acts as, signed in from the start. */
    public Person protagonist() {
        long id = db.select(WORLD.PROTAGONIST_ID).from(WORLD).fetchSingle().value1();
        return byId(id).orElseThrow(() -> new NoSuchElementException(
                "The world's protagonist, person " + id + ", does not exist: the world's source must add that person"));
    }

    /**
     * Adds somebody.
     *
     * @throws IllegalArgumentException when somebody has that address already
     */
    public Person add(Person person) {
        byEmail(person.email()).ifPresent(other -> {
            throw new IllegalArgumentException(
                    "There is somebody with the address '" + person.email() + "' already: " + other.name());
        });
        db.insertInto(PERSON)
                .set(PERSON.ID, person.id())
                .set(PERSON.NAME, person.name())
                .set(PERSON.GIVEN_NAME, person.givenName())
                .set(PERSON.EMAIL, person.email())
                .set(PERSON.PASSWORD, person.password())
                .set(PERSON.TITLE, person.title())
                .set(PERSON.COMPANY, person.company())
                .execute();
        return person;
    }

    public Optional<Person> byId(long id) {
        return db.selectFrom(PERSON).where(PERSON.ID.eq(id)).fetchOptionalInto(Person.class);
    }

    /** The person with that address, whatever its case. */
    public Optional<Person> byEmail(String email) {
        return db.selectFrom(PERSON)
                .where(DSL.lower(PERSON.EMAIL).eq(email.toLowerCase(java.util.Locale.ROOT)))
                .fetchOptionalInto(Person.class);
    }

    /** Everybody, in order of id. */
    public List<Person> all() {
        return db.selectFrom(PERSON).orderBy(PERSON.ID).fetchInto(Person.class);
    }
}
