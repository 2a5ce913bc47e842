package dev.grindstone.mail.message;

import static dev.grindstone.mail.db.Tables.ATTACHMENT;
import static dev.grindstone.mail.db.Tables.MESSAGE;
import static dev.grindstone.mail.db.Tables.MESSAGE_LABEL;
import static dev.grindstone.mail.db.Tables.PREFERENCE;
import static dev.grindstone.mail.db.Tables.RECIPIENT;

import dev.grindstone.mail.db.tables.records.MessageRecord;
import dev.grindstone.mail.db.tables.records.RecipientRecord;
import dev.grindstone.mail.index.WordIndex;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** Reads and writes whole messages of one mailbox, with recipients and search words; valid inside a turn. */
public final class MessageQueries {
    private static final int UNDO_SECONDS = 10;

    private final DSLContext db;
    private final long ownerId;

    public MessageQueries(DSLContext db, long ownerId) {
        this.db = db;
        this.ownerId = ownerId;
    }

    /** A message of this mailbox. */
    public Optional<Message> find(long id) {
        return read(db.selectFrom(MESSAGE)
                        .where(MESSAGE.OWNER_ID.eq(ownerId).and(MESSAGE.ID.eq(id)))
                        .orderBy(MESSAGE.ID)
                        .fetch())
                .stream()
                .findFirst();
    }

    /** Those of the messages that are in this mailbox, in order of id. */
    public List<Message> findAll(Collection<Long> ids) {
        return read(db.selectFrom(MESSAGE)
                .where(MESSAGE.OWNER_ID.eq(ownerId).and(MESSAGE.ID.in(ids)))
                .orderBy(MESSAGE.ID)
                .fetch());
    }

    /** All messages of conversations of this mailbox, oldest first. */
    public List<Message> threads(Collection<Long> threadIds) {
        return read(db.selectFrom(MESSAGE)
                .where(MESSAGE.OWNER_ID.eq(ownerId).and(MESSAGE.THREAD_ID.in(threadIds)))
                .orderBy(MESSAGE.SENT_AT, MESSAGE.ID)
                .fetch());
    }

    /** A conversation's messages of this mailbox, oldest first; empty when there is no such conversation. */
    public List<Message> thread(long threadId) {
        return read(db.selectFrom(MESSAGE)
                .where(MESSAGE.OWNER_ID.eq(ownerId).and(MESSAGE.THREAD_ID.eq(threadId)))
                .orderBy(MESSAGE.SENT_AT, MESSAGE.ID)
                .fetch());
    }

    /** The copy of a message that lies in this mailbox. */
    public Optional<Message> findByMessageId(String messageId) {
        return read(db.selectFrom(MESSAGE)
                        .where(MESSAGE.OWNER_ID.eq(ownerId).and(MESSAGE.MESSAGE_ID.eq(messageId)))
                        .orderBy(MESSAGE.ID)
                        .limit(1)
                        .fetch())
                .stream()
                .findFirst();
    }

