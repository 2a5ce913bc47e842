package dev.grindstone.mail.mailbox;

import static dev.grindstone.mail.db.Tables.PASSAGE;
import static org.jooq.impl.DSL.lower;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;

/** The texts that a mailbox keeps to use again: its signatures, or its templates. */
public final class Passages {

    /** What a kept text is for. */
    public enum Kind {
        SIGNATURE,
        TEMPLATE;

        /** As the table and sentences say it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One text.
     *
     * @param subject of a template; empty for a signature
     * @param html clean, to be put into a message as it is
     */
    public record Passage(long id, String name, String subject, String html) {}

    private final DSLContext db;
    private final long ownerId;
    private final Kind kind;

    private Passages(DSLContext db, long ownerId, Kind kind) {
        this.db = db;
        this.ownerId = ownerId;
        this.kind = kind;
    }

    /** The signatures of a mailbox. */
    public static Passages signatures(DSLContext db, long ownerId) {
        return new Passages(db, ownerId, Kind.SIGNATURE);
    }

    /** The templates of a mailbox. */
    public static Passages templates(DSLContext db, long ownerId) {
        return new Passages(db, ownerId, Kind.TEMPLATE);
    }

    /** Those of one kind. */
    public static Passages of(DSLContext db, long ownerId, Kind kind) {
        return new Passages(db, ownerId, kind);
    }

    /** All of them, by name. */
    public List<Passage> all() {
        return db.select(PASSAGE.ID, PASSAGE.NAME, PASSAGE.SUBJECT, PASSAGE.BODY_HTML)
                .from(PASSAGE)
                .where(PASSAGE.OWNER_ID.eq(ownerId).and(PASSAGE.KIND.eq(kind.word())))
                .orderBy(lower(PASSAGE.NAME), PASSAGE.ID)
                .fetch(Records.mapping(Passage::new));
    }

    /** The one with that id. */
    public Optional<Passage> find(long id) {
        return all().stream().filter(each -> each.id() == id).findFirst();
    }

    /** The one of that name, in any case. */
    public Optional<Passage> named(String name) {
        return all().stream().filter(each -> each.name().equalsIgnoreCase(name)).findFirst();
    }

    /**
     * The signature that the settings choose, as HTML; empty without one.
     *
     * @param answering whether it is for an answer or forwarded mail
     */
    public static String chosen(DSLContext db, long ownerId, boolean answering) {
        Preferences chosen = Preferences.of(db, ownerId);
        long id = answering ? chosen.signatureAnswer() : chosen.signatureNew();
        return id == 0
                ? ""
                : signatures(db, ownerId).find(id).map(Passage::html).orElse("");
    }

    /** A signature as it stands below a message when writing begins; empty without one. */
    public static String below(String signature) {
        return signature.isEmpty()
                ? ""
                : "<br><br><span class=\"gmail_signature_prefix\">-- </span><br>"
                        + "<div class=\"gmail_signature\" data-smartmail=\"gmail_signature\">" + signature + "</div>";
    }
}
