package dev.grindstone.chat.api.interact;

import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.views.Apps;
import dev.grindstone.chat.api.views.Trigger;
import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Titles;
import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.Ts;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is told to apps, as far as all payloads have it in common. */
final class Payloads {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH);

    private final Deed deed;
    private final Apps.App app;
    private final String trigger;

    Payloads(Deed deed, Apps.App app) {
        this.deed = deed;
        this.app = app;
        this.trigger = Trigger.of(deed.world(), deed.actor().id());
    }

    /** Scheme, host and port that the program reaches the workspace at. */
    String origin() {
        return deed.args().text("origin", "http://chat.localhost");
    }

    String actionTs() {
        return Ts.text(Ts.at(deed.world().now()));
    }

    /** A payload of such a type. */
    Map<String, Object> of(String type) {
        Team team = Team.of(deed.world());
        Member me = deed.actor();
        Map<String, Object> payload = Json.object(
                "type", type,
                "team", Json.object("id", team.key(), "domain", team.domain()),
                "user",
                        Json.object(
                                "id", me.key(),
                                "username", me.handle(),
                                "name", me.handle(),
                                "team_id", team.key()),
                "api_app_id", Id.APP.text(app.id()),
                "token", String.format("%012x", app.id() & 0xFFFFFFFFFFFFL),
                "trigger_id", trigger);
        payload.put("enterprise", null);
        payload.put("is_enterprise_install", false);
        return payload;
    }

    Map<String, Object> channel(Conversation in) {
        return Json.object("id", in.key(), "name", in.isChannel() ? in.channelName() : "directmessage");
    }

    /** Where the app may answer for half an hour. */
    String responseUrl(Conversation in, long message) {
        return origin()
                + ResponseUrl.path(
                        deed.world(), app.id(), in.id(), message, deed.actor().id());
    }

    /** What behaviours are told: texts by name. */
    Map<String, String> fields(@Nullable Conversation in) {
        Member me = deed.actor();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("user", me.key());
        fields.put("user_name", me.name());
        fields.put("user_handle", me.handle());
        fields.put("trigger", trigger);
        fields.put("now", TIME.format(deed.world().now().atZone(deed.world().zone())));
        fields.put("channel", in == null ? "" : in.key());
        fields.put("channel_name", in == null ? "" : new Titles(deed.db(), me.id()).of(in));
        return fields;
    }
}
