package dev.grindstone.kit;

import dev.grindstone.kit.assets.Resources;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.world.App;
import dev.grindstone.kit.world.World;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** One app of the suite: its tables, commands and pages. Found by {@link ServiceLoader}. */
public interface Clone extends App {

    /** The name a person reads, such as {@code Pigeon}. */
    String brand();

    /** Where a visitor of the bare host is led, such as {@code /mail/u/0/}. */
    String startPath();

    /**
     * For an app to which several people can be signed in at one browser: what the paths of pages that are somebody's begin
     * with, such as {@code /mail/u/0/}. The second person finds them below {@code /mail/u/1/}.
     */
    default List<String> accountRoots() {
        return List.of();
    }

    /** Whether somebody who is signed in may open the pages of another person and act there in that person's name. */
    default boolean allowsStandIn(World world, Person who, Person owner) {
        return false;
    }

    /** Registers the pages. */
    void routes(Routes routes);

    /** Names of the lucide icons the pages use as {@code data-icon}. */
    default List<String> icons() {
        return List.of();
    }

    /** Scripts of webjars that come before the clone's own, such as {@code quill/1.3.7/dist/quill.min.js}. */
    default List<String> libraries() {
        return List.of();
    }

    /** {@code schema.sql}, which lies beside the clone's class. */
    @Override
    default String schema() {
        return Resources.text(getClass(), "schema.sql");
    }

    /** All clones on the class path, by name. */
    static List<Clone> installed() {
        return ServiceLoader.load(Clone.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Clone::name))
                .toList();
    }
}
