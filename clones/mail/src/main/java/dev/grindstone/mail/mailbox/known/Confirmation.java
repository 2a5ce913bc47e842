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
     * @param kind what for: {@link Kind#ALIAS} or {@link Kind#FORWARD}
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
        boolean sending = kind == Kind.ALIAS;
        String asks = owner.name() + " <" + owner.email() + "> asked to "
                + (sending ? "send mail as your address " : "forward mail to your address ") + email + ".";
        String subject = (sending ? "Confirmation - Send mail as " : "Forwarding confirmation - Receive mail from ")
                + (sending ? email : owner.email());
        String html = "<p>" + BodyText.escape(asks) + "</p><p>Confirmation code: <b>" + code() + "</b></p>"
                + "<p>To allow it, open this page and confirm:<br><a href=\""
                + AppLinks.stored("mail", "/mail/u/0/confirm/" + owner.id() + "/" + kind.word() + "/" + code())
                + "\">Confirm the request</a></p><p>Or give the code to " + BodyText.escape(owner.name())
                + ", who can enter it in the settings. If you do not know " + BodyText.escape(owner.name())
                + ", you need not do anything: without the code your address is not used.</p>";
        world.run(
                "mail.receive",
                reader,
                Map.of(
                        "from",
                        "Mail Team <" + (sending ? "send-as" : "forwarding") + "-noreply@"
                                + new Address("", owner.email()).domain() + ">",
                        "to",
                        List.of(reader.email()),
                        "subject",
                        subject,
                        "html",
                        html));
    }
}
