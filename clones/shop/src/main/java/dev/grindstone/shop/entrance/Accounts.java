package dev.grindstone.shop.entrance;

import static dev.grindstone.kit.db.Tables.PERSON;
import static dev.grindstone.shop.db.Tables.BUYER;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import java.util.Optional;

/** Finds, adds and changes people by what they enter. */
public final class Accounts {
    private Accounts() {}

    /** Who that is, by mail address or by the number of their mobile phone. */
    public static Optional<Person> find(World world, String entered) {
        String digits = entered.replaceAll("[^0-9]", "");
        if (entered.contains("@") || digits.length() < 10) {
            return world.people().byEmail(entered);
        }
        return world.db("shop").select(BUYER.PERSON_ID, BUYER.PHONE).from(BUYER).orderBy(BUYER.PERSON_ID).stream()
                .filter(row -> row.value2().replaceAll("[^0-9]", "").endsWith(digits))
                .findFirst()
                .flatMap(row -> world.people().byId(row.value1()));
    }

    /** Adds somebody whose address nobody has. */
    public static Person add(World world, String name, String email, String password) {
        return world.people().add(new Person(world.nextId(), name, name.split("\\s+", 2)[0], email, password, "", ""));
    }

    /** Gives somebody another password. */
    public static void setPassword(World world, Person person, String password) {
        world.db("kit")
                .update(PERSON)
                .set(PERSON.PASSWORD, password)
                .where(PERSON.ID.eq(person.id()))
                .execute();
    }
}
