package dev.grindstone.shop.communication;

import static dev.grindstone.shop.db.Tables.BUYER;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.buyer.BuyerCommands;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The subjects that somebody does not want mails about, as their row keeps them; nobody's row says that all are wanted. */
final class Wanted {
    private static final Pattern OFF = Pattern.compile("\\{\"mail_off\":\"([a-z ]*)\"}");

    private Wanted() {}

    /** The keys of those that are off. */
    static Set<String> off(World world, long person) {
        return world
                .db("shop")
                .select(BUYER.PREFS)
                .from(BUYER)
                .where(BUYER.PERSON_ID.eq(person))
                .fetch(BUYER.PREFS)
                .stream()
                .map(OFF::matcher)
                .filter(Matcher::matches)
                .flatMap(found -> Arrays.stream(found.group(1).split(" ", -1)))
                .filter(key -> Subject.of(key).isPresent())
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    /** Writes which are off, in the order of their names. */
    static void setOff(World world, Person person, Set<String> off) {
        BuyerCommands.row(world, person);
        world.db("shop")
                .update(BUYER)
                .set(BUYER.PREFS, off.isEmpty() ? "{}" : "{\"mail_off\":\"" + String.join(" ", off) + "\"}")
                .where(BUYER.PERSON_ID.eq(person.id()))
                .execute();
    }
}
