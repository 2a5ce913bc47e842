package dev.grindstone.mail.invitations;

import static dev.grindstone.mail.db.Tables.EVENT;

import biweekly.component.VEvent;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.invitations.Invitation.Guest;
import dev.grindstone.mail.message.Address;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event that the owner of a mailbox wrote into the calendar.
 *
 * @param event as calendars tell of it
 * @param thread the conversation it came from, or null
 */
record Written(long id, Invitation event, @Nullable Long thread) {

    /** All of a mailbox; valid inside a turn. */
    static List<Written> of(Visit visit) {
        Address owner = new Address(visit.person().name(), visit.person().email());
        return visit.db()
                .selectFrom(EVENT)
                .where(EVENT.OWNER_ID.eq(visit.person().id()))
                .orderBy(EVENT.ID)
                .fetch(row -> new Written(
                        row.getId(),
                        new Invitation(
                                "REQUEST",
                                row.getUid(),
                                row.getRevision(),
                                row.getTitle(),
                                row.getPlace(),
                                row.getDescription(),
                                row.getStartsAt(),
                                row.getEndsAt(),
                                row.getIsAllDay(),
                                false,
                                owner,
                                Address.parseAll(row.getGuests()).stream()
                                        .map(guest -> new Guest(guest, Optional.empty()))
                                        .toList(),
                                new VEvent()),
                        row.getThreadId()));
    }
}
