package dev.grindstone.mail.mailbox.known;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.mailbox.known.KnownAddresses.Kind;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.AppLinks;
import dev.grindstone.mail.message.BodyText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/*
 * The code follows from who asked for which address, so nothing is stored and a reset changes nothing. It keeps nobody out
 * who reads this source; it only has to be unknown to whoever sees the pages.
 */
/** The question whether a mailbox may use somebody's address: a code that only who reads that address is told. */
public final class Confirmation {
    private static final int LEAST = 100_000_000;

    private final World world;
    private final Person owner;
    private final Kind kind;
    private final String email;

    /**
     * The question about one address.
     *
     * @param owner whose mailbox wants to use it
     * @param kind what for: {@link Kind#ALIAS}, {@link Kind#DELEGATE} or {@link Kind#FORWARD}
     */
    public Confirmation(World world, Person owner, Kind kind, String email) {
        this.world = world;
        this.owner = owner;
        this.kind = kind;
        this.email = email.strip().toLowerCase(Locale.ROOT);
    }

    /** The answer: nine digits. */
    public String code() {
        String asked = owner.email().toLowerCase(Locale.ROOT) + " " + kind + " " + email;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(asked.getBytes(StandardCharsets.UTF_8));
            long number = Integer.toUnsignedLong(ByteBuffer.wrap(digest).getInt());
            return Long.toString(LEAST + number % (9L * LEAST));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Asks whoever reads the address, by mail; what goes to an address outside the world nobody here sees. */
    public void ask() {
        world.people().byEmail(email).ifPresent(this::ask);
    }

    private void ask(Person reader) {
        String page = AppLinks.stored("mail", "/mail/u/0/confirm/" + owner.id() + "/" + kind.word() + "/" + code());
        String name = BodyText.escape(owner.name());
        String html = "<p>" + BodyText.escape(owner.name() + " <" + owner.email() + ">" + wish()) + "</p>"
                + (kind == Kind.DELEGATE
                        ? "<p>To accept or deny it, open this page:<br><a href=\"" + page
                                + "\">Accept or deny access</a></p><p>If you do not know " + name
                                + ", you need not do anything.</p>"
                        : "<p>Confirmation code: <b>" + code() + "</b></p>"
                                + "<p>To allow it, open this page and confirm:<br><a href=\"" + page
                                + "\">Confirm the request</a></p><p>Or give the code to " + name
                                + ", who can enter it in the settings. If you do not know " + name
                                + ", you need not do anything: without the code your address is not used.</p>");
        world.run(
                "mail.receive",
                reader,
                Map.of(
                        "from",
                        "Mail Team <" + team() + "-noreply@" + new Address("", owner.email()).domain() + ">",
                        "to",
                        List.of(reader.email()),
                        "subject",
                        subject(),
                        "html",
                        html));
    }

    private String wish() {
        return switch (kind) {
            case ALIAS -> " asked to send mail as your address " + email + ".";
            case DELEGATE -> " grants you access to their account: you can read its mail, and send mail as them.";
            default -> " asked to forward mail to your address " + email + ".";
        };
    }

    private String subject() {
        return switch (kind) {
            case ALIAS -> "Confirmation - Send mail as " + email;
            case DELEGATE -> owner.name() + " has granted you access to their account";
            default -> "Forwarding confirmation - Receive mail from " + owner.email();
        };
    }

    private String team() {
        return switch (kind) {
            case ALIAS -> "send-as";
            case DELEGATE -> "delegation";
            default -> "forwarding";
        };
    }
}
