package dev.grindstone.tasks.instance;

import static java.util.Locale.ROOT;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.tasks.problem.Spot;
import java.util.List;

/** Finds the person whom a task names. */
final class Cast {

    private Cast() {}

    /**
     * The one person of a world who has this address or first name.
     *
     * @param key where the task names them
     * @throws TaskException when that is nobody, or several
     */
    static Person find(World world, Spot spot, String key, String who) {
        List<Person> found = world.people().all().stream()
                .filter(person -> person.email().equalsIgnoreCase(who)
                        || person.givenName().toLowerCase(ROOT).equals(who.toLowerCase(ROOT)))
                .toList();
        if (found.size() != 1) {
            throw new TaskException(
                    spot,
                    "'" + key + "' is '" + who + "', which is "
                            + (found.isEmpty() ? "nobody" : found.size() + " people") + " of the world",
                    "write one person's mail address");
        }
        return found.get(0);
    }
}
