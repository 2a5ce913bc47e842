package dev.grindstone.mail.mailbox;

import static dev.grindstone.mail.db.Tables.VACATION;
import static org.jooq.Records.mapping;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What a mailbox answers on its own while its owner is away.
 *
 * @param isOn whether it answers at all, between its days
 * @param lastDay the last day of being away; null for no end
 * @param contactsOnly whether only people in the address book get an answer
 * @param domainOnly whether only people at the owner's own host do
 */
public record Vacation(
        boolean isOn,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        String subject,
        String text,
        boolean contactsOnly,
        boolean domainOnly) {

    /** That of a mailbox, if its owner ever set one up. */
    public static Optional<Vacation> of(DSLContext db, long ownerId) {
        return db.select(
                        VACATION.IS_ON,
                        VACATION.FIRST_DAY,
                        VACATION.LAST_DAY,
                        VACATION.SUBJECT,
                        VACATION.BODY_TEXT,
                        VACATION.CONTACTS_ONLY,
                        VACATION.DOMAIN_ONLY)
                .from(VACATION)
                .where(VACATION.OWNER_ID.eq(ownerId))
                .fetchOptional(mapping(Vacation::new));
    }

    /** Whether it answers what comes on that day. */
    public boolean answersOn(LocalDate day) {
        LocalDate last = lastDay;
        return isOn && !day.isBefore(firstDay) && (last == null || !day.isAfter(last));
    }

    /** Whether a mailbox answers on its own at this moment. */
    public static boolean isAnswering(DSLContext db, Owner owner) {
        LocalDate today = owner.now().atZone(owner.zone()).toLocalDate();
        return of(db, owner.id()).filter(found -> found.answersOn(today)).isPresent();
    }
}
