package dev.grindstone.mail.api.call;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.mailbox.Owner;
import dev.grindstone.mail.message.MessageQueries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * One request to a method, read as far as all methods have it in common.
 *
 * @param person whose mailbox it is about, and who acts
 * @param path the values of the path's variables
 * @param json the object that was sent; one without fields when none was
 * @param media the message that was sent beside it, as it travels
 * @param origins where the caller finds another app of the world, by its name
 */
public record Call(
        World world,
        Person person,
        Map<String, String> path,
        Map<String, List<String>> query,
        Fields json,
        @Nullable Content media,
        UnaryOperator<String> origins) {

    /** The tables of the app. */
    public DSLContext db() {
        return world.db("mail");
    }

    /** The messages of the mailbox. */
    public MessageQueries mailbox() {
        return new MessageQueries(db(), person.id());
    }

    /** The owner of the mailbox, now. */
    public Owner owner() {
        return Owner.of(world, person);
    }

    /** Carries out a command as the caller. */
    public @Nullable Object run(String command, Map<String, ?> args) {
        return world.run(command, person, args);
    }

    /** A variable of the path. */
    public String variable(String name) {
        return path.getOrDefault(name, "");
    }

    /** A variable of the path that is the id of a message or a conversation. */
    public long id(String name) {
        return Ids.parse(variable(name));
    }

    /** A parameter, or the other when it is absent. */
    public String parameter(String name, String otherwise) {
        List<String> values = query.getOrDefault(name, List.of());
        return values.isEmpty() ? otherwise : values.get(0);
    }

    /** All values of a parameter. */
    public List<String> parameters(String name) {
        return query.getOrDefault(name, List.of());
    }

    /** A parameter that is true or false. */
    public boolean flag(String name) {
        String value = parameter(name, "false");
        if (!value.equals("true") && !value.equals("false")) {
            throw Problem.invalid("Invalid value at '" + name + "' (TYPE_BOOL), \"" + value + "\"");
        }
        return value.equals("true");
    }

    /** How many entries of a list are wanted: at least one, at most 500. */
    public int maxResults() {
        String value = parameter("maxResults", "100");
        if (!value.matches("\\d{1,9}")) {
            throw Problem.invalid("Invalid value at 'max_results' (TYPE_UINT32), \"" + value + "\"");
        }
        int wanted = Integer.parseInt(value);
        return wanted == 0 ? 100 : Math.min(wanted, 500);
    }

    /** An object in a fixed order of its fields; absent values are left out. */
    public static Map<String, Object> object(@Nullable Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                object.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        return object;
    }
}
