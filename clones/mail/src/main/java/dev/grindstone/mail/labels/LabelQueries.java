package dev.grindstone.mail.labels;

import static dev.grindstone.mail.db.Tables.LABEL;
import static dev.grindstone.mail.db.Tables.MESSAGE;
import static dev.grindstone.mail.db.Tables.MESSAGE_LABEL;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.lower;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;

/** The labels of one mailbox. */
final class LabelQueries {
    private final DSLContext db;
    private final long ownerId;

    LabelQueries(DSLContext db, long ownerId) {
        this.db = db;
        this.ownerId = ownerId;
    }

    /**
     * Every label by name, and whether all, some or none of the rows carry it.
     *
     * @param unit what the rows are
     */
    List<LabelMenu.Item> items(Field<Long> unit, List<Long> threads) {
        Map<Long, Integer> carriers = db.select(MESSAGE_LABEL.LABEL_ID, countDistinct(unit))
                .from(MESSAGE_LABEL)
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(MESSAGE_LABEL.MESSAGE_ID))
                .where(MESSAGE.OWNER_ID.eq(ownerId))
                .and(unit.in(threads))
                .groupBy(MESSAGE_LABEL.LABEL_ID)
                .fetchMap(MESSAGE_LABEL.LABEL_ID, countDistinct(unit));
        return db.select(LABEL.ID, LABEL.NAME)
                .from(LABEL)
                .where(LABEL.OWNER_ID.eq(ownerId))
                .orderBy(lower(LABEL.NAME), LABEL.ID)
                .fetch(row -> new LabelMenu.Item(
                        row.value2(), state(carriers.getOrDefault(row.value1(), 0), threads.size())));
    }

    private static String state(int carriers, int threads) {
        return carriers == 0 ? "false" : carriers >= threads ? "true" : "mixed";
    }

    /** Every label by name. */
    List<Label> all() {
        return db.select(LABEL.ID, LABEL.NAME, LABEL.COLOR, LABEL.IN_LIST, LABEL.IN_MESSAGES)
                .from(LABEL)
                .where(LABEL.OWNER_ID.eq(ownerId))
                .orderBy(lower(LABEL.NAME), LABEL.ID)
                .fetch(mapping(Label::new));
    }

    /** The label with that name, in any case, or with that id. */
    Optional<Label> find(String nameOrId) {
        List<Label> labels = all();
        return labels.stream()
                .filter(each -> each.name().equalsIgnoreCase(nameOrId))
                .findFirst()
                .or(() -> labels.stream()
                        .filter(each -> Long.toString(each.id()).equals(nameOrId))
                        .findFirst());
    }

    void insert(Label label) {
        db.insertInto(LABEL)
                .set(LABEL.ID, label.id())
                .set(LABEL.OWNER_ID, ownerId)
                .set(LABEL.NAME, label.name())
                .set(LABEL.COLOR, label.color())
                .set(LABEL.IN_LIST, label.inList())
                .set(LABEL.IN_MESSAGES, label.inMessages())
                .execute();
    }

    void update(Label label) {
        db.update(LABEL)
                .set(LABEL.NAME, label.name())
                .set(LABEL.COLOR, label.color())
                .set(LABEL.IN_LIST, label.inList())
                .set(LABEL.IN_MESSAGES, label.inMessages())
                .where(LABEL.ID.eq(label.id()))
                .execute();
    }

    /** Forgets labels; takes them off their messages first, so that an undo can put them back. */
    void delete(List<Long> ids) {
        db.deleteFrom(MESSAGE_LABEL).where(MESSAGE_LABEL.LABEL_ID.in(ids)).execute();
        db.deleteFrom(LABEL).where(LABEL.ID.in(ids)).execute();
    }
}
