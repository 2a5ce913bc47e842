package dev.grindstone.mail.api.message;

import dev.grindstone.kit.change.Change;
import dev.grindstone.mail.api.call.Access;
import dev.grindstone.mail.api.call.Answer;
import dev.grindstone.mail.api.call.Call;
import dev.grindstone.mail.api.call.Endpoint;
import dev.grindstone.mail.api.call.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code users.history}: what happened to the mailbox since a position, read from the world's own log. */
public final class HistoryMethods {
    private static final List<String> TYPES = List.of("messageAdded", "messageDeleted", "labelAdded", "labelRemoved");

    private HistoryMethods() {}

    /** All of them. */
    public static List<Endpoint> all() {
        return List.of(Endpoint.of("history.list", "GET", "history", Access.METADATA, HistoryMethods::list)
                .query("startHistoryId", "historyTypes*", "labelId", "maxResults", "pageToken"));
    }

    private static Answer list(Call call) {
        long newest = Positions.FIRST + call.world().lastChange();
        long start = position(call, "startHistoryId", "start_history_id");
        if (start < Positions.FIRST || start > newest) {
            throw Problem.notFound();
        }
        if (!call.parameter("pageToken", "").isEmpty()) {
            start = Math.max(start, position(call, "pageToken", "page_token"));
        }
        List<String> types = call.parameters("historyTypes");
        types.stream().filter(type -> !TYPES.contains(type)).findFirst().ifPresent(type -> {
            throw Problem.invalid("Invalid value at 'history_types', \"" + type + "\"");
        });
        List<Change> changes = call.world().changesSince(start - Positions.FIRST);
        Happened happened = new Happened(call, changes, types.isEmpty() ? TYPES : types);
        List<Map<String, Object>> records = new ArrayList<>();
        long last = start;
        boolean more = false;
        for (Change change : changes) {
            Optional<Map<String, Object>> record = happened.record(change);
            if (record.isPresent() && records.size() == call.maxResults()) {
                more = true;
                break;
            }
            record.ifPresent(records::add);
            last = Positions.FIRST + change.seq();
        }
        return Answer.of(Call.object(
                "history", records.isEmpty() ? null : records,
                "nextPageToken", more ? String.valueOf(last) : null,
                "historyId", String.valueOf(newest)));
    }

    private static long position(Call call, String name, String shown) {
        String value = call.parameter(name, "");
        if (!value.matches("\\d{1,18}")) {
            throw Problem.invalid("Invalid value at '" + shown + "' (TYPE_UINT64), \"" + value + "\"");
        }
        return Long.parseLong(value);
    }
}
