package dev.grindstone.mail.contacts;

import static dev.grindstone.mail.db.Tables.MESSAGE;
import static dev.grindstone.mail.db.Tables.RECIPIENT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.max;

import dev.grindstone.mail.mailbox.Preferences;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;

/** Whom a mailbox has written to, as its sent mail says; nothing of it is stored. */
final class Correspondents {
    private static final int FREQUENT = 20;
    private static final int LEAST = 2;

    private final List<Known> known;
    private final Map<String, Contact> saved = new HashMap<>();

    private record Known(String name, String email, int mails) {}

    /** Reads the sent mail of an owner, whose own address does not count; who is not saved only as the settings say. */
    Correspondents(DSLContext db, long ownerId, String ownEmail, List<Contact> contacts) {
        boolean unsaved = Preferences.of(db, ownerId).autoContacts();
        contacts.forEach(each -> saved.putIfAbsent(each.email().toLowerCase(Locale.ROOT), each));
        known = db
                .select(max(RECIPIENT.NAME), lower(RECIPIENT.EMAIL), count())
                .from(RECIPIENT)
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(RECIPIENT.MESSAGE_ID))
                .where(MESSAGE.OWNER_ID.eq(ownerId).and(MESSAGE.KIND.eq("sent")))
                .groupBy(lower(RECIPIENT.EMAIL))
                .orderBy(count().desc(), lower(RECIPIENT.EMAIL))
                .fetch(row -> new Known(row.value1(), row.value2(), row.value3()))
                .stream()
                .filter(each -> !each.email().equalsIgnoreCase(ownEmail))
                .filter(each -> unsaved || saved.containsKey(each.email()))
                .toList();
    }

    /** Those written to more than once, most often first, as they are saved if they are. */
    List<Contact> frequent() {
        return known.stream()
                .filter(each -> each.mails() >= LEAST)
                .limit(FREQUENT)
                .map(each -> saved.getOrDefault(each.email(), Contact.unsaved(each.name(), each.email())))
                .toList();
    }

    /** Those who are not saved, by name. */
    List<Contact> others() {
        return known.stream()
                .filter(each -> !saved.containsKey(each.email()))
                .map(each -> Contact.unsaved(each.name(), each.email()))
                .sorted(Comparator.comparing((Contact each) -> each.label().toLowerCase(Locale.ROOT))
                        .thenComparing(Contact::email))
                .toList();
    }
}
