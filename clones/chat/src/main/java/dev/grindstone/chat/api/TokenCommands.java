package dev.grindstone.chat.api;

import static dev.grindstone.chat.db.Tables.TEAM;
import static dev.grindstone.chat.db.Tables.TOKEN;

import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.call.Tokens;
import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.kit.world.CommandRegistry;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code chat.tokenOf} (user, app: the token that a member has anyway, or the app's), {@code chat.createToken} (user,
 * scopes), {@code chat.revokeToken} (token), {@code chat.createWebhook} (user of the bot, channel; the result is the path
 * to post to) and {@code chat.setRateLimits} (on).
 */
public final class TokenCommands {
    private TokenCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("chat.tokenOf", (world, by, args) -> {
            Deed deed = new Deed(world, by, args);
            Member member = member(deed);
            return args.flag("app", false) ? Tokens.app(deed.db(), member) : Tokens.of(deed.db(), member);
        });
        commands.add("chat.createToken", (world, by, args) -> {
            Deed deed = new Deed(world, by, args);
            Member member = member(deed);
            String token = (member.isBot() ? "xoxb-" : "xoxp-") + "made-" + Long.toString(world.nextId(), 36);
            insert(deed, token, member.isBot() ? "bot" : "user", member, null);
            return token;
        });
        commands.add("chat.revokeToken", (world, by, args) -> {
            Deed deed = new Deed(world, by, args);
            String token = args.text("token");
            int gone = deed.db().deleteFrom(TOKEN).where(TOKEN.TOKEN_.eq(token)).execute();
            if (gone == 0) {
                // Those that need no row get one that says that they hold no more.
                Member member =
                        new Tokens(deed.db(), Set.of()).caller(token, "xoxd-").member();
                deed.db()
                        .insertInto(TOKEN)
                        .set(TOKEN.TOKEN_, token)
                        .set(TOKEN.KIND, "revoked")
                        .set(TOKEN.MEMBER_ID, member.id())
                        .set(TOKEN.SCOPES, "")
                        .execute();
            }
            return null;
        });
        commands.add("chat.setRateLimits", (world, by, args) -> {
            Deed deed = new Deed(world, by, args);
            JsonNode prefs = Json.read(
                            deed.db().select(TEAM.PREFS).from(TEAM).limit(1).fetchSingle(TEAM.PREFS))
                    .orElseThrow();
            if (prefs instanceof ObjectNode all) {
                all.remove("rate_limits");
                if (args.flag("on", true)) {
                    all.put("rate_limits", true);
                }
                deed.db().update(TEAM).set(TEAM.PREFS, all.toString()).execute();
            }
            return null;
        });
        commands.add("chat.createWebhook", (world, by, args) -> {
            Deed deed = new Deed(world, by, args);
            Member bot = deed.member("user");
            if (!bot.isBot()) {
                throw ChatException.of("invalid_arguments", bot.name() + " is no bot: webhooks are an app's");
            }
            String token = WebhookRoutes.path(deed, bot, Long.toString(world.nextId(), 36));
            insert(deed, token, "webhook", bot, deed.conversation().id());
            return token;
        });
    }

    private static Member member(Deed deed) {
        Member member = deed.args().has("user") ? deed.member("user") : deed.actor();
        return new Members(deed.db()).require(member.id());
    }

    private static void insert(Deed deed, String token, String kind, Member member, @Nullable Long conversation) {
        deed.db()
                .insertInto(TOKEN)
                .set(TOKEN.TOKEN_, token)
                .set(TOKEN.KIND, kind)
                .set(TOKEN.MEMBER_ID, member.id())
                .set(TOKEN.APP_ID, member.appId())
                .set(TOKEN.CONVERSATION_ID, conversation)
                .set(TOKEN.SCOPES, deed.args().text("scopes", ""))
                .execute();
    }
}
