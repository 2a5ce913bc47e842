package dev.grindstone.mail.confirm;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.mailbox.known.Confirmation;
import dev.grindstone.mail.mailbox.known.KnownAddress;
import dev.grindstone.mail.mailbox.known.KnownAddresses;
import dev.grindstone.mail.mailbox.known.KnownAddresses.Kind;
import java.util.List;
import java.util.Locale;

/**
 * Confirming an address that the mailbox of whoever runs the command wants to use.
 *
 * <p>All take {@code kind} ({@code alias} or {@code forward}) and {@code address}. {@code mail.verifyAddress} takes the
 * {@code code} too and confirms; {@code mail.askAgain} sends the mail with the code once more; {@code mail.confirmationCode}
 * gives the code, for a story in which somebody outside the world tells it.
 */
public final class ConfirmCommands {
    private static final List<String> KINDS = List.of("alias", "forward");

    private ConfirmCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("mail.verifyAddress", (world, by, args) -> {
            verify(world, by, args);
            return null;
        });
        commands.add("mail.askAgain", (world, by, args) -> {
            asked(world, by, "mail.askAgain", args).ask();
            return null;
        });
        commands.add(
                "mail.confirmationCode",
                (world, by, args) ->
                        asked(world, by, "mail.confirmationCode", args).code());
    }

    private static void verify(World world, Person by, Args args) {
        Confirmation asked = asked(world, by, "mail.verifyAddress", args);
        String code = args.text("code").replaceAll("[\\s-]", "");
        if (!asked.code().equals(code)) {
            throw new IllegalArgumentException("mail.verifyAddress: '" + code + "' is not the code that was sent to "
                    + args.text("address") + ": copy the nine digits from that mail, or have it sent again");
        }
        KnownAddresses addresses = KnownAddresses.of(world.db("mail"), by.id(), kind("mail.verifyAddress", args));
        addresses.put(addresses.find(args.text("address")).orElseThrow().confirmed(), world::nextId);
    }

    private static Confirmation asked(World world, Person by, String command, Args args) {
        Kind kind = kind(command, args);
        KnownAddress address = KnownAddresses.of(world.db("mail"), by.id(), kind)
                .find(args.text("address"))
                .orElseThrow(() -> new IllegalArgumentException(command + ": '" + args.text("address")
                        + "' is no address that " + by.email() + " added: add it in the settings first"));
        if (address.isConfirmed()) {
            throw new IllegalArgumentException(command + ": '" + address.email() + "' is confirmed already");
        }
        return new Confirmation(world, by, kind, address.email());
    }

    private static Kind kind(String command, Args args) {
        String kind = args.text("kind");
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException(command + ": kind is '" + kind + "', but must be one of " + KINDS);
        }
        return Kind.valueOf(kind.toUpperCase(Locale.ROOT));
    }
}
