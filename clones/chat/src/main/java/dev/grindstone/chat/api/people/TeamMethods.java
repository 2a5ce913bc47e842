package dev.grindstone.chat.api.people;

import static dev.grindstone.chat.db.Tables.APP;
import static dev.grindstone.chat.db.Tables.EMOJI;
import static dev.grindstone.chat.db.Tables.TOKEN;

import dev.grindstone.chat.api.call.Call;
import dev.grindstone.chat.api.call.Caller;
import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.call.Method;
import dev.grindstone.chat.api.call.Tokens;
import dev.grindstone.chat.api.shape.Links;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.kit.people.Person;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code auth.*}, {@code team.info}, {@code emoji.list} and {@code bots.info}. */
public final class TeamMethods {
    private TeamMethods() {}

    /** All of them. */
    public static List<Method> all() {
        return List.of(
                Method.of("auth.test", "", TeamMethods::test),
                Method.of("auth.revoke", "", TeamMethods::revoke),
                Method.open("auth.signin", TeamMethods::signIn),
                Method.of("team.info", "team:read", TeamMethods::info),
                Method.of("emoji.list", "emoji:read", TeamMethods::emoji),
                Method.ofUsers("emoji.add", "emoji:write,client", TeamMethods::addEmoji),
                Method.ofUsers("emoji.remove", "emoji:write,client", call -> {
                    call.run("chat.removeEmoji", Map.of("name", call.args().required("name")));
                    return Json.object();
                }),
                Method.of("bots.info", "users:read", TeamMethods::bot));
    }

    private static Map<String, Object> test(Call call) {
        Team team = Team.of(call.world());
        Member me = call.me();
        return Json.object(
                "url", new Links(call.world(), call.origin()).home(),
                "team", team.name(),
                "user", me.handle(),
                "team_id", team.key(),
                "user_id", me.key(),
                "bot_id", call.caller().isBot() ? Tokens.botKey(call.db(), me) : null,
                "is_enterprise_install", false);
    }

    /** Only tokens that were made can be unmade. */
    private static Map<String, Object> revoke(Call call) {
        Caller caller = call.caller();
        String token = call.args().text("token", "");
        boolean gone = !call.args().flag("test", false)
                && call.db()
                                .deleteFrom(TOKEN)
                                .where(TOKEN.TOKEN_.eq(token))
                                .and(TOKEN.MEMBER_ID.eq(caller.member().id()))
                                .execute()
                        > 0;
        return Json.object("revoked", gone);
    }

    /** The same words that the sign-in page asks for lead to a token. */
    private static Map<String, Object> signIn(Call call) {
        String email = call.args().required("email");
        Optional<Person> person = call.world().people().byEmail(email);
        if (person.isEmpty() || !person.get().password().equals(call.args().text("password", ""))) {
            throw ChatException.of("invalid_auth", "The mail address or the password is wrong");
        }
        Member member = new Members(call.db())
                .byId(person.get().id())
                .orElseThrow(() -> ChatException.of("user_not_found", email + " is not in the workspace"));
        return Json.object(
                "token", Tokens.of(call.db(), member),
                "user", member.key(),
                "team", Team.of(call.world()).key());
    }

    private static Map<String, Object> info(Call call) {
        Team team = Team.of(call.world());
        String home = new Links(call.world(), call.origin()).home();
        Map<String, Object> icon = new TreeMap<>();
        for (int size : new int[] {34, 44, 68, 88, 102, 132, 230}) {
            icon.put("image_" + size, home + "avatars/" + team.key() + "-" + size);
        }
        icon.put("image_default", true);
        return Json.object(
                "team",
                Json.object(
                        "id",
                        team.key(),
                        "name",
                        team.name(),
                        "domain",
                        team.domain(),
                        "url",
                        home,
                        "email_domain",
                        "",
                        "icon",
                        icon,
                        "avatar_base_url",
                        home + "avatars/",
                        "is_verified",
                        false));
    }

    private static Map<String, Object> emoji(Call call) {
        String home = new Links(call.world(), call.origin()).home();
        Map<String, String> all = new TreeMap<>();
        call.db().selectFrom(EMOJI).orderBy(EMOJI.NAME).forEach(row -> {
            @Nullable String alias = row.getAliasOf();
            String kind = row.getDrawing().replaceFirst("(?s)^data:image/(png|gif|jpeg).*|.*", "$1");
            String file = String.format("%016x", row.getDrawing().hashCode() * 0x9E3779B97F4A7C15L) + "."
                    + (kind.isEmpty() ? "svg" : kind.replace("jpeg", "jpg"));
            all.put(
                    row.getName(),
                    alias == null
                            ? home + "emoji/" + Team.of(call.world()).key() + "/" + row.getName() + "/" + file
                            : "alias:" + alias);
        });
        return Json.object("emoji", all, "cache_ts", call.world().now().getEpochSecond() + ".000000");
    }

    /** As the page of the real app calls it: {@code mode} data with an uploaded {@code image}, or alias with {@code alias_for}. */
    private static Map<String, Object> addEmoji(Call call) {
        Map<String, Object> args = new TreeMap<>(Map.of("name", call.args().required("name")));
        if (call.args().text("mode", "data").equals("alias")) {
            args.put("alias_of", call.args().required("alias_for"));
        } else {
            byte[] bytes = call.args().text("file", "").getBytes(StandardCharsets.ISO_8859_1);
            boolean svg = bytes.length > 4 && bytes[0] == '<';
            String kind = bytes.length > 3 && bytes[0] == 'G'
                    ? "gif"
                    : (bytes.length > 3 && (bytes[0] & 255) == 255) ? "jpeg" : "png";
            args.put(
                    "image",
                    svg
                            ? new String(bytes, StandardCharsets.UTF_8)
                            : "data:image/" + kind + ";base64,"
                                    + Base64.getEncoder().encodeToString(bytes));
        }
        call.run("chat.addEmoji", args);
        return Json.object();
    }

    private static Map<String, Object> bot(Call call) {
        String key = call.args().required("bot");
        OptionalLong number = Id.BOT.number(key);
        var app = number.isEmpty()
                ? null
                : call.db()
                        .selectFrom(APP)
                        .where(APP.BOT_ID.eq(number.getAsLong()))
                        .fetchOne();
        if (app == null) {
            throw ChatException.of("bot_not_found", "There is no bot '" + key + "': look at users.list");
        }
        Member member = new Members(call.db()).require(app.getBotMemberId());
        Map<String, Object> icons = Json.object();
        new Links(call.world(), call.origin()).images(icons, member.id(), null, 36, 48, 72);
        return Json.object(
                "bot",
                Json.object(
                        "id", key,
                        "deleted", member.isDeactivated(),
                        "name", app.getName(),
                        "updated", 0,
                        "app_id", Id.APP.text(app.getId()),
                        "user_id", member.key(),
                        "icons", icons));
    }
}
