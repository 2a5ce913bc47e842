package dev.grindstone.chat.api.interact;

import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.views.Apps;
import dev.grindstone.chat.api.views.Trigger;
import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.message.AppLines;
import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.message.SlashLine.Offer;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The commands that apps name in their settings: {@code {"commands": [{"command": "/deploy", "description", "usage_hint"}]}}. */
public final class AppSlash implements AppLines {
    private final Interactions interactions;

    public AppSlash(Interactions interactions) {
        this.interactions = interactions;
    }

    @Override
    public List<Offer> offers(World world) {
        List<Offer> offers = new ArrayList<>();
        for (Apps.App app : new Apps(world.db("chat")).all()) {
            for (JsonNode each : app.settings().path("commands")) {
                offers.add(new Offer(
                        each.path("command").asString(""),
                        each.path("usage_hint").asString(""),
                        each.path("description").asString("") + " · " + app.name()));
            }
        }
        return offers;
    }

    @Override
    public boolean run(World world, Person by, Conversation in, String thread, String command, String rest) {
        for (Apps.App app : new Apps(world.db("chat")).all()) {
            for (JsonNode each : app.settings().path("commands")) {
                if (each.path("command").asString("").equals(command)) {
                    try {
                        tell(world, by, in, thread, app, command, rest);
                    } catch (ChatException e) {
                        throw ChatException.of(
                                e.code(),
                                "`" + command + "` failed with the error \"" + e.code() + "\". " + e.getMessage());
                    }
                    return true;
                }
            }
        }
        return false;
    }

    private void tell(
            World world, Person by, Conversation in, String thread, Apps.App app, String command, String rest) {
        Deed deed = new Deed(world, by, new Args("chat.slash", new TreeMap<>()));
        Payloads payloads = new Payloads(deed, app);
        Member me = deed.actor();
        Team team = Team.of(world);
        Map<String, Object> payload = Json.object(
                "token", String.format("%012x", app.id() & 0xFFFFFFFFFFFFL),
                "team_id", team.key(),
                "team_domain", team.domain(),
                "channel_id", in.key(),
                "channel_name", in.isChannel() ? in.channelName() : "directmessage",
                "user_id", me.key(),
                "user_name", me.handle(),
                "command", command,
                "text", rest,
                "api_app_id", Id.APP.text(app.id()),
                "is_enterprise_install", "false",
                "response_url", payloads.responseUrl(in, 0),
                "trigger_id", Trigger.of(world, me.id()));
        Map<String, String> fields = payloads.fields(in);
        fields.put("command", command);
        fields.put("text", rest);
        fields.put("thread_ts", thread);
        interactions.tell(world, app, by, payload, fields);
    }
}
