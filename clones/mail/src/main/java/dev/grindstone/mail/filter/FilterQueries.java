package dev.grindstone.mail.filter;

import static dev.grindstone.mail.db.Tables.BLOCKED;
import static dev.grindstone.mail.db.Tables.FILTER;
import static dev.grindstone.mail.db.Tables.LABEL;
import static org.jooq.impl.DSL.lower;

import dev.grindstone.mail.db.tables.records.FilterRecord;
import dev.grindstone.mail.filter.Filter.Actions;
import dev.grindstone.mail.filter.Filter.Wanted;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The filters and blocked senders of one mailbox. */
final class FilterQueries {
    /** A sender whose mail goes to spam. */
    record Blocked(String name, String email) {}

    private final DSLContext db;
    private final long ownerId;

    FilterQueries(DSLContext db, long ownerId) {
        this.db = db;
        this.ownerId = ownerId;
    }

    /** All filters in the order they were made. */
    List<Filter> all() {
        return db.select(FILTER.fields())
                .select(LABEL.NAME)
                .from(FILTER)
                .leftJoin(LABEL)
                .on(LABEL.ID.eq(FILTER.LABEL_ID))
                .where(FILTER.OWNER_ID.eq(ownerId))
                .orderBy(FILTER.ID)
                .fetch(row -> filter(row.into(FILTER), row.get(LABEL.NAME)));
    }

    Optional<Filter> find(long id) {
        return all().stream().filter(filter -> filter.id() == id).findFirst();
    }

    /** Writes a new filter, or one that was there before. */
    void store(Filter filter) {
        Wanted wanted = filter.wanted();
        Actions actions = filter.actions();
        FilterRecord row = db.fetchOptional(FILTER, FILTER.ID.eq(filter.id()), FILTER.OWNER_ID.eq(ownerId))
                .orElseGet(() -> db.newRecord(FILTER));
        row.setId(filter.id());
        row.setOwnerId(ownerId);
        row.setFromText(wanted.from());
        row.setToText(wanted.to());
        row.setSubject(wanted.subject());
        row.setQuery(wanted.query());
        row.setNegatedQuery(wanted.negatedQuery());
        row.setHasAttachment(wanted.hasAttachment());
        row.setSizeBytes(wanted.size());
        row.setSizeComparison(wanted.sizeComparison());
        row.setSkipInbox(actions.skipInbox());
        row.setMarkRead(actions.markRead());
        row.setStar(actions.star());
        row.setLabelId(labelId(actions.label()).orElse(null));
        row.setForwardTo(actions.forward());
        row.setTrash(actions.trash());
        row.setNeverSpam(actions.neverSpam());
        row.setImportance(actions.importance());
        row.setCategory(actions.category());
        row.store();
    }

    boolean delete(long id) {
        return db.deleteFrom(FILTER)
                        .where(FILTER.ID.eq(id).and(FILTER.OWNER_ID.eq(ownerId)))
                        .execute()
                > 0;
    }

    /** The id of a label by its name, in any case. */
    Optional<Long> labelId(@Nullable String name) {
        return name == null
                ? Optional.empty()
                : db.select(LABEL.ID)
                        .from(LABEL)
                        .where(LABEL.OWNER_ID.eq(ownerId))
                        .and(lower(LABEL.NAME).eq(name.toLowerCase(Locale.ROOT)))
                        .orderBy(LABEL.ID)
                        .limit(1)
                        .fetchOptional(LABEL.ID);
    }

    List<String> labels() {
        return db.select(LABEL.NAME)
                .from(LABEL)
                .where(LABEL.OWNER_ID.eq(ownerId))
                .orderBy(lower(LABEL.NAME), LABEL.ID)
                .fetch(LABEL.NAME);
    }

    List<Blocked> blocked() {
        return db.select(BLOCKED.NAME, BLOCKED.EMAIL)
                .from(BLOCKED)
                .where(BLOCKED.OWNER_ID.eq(ownerId))
                .orderBy(BLOCKED.EMAIL, BLOCKED.ID)
                .fetch(row -> new Blocked(row.value1(), row.value2()));
    }

    boolean isBlocked(String email) {
        return db.fetchExists(BLOCKED, BLOCKED.OWNER_ID.eq(ownerId), BLOCKED.EMAIL.eq(email.toLowerCase(Locale.ROOT)));
    }

    void block(long id, String email, String name) {
        db.insertInto(BLOCKED)
                .set(BLOCKED.ID, id)
                .set(BLOCKED.OWNER_ID, ownerId)
                .set(BLOCKED.EMAIL, email.toLowerCase(Locale.ROOT))
                .set(BLOCKED.NAME, name)
                .execute();
    }

    void unblock(String email) {
        db.deleteFrom(BLOCKED)
                .where(BLOCKED.OWNER_ID.eq(ownerId).and(BLOCKED.EMAIL.eq(email.toLowerCase(Locale.ROOT))))
                .execute();
    }

    private static Filter filter(FilterRecord row, @Nullable String label) {
        return new Filter(
                row.getId(),
                new Wanted(
                        row.getFromText(),
                        row.getToText(),
                        row.getSubject(),
                        row.getQuery(),
                        row.getNegatedQuery(),
                        row.getHasAttachment(),
                        row.getSizeBytes(),
                        row.getSizeComparison()),
                new Actions(
                        row.getSkipInbox(),
                        row.getMarkRead(),
                        row.getStar(),
                        label,
                        row.getForwardTo(),
                        row.getTrash(),
                        row.getNeverSpam(),
                        row.getImportance(),
                        row.getCategory()));
    }
}
