package dev.grindstone.chat.api.events;

import static dev.grindstone.chat.db.Tables.APP;

import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Memberships;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.kit.world.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Which events an app gets, and in which wrapping. An app that names no events in its settings gets all its bot sees. */
final class EventFilter {
    private final World world;
    private final Member bot;
    private final long app;
    private final Set<String> names = new HashSet<>();

    EventFilter(World world, Member bot, long app) {
        this.world = world;
        this.bot = bot;
        this.app = app;
        JsonNode settings = settings(world, app);
        settings.path("events").forEach(name -> names.add(name.asString("")));
        settings.path("event_subscriptions").path("bot_events").forEach(name -> names.add(name.asString("")));
    }

    /** What an app chose. */
    static JsonNode settings(World world, long app) {
        return world.db("chat")
                .select(APP.SETTINGS)
                .from(APP)
                .where(APP.ID.eq(app))
                .fetchOptional(APP.SETTINGS)
                .flatMap(Json::read)
                .orElseGet(JsonNodeFactory.instance::objectNode);
    }

    /** Apps hear only of conversations that their bot is in, and of their own type names. */
    private boolean wants(Map<String, Object> event) {
        String type = String.valueOf(event.get("type"));
        if (type.endsWith("_marked") || type.equals("presence_change")) {
            return false;
        }
        boolean named = names.isEmpty()
                || names.contains(type)
                || names.contains(type + "." + channelType(event))
                || (names.contains("app_mention") && mentions(event));
        return named && (!type.equals("message") || mentions(event) || isIn(event));
    }

    private static String channelType(Map<String, Object> event) {
        String type = String.valueOf(event.get("channel_type"));
        return type.equals("channel") || type.equals("group") ? type + "s" : type;
    }

    private boolean mentions(Map<String, Object> event) {
        return String.valueOf(event.get("text")).contains("<@" + bot.key());
    }

    /** What an event is for this app: itself, a mention, or both when it asked for both. */
    private List<Map<String, Object>> told(Map<String, Object> event) {
        if (!"message".equals(event.get("type")) || !mentions(event)) {
            return List.of(event);
        }
        Map<String, Object> mention = new LinkedHashMap<>(event);
        mention.put("type", "app_mention");
        boolean message =
                names.isEmpty() || names.contains("message") || names.contains("message." + channelType(event));
        if (!message || !isIn(event)) {
            return List.of(mention);
        }
        return names.contains("app_mention") ? List.of(event, mention) : List.of(event);
    }

    /** What the app is told of what happened up to a position of the world's log. */
    List<Map<String, Object>> callbacks(List<Map<String, Object>> events, long position) {
        List<Map<String, Object>> callbacks = new ArrayList<>();
        for (Map<String, Object> event : events) {
            if (wants(event)) {
                told(event).forEach(each -> callbacks.add(callback(each, position, callbacks.size() + 1)));
            }
        }
        return callbacks;
    }

    private boolean isIn(Map<String, Object> event) {
        return new Conversations(world.db("chat"), bot.id())
                .byKey(String.valueOf(event.get("channel")))
                .filter(in -> new Memberships(world.db("chat")).has(in.id(), bot.id()))
                .isPresent();
    }

    /** The event as request addresses and Socket Mode have it. */
    private Map<String, Object> callback(Map<String, Object> event, long position, int number) {
        String team = Team.of(world).key();
        List<Map<String, Object>> authorizations = new ArrayList<>();
        Map<String, Object> authorization = Json.object("team_id", team, "user_id", bot.key(), "is_bot", true);
        authorization.put("enterprise_id", null);
        authorization.put("is_enterprise_install", false);
        authorizations.add(authorization);
        return Json.object(
                "token",
                String.format("%012x", app & 0xFFFFFFFFFFFFL),
                "team_id",
                team,
                "api_app_id",
                Id.APP.text(app),
                "event",
                event,
                "type",
                "event_callback",
                "event_id",
                String.format("Ev%09X%03X", position, number),
                "event_time",
                world.now().getEpochSecond(),
                "authorizations",
                authorizations,
                "is_ext_shared_channel",
                false,
                "event_context",
                String.format("4-%x-%x", position, number));
    }
}
