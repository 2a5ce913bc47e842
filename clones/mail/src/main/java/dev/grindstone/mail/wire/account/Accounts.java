package dev.grindstone.mail.wire.account;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.mail.mailbox.Preferences;
import dev.grindstone.mail.message.Address;
import java.util.Optional;

/**
 * Finds whose mailbox a name means: {@code address} is a person of the default world, {@code world/address} one of
 * another. Only worlds that a host name leads to are found, as in a browser.
 */
public final class Accounts {
    private final Worlds worlds;
    private final int pagesPort;

    /** @param pagesPort where a browser of this machine finds the apps */
    public Accounts(Worlds worlds, int pagesPort) {
        this.worlds = worlds;
        this.pagesPort = pagesPort;
    }

    /** The person of that name. */
    public Optional<Account> find(String name) {
        return world(name)
                .flatMap(world -> person(world, address(name))
                        .map(person -> new Account(world, person, app -> origin(name, app))));
    }

    /** The person of that name, if the password is theirs. */
    public Optional<Account> find(String name, String password) {
        return find(name).filter(account -> account.person().password().equals(password));
    }

    /** Whether people of that world have addresses at the host of this one. */
    public boolean isHere(String name) {
        String domain = new Address("", address(name)).domain();
        return world(name)
                .filter(world -> world.turn(open -> open.people().all().stream()
                        .anyMatch(person ->
                                new Address("", person.email()).domain().equals(domain))))
                .isPresent();
    }

    /** The address without the name of its world. */
    public static String address(String name) {
        return name.strip().substring(name.strip().indexOf('/') + 1);
    }

    private String origin(String name, String app) {
        int slash = name.strip().indexOf('/');
        String world = slash < 0 ? "" : "." + name.strip().substring(0, slash);
        return "http://" + app + world + ".localhost:" + pagesPort;
    }

    /** Whether mail programs may read the mailbox of that name, as its owner said in the settings. */
    boolean isReadable(String name) {
        return find(name)
                .filter(account -> account.world()
                        .turn(world -> Preferences.of(
                                        world.db("mail"), account.person().id())
                                .imap()))
                .isPresent();
    }

    private Optional<World> world(String name) {
        int slash = name.strip().indexOf('/');
        return worlds.findByName(slash < 0 ? Worlds.DEFAULT : name.strip().substring(0, slash));
    }

    private static Optional<Person> person(World world, String address) {
        return world.turn(open -> open.people().byEmail(address));
    }
}
