package dev.grindstone.chat.api.people;

import dev.grindstone.chat.api.call.Call;
import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.call.Method;
import dev.grindstone.chat.api.call.Slice;
import dev.grindstone.chat.api.shape.UserJson;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code users.list}, {@code users.info} and {@code users.lookupByEmail}. */
public final class UserMethods {
    private UserMethods() {}

    /** All of them. */
    public static List<Method> all() {
        return List.of(
                Method.of("users.list", "users:read", UserMethods::list),
                Method.of("users.info", "users:read", UserMethods::info),
                Method.of("users.lookupByEmail", "users:read.email", UserMethods::byEmail));
    }

    private static Map<String, Object> list(Call call) {
        UserJson json = new UserJson(call.world(), call.origin());
        List<Optional<Member>> all = new ArrayList<>();
        all.add(Optional.empty()); // the workspace's own voice
        new Members(call.db()).all().forEach(member -> all.add(Optional.of(member)));
        Slice<Optional<Member>> slice = Slice.of(all, call.args());
        return Json.object(
                "members",
                slice.entries().stream()
                        .map(each -> each.map(json::of).orElseGet(json::slackbot))
                        .toList(),
                "cache_ts",
                call.world().now().getEpochSecond(),
                "response_metadata",
                slice.metadata());
    }

    private static Map<String, Object> info(Call call) {
        UserJson json = new UserJson(call.world(), call.origin());
        if (call.args().has("users")) {
            return Json.object(
                    "users",
                    call.args().list("users").stream()
                            .map(key -> json.of(call.member(key)))
                            .toList());
        }
        String key = call.args().required("user");
        return Json.object("user", key.equals(UserJson.SLACKBOT) ? json.slackbot() : json.of(call.member(key)));
    }

    private static Map<String, Object> byEmail(Call call) {
        String email = call.args().required("email").strip();
        Member found = new Members(call.db())
                .all().stream()
                        .filter(member -> !member.isBot() && !member.isDeactivated())
                        .filter(member -> member.email().equalsIgnoreCase(email))
                        .findFirst()
                        .orElseThrow(() -> ChatException.of("users_not_found", "Nobody has the address " + email));
        return Json.object("user", new UserJson(call.world(), call.origin()).of(found));
    }
}
