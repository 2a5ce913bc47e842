package dev.grindstone.mail.forwarding;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.db.tables.records.PreferenceRecord;
import dev.grindstone.mail.mailbox.Preferences;
import dev.grindstone.mail.mailbox.known.KnownAddress;
import dev.grindstone.mail.mailbox.known.KnownAddresses;
import dev.grindstone.mail.mailbox.known.KnownAddresses.Kind;
import dev.grindstone.mail.message.Address;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Passing on what comes, in the mailbox of whoever runs the command.
 *
 * <p>{@code mail.addForwardingAddress} takes an {@code address}: a person of the world gets a mail that says so, and the
 * address can be used at once; whoever reads one outside has to agree first: with the code of {@code mail.verifyAddress}, or
 * as {@code mail.confirmForwardingAddress} says. {@code mail.removeForwardingAddress} forgets it. {@code mail.setForwarding} takes {@code to} (a confirmed
 * address, empty to pass nothing on) and {@code keep} (leaveInInbox, markRead, archive, trash).
 */
public final class ForwardingCommands {
    private static final List<String> KEEPS = List.of("leaveInInbox", "markRead", "archive", "trash");

    private ForwardingCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("mail.addForwardingAddress", (world, by, args) -> {
            add(world, by, args.text("address").strip());
            return null;
        });
        commands.add("mail.confirmForwardingAddress", (world, by, args) -> {
            addresses(world, by)
                    .put(known(world, by, "mail.confirmForwardingAddress", args).confirmed(), world::nextId);
            return null;
        });
        commands.add("mail.removeForwardingAddress", (world, by, args) -> {
            KnownAddress gone = known(world, by, "mail.removeForwardingAddress", args);
            addresses(world, by).remove(gone.email());
            if (Preferences.of(world.db("mail"), by.id()).forwardTo().equalsIgnoreCase(gone.email())) {
                store(world, by, "", "leaveInInbox");
            }
            return null;
        });
        commands.add("mail.setForwarding", (world, by, args) -> {
            set(world, by, args);
            return null;
        });
    }

    private static void add(World world, Person by, String email) {
        String command = "mail.addForwardingAddress: ";
        if (!new Address("", email).isValid()) {
            throw new IllegalArgumentException(command + "'" + email + "' is not a mail address: write name@host.tld");
        }
        if (email.equalsIgnoreCase(by.email())) {
            throw new IllegalArgumentException(
                    command + "'" + email + "' is this mailbox: mail cannot be passed on to where it is");
        }
        if (addresses(world, by).find(email).isPresent()) {
            throw new IllegalArgumentException(command + "'" + email + "' is a forwarding address already");
        }
        boolean isHere = world.people().byEmail(email).isPresent();
        addresses(world, by).put(KnownAddress.of(email, isHere), world::nextId);
        world.people().byEmail(email).ifPresent(reader -> tell(world, by, reader));
    }

    private static void tell(World world, Person by, Person reader) {
        world.run(
                "mail.receive",
                reader,
                Map.of(
                        "from",
                        "Forwarding <forwarding-noreply@" + new Address("", by.email()).domain() + ">",
                        "to",
                        List.of(reader.email()),
                        "subject",
                        by.name() + " can now forward mail to you",
                        "text",
                        by.name() + " <" + by.email() + "> added " + reader.email()
                                + " as a forwarding address. Mail that comes there may from now on be passed on to"
                                + " you.\n\nIf you do not want that, ask " + by.name()
                                + " to remove your address in the settings, under Forwarding and POP/IMAP."));
    }

    private static void set(World world, Person by, Args args) {
        Preferences chosen = Preferences.of(world.db("mail"), by.id());
        String to = args.text("to", chosen.forwardTo()).strip();
        String keep = args.text("keep", chosen.forwardKeep());
        if (!KEEPS.contains(keep)) {
            throw new IllegalArgumentException(
                    "mail.setForwarding: keep is '" + keep + "', but must be one of " + KEEPS);
        }
        if (!to.isEmpty()
                && addresses(world, by)
                        .find(to)
                        .filter(KnownAddress::isConfirmed)
                        .isEmpty()) {
            throw new IllegalArgumentException("mail.setForwarding: '" + to
                    + "' is no confirmed forwarding address: add it with mail.addForwardingAddress first");
        }
        store(world, by, to, keep);
    }

    private static void store(World world, Person by, String to, String keep) {
        Preferences chosen = Preferences.of(world.db("mail"), by.id());
        PreferenceRecord row = chosen.row();
        row.setForwardTo(to.toLowerCase(Locale.ROOT));
        row.setForwardKeep(keep);
        chosen.store(world.db("mail"), row);
    }

    private static KnownAddress known(World world, Person by, String command, Args args) {
        return addresses(world, by)
                .find(args.text("address"))
                .orElseThrow(() -> new IllegalArgumentException(command + ": '" + args.text("address")
                        + "' is no forwarding address of " + by.email()
                        + ": add it with mail.addForwardingAddress"));
    }

    private static KnownAddresses addresses(World world, Person by) {
        return KnownAddresses.of(world.db("mail"), by.id(), Kind.FORWARD);
    }
}
