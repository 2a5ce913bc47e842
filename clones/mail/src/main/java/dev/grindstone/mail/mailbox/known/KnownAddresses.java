package dev.grindstone.mail.mailbox.known;

import static dev.grindstone.mail.db.Tables.KNOWN_ADDRESS;

import dev.grindstone.mail.db.tables.records.KnownAddressRecord;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The addresses of one kind that a mailbox knows; valid inside a turn. */
public final class KnownAddresses {

    /** What an address is known for. */
    public enum Kind {
        /** Mail may be sent as it. */
        ALIAS,
        /** Mail may be passed on to it. */
        FORWARD,
        /** Whoever reads it may open the mailbox. */
        DELEGATE,
        /** Its pictures are always shown. */
        IMAGES;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final DSLContext db;
    private final long ownerId;
    private final Kind kind;

    private KnownAddresses(DSLContext db, long ownerId, Kind kind) {
        this.db = db;
        this.ownerId = ownerId;
        this.kind = kind;
    }

    /** Those of a mailbox. */
    public static KnownAddresses of(DSLContext db, long ownerId, Kind kind) {
        return new KnownAddresses(db, ownerId, kind);
    }

    /** All of them, by address. */
    public List<KnownAddress> all() {
        return db.selectFrom(KNOWN_ADDRESS)
                .where(mine())
                .orderBy(KNOWN_ADDRESS.EMAIL, KNOWN_ADDRESS.ID)
                .fetch(row -> new KnownAddress(
                        row.getEmail(),
                        row.getName(),
                        row.getAnswersTo(),
                        row.getSignature(),
                        row.getIsConfirmed(),
                        row.getIsDefault(),
                        row.getIsAlias()));
    }

    /** The one with that address, in any case. */
    public Optional<KnownAddress> find(String email) {
        return all().stream()
                .filter(each -> each.email().equalsIgnoreCase(email.strip()))
                .findFirst();
    }

    /** The address that mail is sent as: the one asked for, or by default; empty for the owner's own. */
    public Optional<KnownAddress> sender(String asked) {
        return all().stream()
                .filter(KnownAddress::isConfirmed)
                .filter(each ->
                        asked.isEmpty() ? each.isDefault() : each.email().equalsIgnoreCase(asked))
                .findFirst();
    }

    /** Keeps an address, in place of what was known of it; one that is the default is the only one. */
    public void put(KnownAddress address, LongSupplier ids) {
        String email = address.email().toLowerCase(Locale.ROOT);
        KnownAddressRecord row = db.fetchOptional(KNOWN_ADDRESS, mine().and(KNOWN_ADDRESS.EMAIL.eq(email)))
                .orElseGet(() -> {
                    KnownAddressRecord fresh = db.newRecord(KNOWN_ADDRESS);
                    fresh.setId(ids.getAsLong());
                    return fresh;
                });
        row.setOwnerId(ownerId);
        row.setKind(kind.word());
        row.setEmail(email);
        row.setName(address.name());
        row.setAnswersTo(address.answersTo());
        row.setSignature(address.signature());
        row.setIsConfirmed(address.isConfirmed());
        row.setIsDefault(address.isDefault());
        row.setIsAlias(address.isAlias());
        row.store();
        if (address.isDefault()) {
            noDefault(KNOWN_ADDRESS.EMAIL.ne(email));
        }
    }

    /** Makes none of them the default. */
    public void noDefault() {
        noDefault(KNOWN_ADDRESS.IS_DEFAULT.isTrue());
    }

    private void noDefault(Condition which) {
        db.update(KNOWN_ADDRESS)
                .set(KNOWN_ADDRESS.IS_DEFAULT, false)
                .where(mine().and(which).and(KNOWN_ADDRESS.IS_DEFAULT.isTrue()))
                .execute();
    }

    /** Forgets an address. */
    public void remove(String email) {
        db.deleteFrom(KNOWN_ADDRESS)
                .where(mine().and(KNOWN_ADDRESS.EMAIL.eq(email.strip().toLowerCase(Locale.ROOT))))
                .execute();
    }

    private Condition mine() {
        return KNOWN_ADDRESS.OWNER_ID.eq(ownerId).and(KNOWN_ADDRESS.KIND.eq(kind.word()));
    }
}
