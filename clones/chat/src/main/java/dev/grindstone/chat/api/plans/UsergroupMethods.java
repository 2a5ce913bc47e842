package dev.grindstone.chat.api.plans;

import static dev.grindstone.chat.db.Tables.USERGROUP;
import static dev.grindstone.chat.db.Tables.USERGROUP_MEMBER;

import dev.grindstone.chat.api.call.Call;
import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.call.Method;
import dev.grindstone.chat.db.tables.records.UsergroupRecord;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Team;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code usergroups.*}. */
public final class UsergroupMethods {
    private static final String READ = "usergroups:read";
    private static final String WRITE = "usergroups:write";

    private UsergroupMethods() {}

    /** All of them. */
    public static List<Method> all() {
        return List.of(
                Method.of("usergroups.list", READ, UsergroupMethods::list),
                Method.of("usergroups.create", WRITE, UsergroupMethods::create),
                Method.of("usergroups.update", WRITE, UsergroupMethods::update),
                Method.of("usergroups.enable", WRITE, call -> enable(call, true)),
                Method.of("usergroups.disable", WRITE, call -> enable(call, false)),
                Method.of("usergroups.users.list", READ, call -> Json.object("users", users(call, group(call)))),
                Method.of("usergroups.users.update", WRITE, UsergroupMethods::setUsers));
    }

    private static UsergroupRecord group(Call call) {
        String key = call.args().required("usergroup");
        return call.db()
                .selectFrom(USERGROUP)
                .where(USERGROUP.ID.eq(Id.USERGROUP.number(key).orElse(0)))
                .fetchOptional()
                .orElseThrow(() -> ChatException.of("no_such_subteam", "There is no user group '" + key + "'"));
    }

    private static List<String> users(Call call, UsergroupRecord group) {
        return call.db()
                .select(USERGROUP_MEMBER.MEMBER_ID)
                .from(USERGROUP_MEMBER)
                .where(USERGROUP_MEMBER.USERGROUP_ID.eq(group.getId()))
                .orderBy(USERGROUP_MEMBER.MEMBER_ID)
                .fetch(row -> Id.USER.text(row.value1()));
    }

    private static Map<String, Object> list(Call call) {
        boolean disabled = call.args().flag("include_disabled", false);
        List<Map<String, Object>> all = call.db().selectFrom(USERGROUP).orderBy(USERGROUP.HANDLE).fetch().stream()
                .filter(group -> disabled || !group.getIsDisabled())
                .map(group -> json(call, group, call.args().flag("include_users", false)))
                .toList();
        return Json.object("usergroups", all);
    }

    private static Map<String, Object> create(Call call) {
        Map<String, Object> args = new HashMap<>();
        String name = call.args().required("name");
        args.put("name", name);
        for (String field : List.of("handle", "description")) {
            if (call.args().has(field)) {
                args.put(field, call.args().text(field, ""));
            }
        }
        long id = call.make("chat.createUsergroup", args);
        return answer(call, id);
    }

    private static Map<String, Object> answer(Call call, long id) {
        UsergroupRecord group =
                call.db().selectFrom(USERGROUP).where(USERGROUP.ID.eq(id)).fetchSingle();
        return Json.object("usergroup", json(call, group, true));
    }

    private static Map<String, Object> update(Call call) {
        long id = group(call).getId();
        Map<String, Object> args = new HashMap<>(Map.of("usergroup", id));
        for (String field : List.of("name", "handle", "description")) {
            if (call.args().has(field)) {
                args.put(field, call.args().text(field, ""));
            }
        }
        call.run("chat.updateUsergroup", args);
        return answer(call, id);
    }

    private static Map<String, Object> enable(Call call, boolean enabled) {
        UsergroupRecord group = group(call);
        if (group.getIsDisabled() == !enabled) {
            throw ChatException.of(
                    enabled ? "already_enabled" : "already_disabled",
                    "The group is " + (enabled ? "on" : "off") + " already");
        }
        call.run("chat.updateUsergroup", Map.of("usergroup", group.getId(), "disabled", !enabled));
        return answer(call, group.getId());
    }

    private static Map<String, Object> setUsers(Call call) {
        long id = group(call).getId();
        List<String> users = call.args().list("users").stream()
                .map(call::member)
                .map(Member::key)
                .toList();
        if (users.isEmpty()) {
            throw ChatException.of("no_users_provided", "A group has at least one member: disable it instead");
        }
        call.run("chat.setUsergroupUsers", Map.of("usergroup", id, "users", users));
        return answer(call, id);
    }

    private static Map<String, Object> json(Call call, UsergroupRecord group, boolean withUsers) {
        List<String> users = users(call, group);
        long created = group.getCreatedAt().getEpochSecond();
        String creator = Id.USER.text(group.getCreatedBy());
        Map<String, Object> json = Json.object("id", Id.USERGROUP.text(group.getId()));
        json.put("team_id", Team.of(call.world()).key());
        json.put("is_usergroup", true);
        json.put("is_subteam", true);
        json.put("name", group.getName());
        json.put("description", group.getDescription());
        json.put("handle", group.getHandle());
        json.put("is_external", false);
        json.put("date_create", created);
        json.put("date_update", created);
        json.put("date_delete", group.getIsDisabled() ? created : 0);
        json.put("auto_type", null);
        json.put("auto_provision", false);
        json.put("enterprise_subteam_id", "");
        json.put("created_by", creator);
        json.put("updated_by", creator);
        json.put("deleted_by", group.getIsDisabled() ? creator : null);
        json.put("prefs", Map.of("channels", List.of(), "groups", List.of()));
        if (withUsers) {
            json.put("users", users);
        }
        json.put("user_count", users.size());
        json.put("channel_count", 0);
        return json;
    }
}
