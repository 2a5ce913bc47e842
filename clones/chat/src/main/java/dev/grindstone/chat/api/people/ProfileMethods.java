package dev.grindstone.chat.api.people;

import dev.grindstone.chat.api.call.Call;
import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.call.Method;
import dev.grindstone.chat.api.shape.UserJson;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code users.profile.*} and presence. */
public final class ProfileMethods {
    private static final List<String> FIELDS = List.of("real_name", "display_name", "title", "pronouns", "phone");

    private ProfileMethods() {}

    /** All of them. */
    public static List<Method> all() {
        return List.of(
                Method.of("users.profile.get", "users.profile:read", ProfileMethods::get),
                Method.ofUsers("users.profile.set", "users.profile:write", ProfileMethods::set),
                Method.of("users.getPresence", "users:read", ProfileMethods::presence),
                Method.of("users.setPresence", "users:write", ProfileMethods::setPresence),
                Method.of("users.setActive", "users:write", call -> Json.object()));
    }

    private static Map<String, Object> profile(Call call, Member member) {
        return new UserJson(call.world(), call.origin()).profile(member);
    }

    private static Map<String, Object> get(Call call) {
        Member member = call.args().has("user") ? call.user("user") : call.me();
        return Json.object("profile", profile(call, member));
    }

    private static Map<String, Object> set(Call call) {
        if (call.args().has("user") && !call.user("user").equals(call.me())) {
            throw ChatException.of("not_admin", "Only their owners change profiles here");
        }
        Map<String, String> wanted = wanted(call);
        Map<String, String> profile = new HashMap<>();
        FIELDS.stream()
                .filter(wanted::containsKey)
                .forEach(field -> profile.put(field, wanted.getOrDefault(field, "")));
        if (wanted.containsKey("first_name") || wanted.containsKey("last_name")) {
            String[] names = call.me().realName().split(" ", 2);
            String last = wanted.getOrDefault("last_name", names.length > 1 ? names[1] : "");
            profile.putIfAbsent("real_name", (wanted.getOrDefault("first_name", names[0]) + " " + last).strip());
        }
        if (!profile.isEmpty()) {
            call.run("chat.setProfile", profile);
        }
        if (wanted.keySet().stream().anyMatch(field -> field.startsWith("status_"))) {
            status(call, wanted);
        }
        Member changed = new Members(call.db()).require(call.me().id());
        return Json.object("profile", profile(call, changed), "username", changed.handle());
    }

    private static Map<String, String> wanted(Call call) {
        Map<String, String> wanted = new LinkedHashMap<>();
        if (call.args().has("name")) {
            wanted.put(call.args().text("name", ""), call.args().text("value", ""));
            return wanted;
        }
        JsonNode profile = Json.read(call.args().required("profile"))
                .filter(JsonNode::isObject)
                .orElseThrow(() -> ChatException.of("invalid_profile", "The profile is no JSON object"));
        profile.properties()
                .forEach(field -> wanted.put(field.getKey(), field.getValue().asString("")));
        return wanted;
    }

    private static void status(Call call, Map<String, String> wanted) {
        Member.Status before = Members.statusAt(call.me(), call.world().now());
        String expiration = wanted.getOrDefault("status_expiration", "");
        @Nullable
        Instant until = expiration.matches("[1-9]\\d{0,10}") ? Instant.ofEpochSecond(Long.parseLong(expiration)) : null;
        Map<String, Object> status = new HashMap<>();
        status.put("text", wanted.getOrDefault("status_text", before.text()));
        status.put("emoji", wanted.getOrDefault("status_emoji", before.emoji()));
        if (until != null && !until.isAfter(call.world().now())) {
            throw ChatException.of("expiration_time_in_past", until + " is not in the future: choose a later time");
        }
        if (until != null) {
            status.put("until", until);
        }
        call.run("chat.setStatus", status);
    }

    private static Map<String, Object> presence(Call call) {
        Member member = call.args().has("user") ? call.user("user") : call.me();
        boolean away = member.isAway() || member.isDeactivated();
        Map<String, Object> told = Json.object("presence", away ? "away" : "active");
        if (member.equals(call.me())) {
            told.put("online", !away);
            told.put("auto_away", false);
            told.put("manual_away", away);
            told.put("connection_count", away ? 0 : 1);
            told.put("last_activity", call.world().now().getEpochSecond());
        }
        return told;
    }

    private static Map<String, Object> setPresence(Call call) {
        String presence = call.args().required("presence");
        if (!presence.equals("auto") && !presence.equals("away") && !presence.equals("active")) {
            throw ChatException.of("invalid_presence", "The presence is 'auto' or 'away', not '" + presence + "'");
        }
        call.run("chat.setPresence", Map.of("away", presence.equals("away")));
        return Json.object();
    }
}
