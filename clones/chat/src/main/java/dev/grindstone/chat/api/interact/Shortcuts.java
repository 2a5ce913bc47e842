package dev.grindstone.chat.api.interact;

import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.robots.Robots;
import dev.grindstone.chat.api.shape.MessageJson;
import dev.grindstone.chat.api.views.Apps;
import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.World;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Somebody chooses an app's shortcut, global or of a message, or looks at its home tab. */
final class Shortcuts {
    private final Deed deed;
    private final Args args;
    private final Interactions interactions;

    Shortcuts(World world, Person by, Args args, Interactions interactions) {
        this.deed = new Deed(world, by, args);
        this.args = args;
        this.interactions = interactions;
    }

    private Apps.App app() {
        return new Apps(deed.db())
                .byId(Id.APP.number(args.text("app")).orElse(0))
                .orElseThrow(() -> ChatException.of("app_not_found", "There is no app '" + args.text("app") + "'"));
    }

    void use() {
        Apps.App app = app();
        String id = args.text("callback_id");
        JsonNode known = null;
        for (JsonNode each : app.settings().path("shortcuts")) {
            if (each.path("callback_id").asString("").equals(id)) {
                known = each;
            }
        }
        if (known == null) {
            throw ChatException.of("shortcut_not_found", app.name() + " has no shortcut '" + id + "'");
        }
        Payloads payloads = new Payloads(deed, app);
        if (!known.path("type").asString("global").equals("message")) {
            Map<String, Object> payload = payloads.of("shortcut");
            payload.put("callback_id", id);
            payload.put("action_ts", payloads.actionTs());
            Map<String, String> fields = payloads.fields(null);
            fields.put("callback_id", id);
            interactions.tell(deed.world(), app, deed.actor().acting(), payload, fields);
            return;
        }
        Message message = deed.message();
        Conversation in = deed.conversations().named(Long.toString(message.conversationId()));
        Map<String, Object> payload = payloads.of("message_action");
        payload.put("callback_id", id);
        payload.put("action_ts", payloads.actionTs());
        payload.put("message_ts", message.key());
        payload.put("channel", payloads.channel(in));
        payload.put("message", new MessageJson(deed.world(), deed.actor().id(), payloads.origin()).of(in, message));
        payload.put("response_url", payloads.responseUrl(in, message.id()));
        Map<String, String> fields = payloads.fields(in);
        fields.put("callback_id", id);
        fields.put("ts", message.key());
        fields.put("message", Long.toString(message.id()));
        fields.put("text", message.text());
        interactions.tell(deed.world(), app, deed.actor().acting(), payload, fields);
    }

    /** The app hears that somebody looks, so that it can publish its home tab. */
    void home() {
        Apps.App app = app();
        Payloads payloads = new Payloads(deed, app);
        if (Robots.lives(app)) {
            Robots.hear(deed.world(), app, deed.actor().acting(), "app_home_opened", payloads.fields(null));
            return;
        }
        Map<String, Object> callback = payloads.of("event_callback");
        String team = Team.of(deed.world()).key();
        callback.keySet().retainAll(Set.of("type", "api_app_id", "token"));
        callback.put("team_id", team);
        callback.put("event_id", String.format("Ev%09XHOM", deed.world().lastChange()));
        callback.put("event_time", deed.world().now().getEpochSecond());
        callback.put(
                "event",
                Json.object(
                        "type", "app_home_opened",
                        "user", deed.actor().key(),
                        "channel", "",
                        "tab", "home",
                        "event_ts", payloads.actionTs()));
        interactions.event(deed.world(), app, callback);
    }
}
