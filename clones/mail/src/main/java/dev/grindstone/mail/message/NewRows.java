package dev.grindstone.mail.message;

import static dev.grindstone.mail.db.Tables.ATTACHMENT;
import static dev.grindstone.mail.db.Tables.MESSAGE;
import static dev.grindstone.mail.db.Tables.RECIPIENT;

import dev.grindstone.mail.index.WordIndex;
import dev.grindstone.mail.message.mark.Offer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** The rows of new messages: collected first, then written with one statement a table, however many there are. */
final class NewRows {
    private static final int MAX_SUBJECT = 500;

    private final List<@Nullable Object[]> messages = new ArrayList<>();
    private final List<@Nullable Object[]> recipients = new ArrayList<>();
    private final Map<Long, String> words = new LinkedHashMap<>();
    private final List<@Nullable Object[]> attachments = new ArrayList<>();

    /** The rows of whole messages. */
    static NewRows of(Collection<Parcel> parcels) {
        NewRows rows = new NewRows();
        for (Parcel parcel : parcels) {
            rows.messages.add(message(parcel.message()));
            rows.recipients(parcel.message());
            rows.words.put(parcel.message().id(), parcel.words());
            parcel.files().forEach(rows::attachment);
        }
        return rows;
    }

    /** The rows of recipients alone, for a message that has them replaced. */
    static NewRows ofRecipients(Message message) {
        NewRows rows = new NewRows();
        rows.recipients(message);
        return rows;
    }

    void write(DSLContext db) {
        write(db, MESSAGE, messages);
        write(db, RECIPIENT, recipients);
        new WordIndex(db).add(words);
        write(db, ATTACHMENT, attachments);
    }

    private static void write(DSLContext db, Table<? extends Record> table, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            // What a message does not say of itself, such as how long it is snoozed, starts with the column's default.
            Field<?>[] columns = Arrays.copyOf(table.fields(), rows.get(0).length);
            db.batch(db.insertInto(table, columns).values(new Object[columns.length]))
                    .bind(rows.toArray(new Object[0][]))
                    .execute();
        }
    }

    static @Nullable Object[] message(Message message) {
        String subject = message.subject();
        return new @Nullable Object[] {
            message.id(),
            message.ownerId(),
            message.threadId(),
            message.kind(),
            message.folder(),
            message.category(),
            message.from().name(),
            message.from().email(),
            subject.length() > MAX_SUBJECT ? subject.substring(0, MAX_SUBJECT) : subject,
            Snippet.of(message.text()),
            message.text(),
            message.html(),
            message.sentAt(),
            message.isRead(),
            message.isStarred(),
            message.isImportant(),
            message.messageId(),
            message.inReplyTo(),
            message.listId(),
            message.answersTo(),
            Offer.of(message.html()).map(Offer::kept).orElse(null)
        };
    }

    private void recipients(Message message) {
        BiConsumer<String, List<Address>> add = (kind, addresses) -> {
            for (int i = 0; i < addresses.size(); i++) {
                Address address = addresses.get(i);
                recipients.add(new Object[] {message.id(), kind, i, address.name(), address.email()});
            }
        };
        add.accept("to", message.to());
        add.accept("cc", message.cc());
        add.accept("bcc", message.bcc());
    }

    private void attachment(Attachment file, byte[] content) {
        attachments.add(
                new Object[] {file.id(), file.messageId(), file.name(), file.mediaType(), file.sizeBytes(), content});
    }
}
