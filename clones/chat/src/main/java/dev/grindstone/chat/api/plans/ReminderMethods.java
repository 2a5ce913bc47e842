package dev.grindstone.chat.api.plans;

import static dev.grindstone.chat.db.Tables.REMINDER;

import dev.grindstone.chat.api.call.Call;
import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.call.Method;
import dev.grindstone.chat.db.tables.records.ReminderRecord;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Id;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code reminders.*}. */
public final class ReminderMethods {
    private static final String READ = "reminders:read";
    private static final String WRITE = "reminders:write";

    private ReminderMethods() {}

    /** All of them. */
    public static List<Method> all() {
        return List.of(
                Method.ofUsers("reminders.add", WRITE, ReminderMethods::add),
                Method.ofUsers("reminders.list", READ, ReminderMethods::list),
                Method.ofUsers("reminders.info", READ, call -> Json.object("reminder", json(found(call)))),
                Method.ofUsers("reminders.complete", WRITE, call -> run(call, "chat.completeReminder")),
                Method.ofUsers("reminders.delete", WRITE, call -> run(call, "chat.deleteReminder")));
    }

    private static Map<String, Object> add(Call call) {
        Map<String, Object> args = new HashMap<>();
        args.put("text", call.args().required("text"));
        args.put("when", call.args().required("time"));
        if (call.args().has("user")) {
            args.put("user", call.user("user").key());
        }
        long id = call.make("chat.remind", args);
        return Json.object(
                "reminder",
                json(call.db().selectFrom(REMINDER).where(REMINDER.ID.eq(id)).fetchSingle()));
    }

    private static List<ReminderRecord> mine(Call call) {
        long me = call.me().id();
        return call.db()
                .selectFrom(REMINDER)
                .where(REMINDER.CREATOR_ID.eq(me).or(REMINDER.MEMBER_ID.eq(me)))
                .orderBy(REMINDER.DUE_AT, REMINDER.ID)
                .fetch();
    }

    private static Map<String, Object> list(Call call) {
        return Json.object(
                "reminders", mine(call).stream().map(ReminderMethods::json).toList());
    }

    private static ReminderRecord found(Call call) {
        String key = call.args().required("reminder");
        long id = Id.REMINDER.number(key).orElse(0);
        return mine(call).stream()
                .filter(reminder -> reminder.getId() == id)
                .findFirst()
                .orElseThrow(() -> ChatException.of("not_found", "There is no reminder '" + key + "' of yours"));
    }

    private static Map<String, Object> run(Call call, String command) {
        call.run(command, Map.of("id", found(call).getId()));
        return Json.object();
    }

    private static Map<String, Object> json(ReminderRecord row) {
        Long member = row.getMemberId();
        @Nullable Instant completed = row.getCompletedAt();
        return Json.object(
                "id", Id.REMINDER.text(row.getId()),
                "creator", Id.USER.text(row.getCreatorId()),
                "user", member == null ? null : Id.USER.text(member),
                "text", row.getText(),
                "recurring", false,
                "time", row.getDueAt().getEpochSecond(),
                "complete_ts", completed == null ? 0 : completed.getEpochSecond());
    }
}
