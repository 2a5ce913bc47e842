package dev.grindstone.mail.delegation;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.mailbox.known.Confirmation;
import dev.grindstone.mail.mailbox.known.KnownAddress;
import dev.grindstone.mail.mailbox.known.KnownAddresses;
import dev.grindstone.mail.mailbox.known.KnownAddresses.Kind;
import dev.grindstone.mail.message.Address;

/**
 * Opening one's mailbox to others.
 *
 * <p>{@code mail.addDelegate} takes an {@code address}: that person of the world gets a mail and may accept or deny;
 * {@code mail.removeDelegate} takes the access back. Both are run by the owner. {@code mail.acceptDelegation} and
 * {@code mail.denyDelegation} are run by the other and take the {@code owner}, an address.
 */
public final class DelegationCommands {
    private static final int MOST = 10;

    private DelegationCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("mail.addDelegate", (world, by, args) -> {
            add(world, by, args.text("address").strip());
            return null;
        });
        commands.add("mail.removeDelegate", (world, by, args) -> {
            String address = args.text("address").strip();
            delegates(world, by)
                    .remove(known(world, by, address, "mail.removeDelegate").email());
            return null;
        });
        commands.add("mail.acceptDelegation", (world, by, args) -> {
            Person owner = owner(world, "mail.acceptDelegation", args);
            KnownAddress asked = known(world, owner, by.email(), "mail.acceptDelegation");
            delegates(world, owner).put(asked.confirmed(), world::nextId);
            return null;
        });
        commands.add("mail.denyDelegation", (world, by, args) -> {
            Person owner = owner(world, "mail.denyDelegation", args);
            delegates(world, owner)
                    .remove(known(world, owner, by.email(), "mail.denyDelegation")
                            .email());
            return null;
        });
    }

    private static void add(World world, Person by, String email) {
        String problem = "";
        if (!new Address("", email).isValid()) {
            problem = "is not a mail address: write name@host.tld";
        } else if (email.equalsIgnoreCase(by.email())) {
            problem = "is this account's own address: name somebody else's";
        } else if (delegates(world, by).find(email).isPresent()) {
            problem = "was asked already: remove it before you ask again";
        } else if (world.people().byEmail(email).isEmpty()) {
            problem = "has no account here: only who has one can open another";
        } else if (delegates(world, by).all().size() >= MOST) {
            problem = "would be one too many: an account has at most " + MOST + " delegates";
        }
        if (!problem.isEmpty()) {
            throw new IllegalArgumentException("mail.addDelegate: '" + email + "' " + problem);
        }
        delegates(world, by).put(KnownAddress.of(email, false), world::nextId);
        new Confirmation(world, by, Kind.DELEGATE, email).ask();
    }

    private static Person owner(World world, String command, Args args) {
        return world.people()
                .byEmail(args.text("owner").strip())
                .orElseThrow(() -> new IllegalArgumentException(
                        command + ": '" + args.text("owner") + "' has no account here: name the owner's address"));
    }

    private static KnownAddress known(World world, Person owner, String email, String command) {
        return delegates(world, owner)
                .find(email)
                .orElseThrow(() -> new IllegalArgumentException(command + ": '" + email + "' is no delegate of "
                        + owner.email() + ": " + owner.name() + " grants access in the settings"));
    }

    private static KnownAddresses delegates(World world, Person owner) {
        return KnownAddresses.of(world.db("mail"), owner.id(), Kind.DELEGATE);
    }
}
