package dev.grindstone.mail.alias;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.mailbox.known.Confirmation;
import dev.grindstone.mail.mailbox.known.KnownAddress;
import dev.grindstone.mail.mailbox.known.KnownAddresses;
import dev.grindstone.mail.mailbox.known.KnownAddresses.Kind;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.SafeHtml;
import java.util.Locale;

/**
 * Addresses to send as, in the mailbox of whoever runs the command.
 *
 * <p>{@code mail.saveAlias} takes {@code address} and, all optional, {@code name}, {@code answers_to}, {@code signature}
 * (HTML), {@code default}, {@code treat_as_alias}; what is left out stays as it was. A new address gets a mail
 * with a code, see {@link Confirmation}; {@code mail.confirmAlias} says that whoever reads it agreed; the owner's own address with a {@code +word} needs nobody's leave.
 * {@code mail.deleteAlias} forgets it, {@code mail.defaultAlias} sends as it, or for the own address as oneself.
 */
public final class AliasCommands {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SIGNATURE = 100_000;

    private AliasCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("mail.saveAlias", (world, by, args) -> {
            save(world, by, args);
            return null;
        });
        commands.add("mail.confirmAlias", (world, by, args) -> {
            aliases(world, by).put(known(world, by, "mail.confirmAlias", args).confirmed(), world::nextId);
            return null;
        });
        commands.add("mail.deleteAlias", (world, by, args) -> {
            aliases(world, by).remove(known(world, by, "mail.deleteAlias", args).email());
            return null;
        });
        commands.add("mail.defaultAlias", (world, by, args) -> {
            if (args.text("address").equalsIgnoreCase(by.email())) {
                aliases(world, by).noDefault();
            } else {
                KnownAddress alias = known(world, by, "mail.defaultAlias", args);
                aliases(world, by).put(checked("mail.defaultAlias", asDefault(alias)), world::nextId);
            }
            return null;
        });
    }

    private static void save(World world, Person by, Args args) {
        String email = args.text("address").strip().toLowerCase(Locale.ROOT);
        if (!new Address("", email).isValid()) {
            throw new IllegalArgumentException(
                    "mail.saveAlias: '" + email + "' is not a mail address: write name@host.tld");
        }
        if (email.equalsIgnoreCase(by.email())) {
            throw new IllegalArgumentException("mail.saveAlias: '" + email
                    + "' is your own address: its name is the sender_name of mail.setPreferences");
        }
        boolean isNew = aliases(world, by).find(email).isEmpty();
        KnownAddress before = aliases(world, by).find(email).orElse(KnownAddress.of(email, isVariant(email, by)));
        KnownAddress wanted = new KnownAddress(
                email,
                args.text("name", before.name()).strip(),
                args.text("answers_to", before.answersTo()).strip(),
                SafeHtml.clean(args.text("signature", before.signature())),
                before.isConfirmed(),
                args.flag("default", before.isDefault()),
                args.flag("treat_as_alias", before.isAlias()));
        aliases(world, by).put(checked("mail.saveAlias", wanted), world::nextId);
        if (isNew && !wanted.isConfirmed()) {
            new Confirmation(world, by, Kind.ALIAS, email).ask();
        }
    }

    private static KnownAddress checked(String command, KnownAddress wanted) {
        if (wanted.name().length() > LONGEST_NAME
                || wanted.name().chars().anyMatch(c -> c < ' ' || c == '<' || c == '>')) {
            throw new IllegalArgumentException(command + ": the name is '" + wanted.name() + "', but has at most "
                    + LONGEST_NAME + " characters, and no line breaks, '<' or '>'");
        }
        if (!wanted.answersTo().isEmpty() && !new Address("", wanted.answersTo()).isValid()) {
            throw new IllegalArgumentException(
                    command + ": answers_to is '" + wanted.answersTo() + "', which is no mail address");
        }
        if (wanted.signature().length() > LONGEST_SIGNATURE) {
            throw new IllegalArgumentException(command + ": the signature has "
                    + wanted.signature().length() + " characters, but may have " + LONGEST_SIGNATURE);
        }
        if (wanted.isDefault() && !wanted.isConfirmed()) {
            throw new IllegalArgumentException(
                    command + ": '" + wanted.email() + "' is not confirmed yet, so mail cannot be sent as it");
        }
        return wanted;
    }

    private static KnownAddress asDefault(KnownAddress alias) {
        return new KnownAddress(
                alias.email(),
                alias.name(),
                alias.answersTo(),
                alias.signature(),
                alias.isConfirmed(),
                true,
                alias.isAlias());
    }

    /** Whether it is the own address with a word behind a plus sign. */
    private static boolean isVariant(String email, Person by) {
        return email.replaceFirst("\\+[^@]*@", "@").equalsIgnoreCase(by.email());
    }

    private static KnownAddress known(World world, Person by, String command, Args args) {
        return aliases(world, by)
                .find(args.text("address"))
                .orElseThrow(() -> new IllegalArgumentException(command + ": '" + args.text("address")
                        + "' is no address that " + by.email() + " sends as: add it with mail.saveAlias"));
    }

    private static KnownAddresses aliases(World world, Person by) {
        return KnownAddresses.of(world.db("mail"), by.id(), Kind.ALIAS);
    }
}
