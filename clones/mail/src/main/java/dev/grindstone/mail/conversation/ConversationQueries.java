package dev.grindstone.mail.conversation;

import static dev.grindstone.mail.db.Tables.LABEL;
import static dev.grindstone.mail.db.Tables.MESSAGE;
import static dev.grindstone.mail.db.Tables.MESSAGE_LABEL;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.lag;
import static org.jooq.impl.DSL.lead;
import static org.jooq.impl.DSL.orderBy;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;

import dev.grindstone.mail.conversation.ConversationPage.Chip;
import dev.grindstone.mail.mailbox.Order;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** What a conversation needs beyond its messages; valid inside a turn. */
final class ConversationQueries {
    private static final String NO_COLOR = "#dfe5e5";

    private final DSLContext db;
    private final long ownerId;

    ConversationQueries(DSLContext db, long ownerId) {
        this.db = db;
        this.ownerId = ownerId;
    }

    /** The labels on any of its messages, by name. */
    List<Chip> labels(Field<Long> unit, long row) {
        return db.selectDistinct(LABEL.NAME, LABEL.COLOR, LABEL.ID)
                .from(LABEL)
                .join(MESSAGE_LABEL)
                .on(MESSAGE_LABEL.LABEL_ID.eq(LABEL.ID))
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(MESSAGE_LABEL.MESSAGE_ID))
                .where(MESSAGE.OWNER_ID.eq(ownerId).and(unit.eq(row)))
                .orderBy(LABEL.NAME, LABEL.ID)
                .fetch(each -> new Chip(
                        each.value1(), Objects.requireNonNullElse(each.value2(), NO_COLOR), url(each.value1())));
    }

    /** Where a conversation stands among those whose messages match; empty when it is none of them. */
    Optional<Position> position(Condition matching, Order ordered, Field<Long> unit, String list, long threadId) {
        var order = ordered.fields(unit);
        Field<Long> thread = unit.as("thread");
        Field<Integer> number = rowNumber().over(orderBy(order)).as("number");
        Field<Integer> total = count().over().as("total");
        Field<Long> newer = lag(unit).over(orderBy(order)).as("newer");
        Field<Long> older = lead(unit).over(orderBy(order)).as("older");
        var listed = select(thread, number, total, newer, older)
                .from(MESSAGE)
                .where(matching)
                .groupBy(unit)
                .asTable("listed");
        return db.select(listed.field(number), listed.field(total), listed.field(newer), listed.field(older))
                .from(listed)
                .where(listed.field(thread).eq(threadId))
                .fetchOptional(row -> new Position(row.value1(), row.value2(), row.value3(), row.value4(), list));
    }

    /** Marks the messages of a row as read; false when they were before. */
    boolean markRead(Field<Long> unit, long row) {
        return db.update(MESSAGE)
                        .set(MESSAGE.IS_READ, true)
                        .where(MESSAGE.OWNER_ID.eq(ownerId).and(unit.eq(row)))
                        .and(MESSAGE.IS_READ.isFalse())
                        .execute()
                > 0;
    }

    /** Marks a message and all later ones of its conversation as unread. */
    void markUnreadFrom(long messageId) {
        var from = db.select(MESSAGE.THREAD_ID, MESSAGE.SENT_AT)
                .from(MESSAGE)
                .where(MESSAGE.OWNER_ID.eq(ownerId).and(MESSAGE.ID.eq(messageId)))
                .fetchSingle();
        db.update(MESSAGE)
                .set(MESSAGE.IS_READ, false)
                .where(MESSAGE.OWNER_ID.eq(ownerId).and(MESSAGE.THREAD_ID.eq(from.value1())))
                .and(MESSAGE.SENT_AT.ge(from.value2()))
                .and(MESSAGE.KIND.ne("draft"))
                .execute();
    }

    /** Sets or takes away a message's star. */
    void star(long messageId, boolean starred) {
        db.update(MESSAGE)
                .set(MESSAGE.IS_STARRED, starred)
                .where(MESSAGE.OWNER_ID.eq(ownerId).and(MESSAGE.ID.eq(messageId)))
                .execute();
    }

    /** Moves one message to the trash. */
    void trash(long messageId) {
        db.update(MESSAGE)
                .set(MESSAGE.FOLDER, "trash")
                .where(MESSAGE.OWNER_ID.eq(ownerId).and(MESSAGE.ID.eq(messageId)))
                .execute();
    }

    private static String url(String label) {
        return "#label/" + URLEncoder.encode(label, StandardCharsets.UTF_8).replace("%2F", "/");
    }
}