    /** What hangs on the messages, in order of id. */
    public List<Attachment> attachments(Collection<Long> messageIds) {
        return db.select(
                        ATTACHMENT.ID,
                        ATTACHMENT.MESSAGE_ID,
                        ATTACHMENT.NAME,
                        ATTACHMENT.MEDIA_TYPE,
                        ATTACHMENT.SIZE_BYTES)
                .from(ATTACHMENT)
                .where(ATTACHMENT.MESSAGE_ID.in(messageIds))
                .orderBy(ATTACHMENT.ID)
                .fetch(row -> new Attachment(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** The bytes of an attachment. */
    public byte[] content(long attachmentId) {
        return db.select(ATTACHMENT.CONTENT)
                .from(ATTACHMENT)
                .where(ATTACHMENT.ID.eq(attachmentId))
                .fetchSingle()
                .value1();
    }

    /** Takes a file off a message of this mailbox. */
    public void detach(long messageId, long attachmentId) {
        db.deleteFrom(ATTACHMENT)
                .where(ATTACHMENT.ID.eq(attachmentId).and(ATTACHMENT.MESSAGE_ID.eq(messageId)))
                .execute();
    }

    /** How long the owner can take back a message after sending it: ten seconds unless chosen otherwise. */
    public Duration undoWindow() {
        Integer seconds = db.select(PREFERENCE.UNDO_SECONDS)
                .from(PREFERENCE)
                .where(PREFERENCE.OWNER_ID.eq(ownerId))
                .fetchOne(PREFERENCE.UNDO_SECONDS);
        return Duration.ofSeconds(seconds == null ? UNDO_SECONDS : seconds);
    }

    /** Hangs a file on a message. */
    public void attach(Attachment attachment, byte[] content) {
        db.insertInto(ATTACHMENT)
                .set(ATTACHMENT.ID, attachment.id())
                .set(ATTACHMENT.MESSAGE_ID, attachment.messageId())
                .set(ATTACHMENT.NAME, attachment.name())
                .set(ATTACHMENT.MEDIA_TYPE, attachment.mediaType())
                .set(ATTACHMENT.SIZE_BYTES, attachment.sizeBytes())
                .set(ATTACHMENT.CONTENT, content)
                .execute();
    }

    /** Hangs copies of another message's files on one of this mailbox, and makes them findable. */
    public void copyAttachments(long fromMessageId, Message message, LongSupplier ids) {
        for (Attachment file : attachments(List.of(fromMessageId))) {
            attach(
                    new Attachment(ids.getAsLong(), message.id(), file.name(), file.mediaType(), file.sizeBytes()),
                    content(file.id()));
        }
        indexWords(message);
    }

    /** Puts a new message without files into this mailbox. */
    public void insert(Message message) {
        insert(List.of(new Parcel(message, Map.of())));
    }

    /** Puts new messages into this mailbox, with all that hangs on them. */
    public void insert(Collection<Parcel> parcels) {
        NewRows.of(parcels).write(db);
    }

    /** Replaces a message, its recipients and its search words. */
    public void update(Message message) {
        MessageRecord row = new MessageRecord();
        row.fromArray(NewRows.message(message));
        db.update(MESSAGE)
                .set(row)
                .where(MESSAGE.OWNER_ID.eq(ownerId).and(MESSAGE.ID.eq(message.id())))
                .execute();
        Message stored = find(message.id()).orElseThrow();
        if (!stored.to().equals(message.to())
                || !stored.cc().equals(message.cc())
                || !stored.bcc().equals(message.bcc())) {
            db.deleteFrom(RECIPIENT)
                    .where(RECIPIENT.MESSAGE_ID.eq(message.id()))
                    .execute();
            NewRows.ofRecipients(message).write(db);
        }
        indexWords(message);
    }

    /** Removes a message for good, with all that hangs on it; the parts first, so that an undo can put them back. */
    public void delete(long id) {
        if (find(id).isEmpty()) {
            return;
        }
        new WordIndex(db).remove(id);
        db.deleteFrom(ATTACHMENT).where(ATTACHMENT.MESSAGE_ID.eq(id)).execute();
        db.deleteFrom(MESSAGE_LABEL).where(MESSAGE_LABEL.MESSAGE_ID.eq(id)).execute();
        db.deleteFrom(RECIPIENT).where(RECIPIENT.MESSAGE_ID.eq(id)).execute();
        db.deleteFrom(MESSAGE).where(MESSAGE.ID.eq(id)).execute();
    }

    /** Brings the search words up to date with the message and the names of its files. */
    public void indexWords(Message message) {
        new WordIndex(db)
                .replace(message.id(), Parcel.words(message, new LinkedHashSet<>(attachments(List.of(message.id())))));
    }

    private List<Message> read(List<MessageRecord> rows) {
        List<Long> ids = rows.stream().map(MessageRecord::getId).toList();
        Map<Long, List<RecipientRecord>> recipients = db
                .selectFrom(RECIPIENT)
                .where(RECIPIENT.MESSAGE_ID.in(ids))
                .orderBy(RECIPIENT.MESSAGE_ID, RECIPIENT.KIND, RECIPIENT.POSITION)
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(RecipientRecord::getMessageId));
        return rows.stream()
                .map(row -> message(row, recipients.getOrDefault(row.getId(), List.of())))
                .toList();
    }

    private static Message message(MessageRecord row, List<RecipientRecord> recipients) {
        return new Message(
                row.getId(),
                row.getOwnerId(),
                row.getThreadId(),
                row.getKind(),
                row.getFolder(),
                row.getCategory(),
                new Address(row.getFromName(), row.getFromEmail()),
                addresses(recipients, "to"),
                addresses(recipients, "cc"),
                addresses(recipients, "bcc"),
                row.getSubject(),
                row.getBodyText(),
                row.getBodyHtml(),
                row.getSentAt(),
                row.getIsRead(),
                row.getIsStarred(),
                row.getIsImportant(),
                row.getMessageId(),
                row.getInReplyTo(),
                row.getListId(),
                row.getAnswersTo());
    }

    private static List<Address> addresses(List<RecipientRecord> rows, String kind) {
        return rows.stream()
                .filter(row -> row.getKind().equals(kind))
                .map(row -> new Address(row.getName(), row.getEmail()))
                .toList();
    }
}
