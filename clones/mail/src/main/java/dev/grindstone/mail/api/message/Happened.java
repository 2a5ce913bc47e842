package dev.grindstone.mail.api.message;

import static dev.grindstone.mail.db.Tables.MESSAGE;

import dev.grindstone.kit.change.Change;
import dev.grindstone.kit.change.RowKey;
import dev.grindstone.mail.api.call.Call;
import dev.grindstone.mail.api.call.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Tells single changes of rows as what happened to messages of one mailbox. */
final class Happened {
    private static final List<Field<?>> COLUMNS = List.of(
            MESSAGE.KIND,
            MESSAGE.FOLDER,
            MESSAGE.CATEGORY,
            MESSAGE.IS_READ,
            MESSAGE.IS_STARRED,
            MESSAGE.IS_IMPORTANT,
            MESSAGE.THREAD_ID,
            MESSAGE.OWNER_ID);

    private final List<String> types;
    private final String label;
    private final Map<Long, Map<String, String>> rows = new HashMap<>();
    private final Map<Long, List<String>> userLabels;

    Happened(Call call, List<Change> changes, List<String> types) {
        this.types = List.copyOf(types);
        this.label = call.parameter("labelId", "");
        List<Long> ids = changes.stream()
                .filter(Happened::isAboutMessages)
                .map(Positions::message)
                .distinct()
                .toList();
        String owner = String.valueOf(call.person().id());
        call.db()
                .select(MESSAGE.ID)
                .select(COLUMNS)
                .from(MESSAGE)
                .where(MESSAGE.ID.in(ids))
                .orderBy(MESSAGE.ID)
                .forEach(row -> {
                    Map<String, String> values = new HashMap<>();
                    COLUMNS.forEach(column ->
                            values.put(column.getName().toLowerCase(Locale.ROOT), String.valueOf(row.get(column))));
                    rows.put(row.get(MESSAGE.ID), values);
                });
        for (Change change : changes) {
            if (change.table().equals("mail.message") && change.kind() == Change.Kind.DELETE) {
                rows.put(Positions.message(change), known(change.before()));
            }
        }
        rows.values().removeIf(row -> !owner.equals(row.get("owner_id")));
        this.userLabels = LabelIds.onMessages(call, ids);
    }

    private static boolean isAboutMessages(Change change) {
        return change.table().equals("mail.message") || change.table().equals("mail.message_label");
    }

    /** What a change of a row was to the mailbox; empty when it is not about its messages, or was not asked for. */
    Optional<Map<String, Object>> record(Change change) {
        if (!isAboutMessages(change) || !rows.containsKey(Positions.message(change))) {
            return Optional.empty();
        }
        long id = Positions.message(change);
        Map<String, Object> record = new HashMap<>();
        if (change.table().equals("mail.message_label")) {
            List<String> one = List.of(
                    LabelIds.user(Long.parseLong(RowKey.parts(change.key()).get(1))));
            boolean added = change.kind() == Change.Kind.INSERT;
            labels(record, id, added ? one : List.of(), added ? List.of() : one);
        } else {
            switch (change.kind()) {
                case INSERT -> add(record, "messageAdded", "messagesAdded", Call.object("message", message(id)), id);
                case DELETE ->
                    add(record, "messageDeleted", "messagesDeleted", Call.object("message", message(id)), id);
                case UPDATE -> {
                    List<String> before = system(id, change.before());
                    List<String> after = system(id, change.after());
                    labels(record, id, without(after, before), without(before, after));
                }
            }
        }
        if (record.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> told =
                Call.object("id", String.valueOf(Positions.FIRST + change.seq()), "messages", List.of(brief(id)));
        told.putAll(record);
        return Optional.of(told);
    }

    private void labels(Map<String, Object> record, long id, List<String> added, List<String> removed) {
        if (!added.isEmpty()) {
            Map<String, Object> entry = Call.object("message", message(id), "labelIds", added);
            add(record, "labelAdded", "labelsAdded", entry, id);
        }
        if (!removed.isEmpty()) {
            Map<String, Object> entry = Call.object("message", message(id), "labelIds", removed);
            add(record, "labelRemoved", "labelsRemoved", entry, id);
        }
    }

    private void add(Map<String, Object> record, String type, String name, Map<String, Object> entry, long id) {
        boolean wanted = label.isEmpty()
                || all(id).contains(label)
                || (entry.get("labelIds") instanceof List<?> changed && changed.contains(label));
        if (types.contains(type) && wanted) {
            record.put(name, List.of(entry));
        }
    }

    private Map<String, Object> brief(long id) {
        return Call.object("id", Ids.of(id), "threadId", Ids.of(thread(id)));
    }

    private Map<String, Object> message(long id) {
        Map<String, Object> message = brief(id);
        message.put("labelIds", all(id));
        return message;
    }

    private List<String> all(long id) {
        List<String> labels = new ArrayList<>(LabelIds.system(row(id)));
        labels.addAll(userLabels.getOrDefault(id, List.of()));
        return labels;
    }

    /** The system labels as they were with these columns; the others as they are now. */
    private List<String> system(long id, Map<String, @Nullable String> columns) {
        Map<String, String> values = new HashMap<>(row(id));
        values.putAll(known(columns));
        return LabelIds.system(values);
    }

    private Map<String, String> row(long id) {
        return rows.getOrDefault(id, Map.of());
    }

    private long thread(long id) {
        return Long.parseLong(row(id).getOrDefault("thread_id", String.valueOf(id)));
    }

    private static Map<String, String> known(Map<String, @Nullable String> columns) {
        Map<String, String> values = new HashMap<>();
        columns.forEach((name, value) -> {
            if (value != null) {
                values.put(name, value);
            }
        });
        return values;
    }

    private static List<String> without(List<String> labels, List<String> others) {
        return labels.stream().filter(one -> !others.contains(one)).toList();
    }
}
