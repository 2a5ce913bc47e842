package dev.grindstone.chat.api;

import static dev.grindstone.chat.db.Tables.TOKEN;

import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.call.Tokens;
import dev.grindstone.chat.db.tables.records.TokenRecord;
import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Incoming webhooks: {@code POST /services/T…/B…/secret} writes to the one conversation that the address is of. */
final class WebhookRoutes {
    static String path(Deed deed, Member bot, String secret) {
        return "/services/" + Team.of(deed.world()).key() + "/" + Tokens.botKey(deed.db(), bot) + "/" + secret;
    }

    void addTo(Routes routes) {
        routes.post("/services/{team}/{bot}/{secret}", this::post);
    }

    private void post(Visit visit) {
        String path = "/services/" + visit.http().pathParam("team") + "/"
                + visit.http().pathParam("bot") + "/" + visit.http().pathParam("secret");
        Optional<TokenRecord> token = visit.db()
                .selectFrom(TOKEN)
                .where(TOKEN.TOKEN_.eq(path))
                .and(TOKEN.KIND.eq("webhook"))
                .fetchOptional();
        if (token.isEmpty()) {
            answer(visit, 403, "invalid_token");
            return;
        }
        String type = visit.http().header("Content-Type");
        boolean form = type != null && type.startsWith("application/x-www-form-urlencoded");
        @Nullable
        String payload = form ? visit.http().formParam("payload") : visit.http().body();
        Optional<JsonNode> json = Json.read(payload == null ? "" : payload).filter(JsonNode::isObject);
        if (json.isEmpty()) {
            answer(visit, 400, "invalid_payload");
            return;
        }
        try {
            post(visit, token.get(), json.get());
            answer(visit, 200, "ok");
        } catch (ChatException e) {
            switch (e.code()) {
                case "is_archived" -> answer(visit, 410, "channel_is_archived");
                case "channel_not_found" -> answer(visit, 404, e.code());
                default -> answer(visit, 400, e.code());
            }
        }
    }

    private static void post(Visit visit, TokenRecord token, JsonNode json) {
        Long conversation = token.getConversationId();
        Map<String, Object> args = new HashMap<>();
        args.put("channel", conversation == null ? "" : Long.toString(conversation));
        for (String name : new String[] {"text", "blocks", "attachments", "thread_ts", "username"}) {
            JsonNode value = json.path(name);
            if (!value.isMissingNode() && !value.isNull()) {
                args.put(name, value.isValueNode() ? value.asString() : value.toString());
            }
        }
        String icon = json.path("icon_emoji").asString(json.path("icon_url").asString(""));
        if (!icon.isEmpty()) {
            args.put("icon", icon);
        }
        visit.world()
                .run(
                        "chat.post",
                        new Members(visit.db()).require(token.getMemberId()).acting(),
                        args);
    }

    private static void answer(Visit visit, int status, String text) {
        visit.http().status(status).contentType("text/plain; charset=utf-8").result(text);
    }
}
