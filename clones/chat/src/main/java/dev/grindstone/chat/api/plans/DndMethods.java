package dev.grindstone.chat.api.plans;

import dev.grindstone.chat.api.call.Call;
import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.call.Method;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Hours;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code dnd.*}: pauses of notifications. */
public final class DndMethods {
    private static final String WRITE = "dnd:write";

    private DndMethods() {}

    /** All of them. */
    public static List<Method> all() {
        return List.of(
                Method.of("dnd.info", "dnd:read", DndMethods::info),
                Method.of("dnd.teamInfo", "dnd:read", DndMethods::team),
                Method.ofUsers("dnd.setSnooze", WRITE, DndMethods::snooze),
                Method.ofUsers("dnd.endSnooze", WRITE, DndMethods::endSnooze),
                Method.ofUsers("dnd.endDnd", WRITE, DndMethods::end));
    }

    private static @Nullable Instant until(Call call, Member member) {
        Instant until = member.dndUntil();
        return until != null && until.isAfter(call.world().now()) ? until : null;
    }

    /** The hours in which notifications are off, now or next. */
    private static Map<String, Object> schedule(Call call, Member member) {
        Hours hours = member.hours();
        Hours.Span quiet = hours == null ? null : hours.quiet(call.world().now());
        return Json.object(
                "dnd_enabled",
                quiet != null,
                "next_dnd_start_ts",
                quiet == null ? 1 : quiet.from().getEpochSecond(),
                "next_dnd_end_ts",
                quiet == null ? 1 : quiet.until().getEpochSecond());
    }

    private static Map<String, Object> info(Call call) {
        Member member = call.args().has("user") ? call.user("user") : call.me();
        Map<String, Object> told = schedule(call, member);
        if (member.equals(call.me())) {
            told.putAll(snoozed(call, until(call, member)));
        }
        return told;
    }

    private static Map<String, Object> snoozed(Call call, @Nullable Instant until) {
        return until == null
                ? Json.object("snooze_enabled", false)
                : Json.object(
                        "snooze_enabled",
                        true,
                        "snooze_endtime",
                        until.getEpochSecond(),
                        "snooze_remaining",
                        until.getEpochSecond() - call.world().now().getEpochSecond());
    }

    private static Map<String, Object> team(Call call) {
        Map<String, Object> users = new TreeMap<>();
        List<String> wanted = call.args().list("users");
        if (wanted.isEmpty()) {
            throw ChatException.of("too_few_users", "Name the members to tell of");
        }
        for (String key : wanted) {
            Member member = call.member(key);
            users.put(member.key(), schedule(call, member));
        }
        return Json.object("users", users);
    }

    private static Map<String, Object> snooze(Call call) {
        long minutes = call.args().number("num_minutes", 0);
        if (minutes <= 0) {
            throw ChatException.of("missing_duration", "Say for how many minutes");
        }
        call.run("chat.snooze", Map.of("minutes", minutes));
        Map<String, Object> told = snoozed(call, until(call, me(call)));
        told.put("snooze_is_indefinite", false);
        return told;
    }

    private static Member me(Call call) {
        return new Members(call.db()).require(call.me().id());
    }

    private static Map<String, Object> endSnooze(Call call) {
        if (until(call, call.me()) == null) {
            throw ChatException.of("snooze_not_active", "Notifications are not paused");
        }
        call.run("chat.snooze", Map.of("minutes", 0));
        Map<String, Object> told = schedule(call, me(call));
        told.put("snooze_enabled", false);
        return told;
    }

    private static Map<String, Object> end(Call call) {
        if (until(call, call.me()) != null) {
            call.run("chat.snooze", Map.of("minutes", 0));
        }
        return Json.object();
    }
}
