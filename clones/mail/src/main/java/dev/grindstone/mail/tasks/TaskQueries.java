package dev.grindstone.mail.tasks;

import static dev.grindstone.mail.db.Tables.MESSAGE;
import static dev.grindstone.mail.db.Tables.TASK;
import static org.jooq.impl.DSL.lower;

import dev.grindstone.mail.db.tables.records.TaskRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;

/** The tasks of one mailbox; valid inside a turn. */
final class TaskQueries {
    private final DSLContext db;
    private final long ownerId;

    TaskQueries(DSLContext db, long ownerId) {
        this.db = db;
        this.ownerId = ownerId;
    }

    /** The tasks of a list: what is due first comes first, what has no date last. */
    List<Task> in(String list) {
        return db.selectFrom(TASK)
                .where(TASK.OWNER_ID.eq(ownerId).and(lower(TASK.LIST_NAME).eq(lower(list))))
                .orderBy(TASK.IS_DONE, TASK.DUE_ON.asc().nullsLast(), TASK.ID)
                .fetch(TaskQueries::read);
    }

    Optional<Task> find(long id) {
        return db.selectFrom(TASK)
                .where(TASK.OWNER_ID.eq(ownerId).and(TASK.ID.eq(id)))
                .fetchOptional(TaskQueries::read);
    }

    /** The names of the lists that hold a task, by name. */
    List<String> lists() {
        return db.selectDistinct(TASK.LIST_NAME)
                .from(TASK)
                .where(TASK.OWNER_ID.eq(ownerId))
                .orderBy(TASK.LIST_NAME)
                .fetch(TASK.LIST_NAME);
    }

    private static Task read(TaskRecord row) {
        return new Task(
                row.getId(),
                row.getListName(),
                row.getTitle(),
                row.getDetails(),
                row.getDueOn(),
                row.getIsDone(),
                row.getThreadId());
    }

    /** Writes a task, new or known. */
    void store(Task task) {
        TaskRecord row =
                Objects.requireNonNullElseGet(db.fetchOne(TASK, TASK.ID.eq(task.id())), () -> db.newRecord(TASK));
        row.setId(task.id());
        row.setOwnerId(ownerId);
        row.setListName(task.list());
        row.setTitle(task.title());
        row.setDetails(task.details());
        row.setDueOn(task.due());
        row.setIsDone(task.isDone());
        row.setThreadId(task.thread());
        row.store();
    }

    void remove(long id) {
        db.deleteFrom(TASK).where(TASK.ID.eq(id)).execute();
    }

    /** The subjects of those of the conversations that the mailbox keeps. */
    Map<Long, String> subjects(Collection<Long> threads) {
        Map<Long, String> subjects = new HashMap<>();
        if (!threads.isEmpty()) {
            db.select(MESSAGE.THREAD_ID, MESSAGE.SUBJECT)
                    .from(MESSAGE)
                    .where(MESSAGE.OWNER_ID.eq(ownerId).and(MESSAGE.THREAD_ID.in(threads)))
                    .orderBy(MESSAGE.ID)
                    .forEach(row -> subjects.putIfAbsent(row.value1(), row.value2()));
        }
        return subjects;
    }
}
