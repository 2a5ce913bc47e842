package dev.grindstone.chat.api.interact;

import dev.grindstone.chat.api.views.ViewStore;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.kit.world.World;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What comes back with an acknowledgement. */
public final class Answers {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Answers() {}

    /**
     * Takes it up.
     *
     * @param type of the envelope
     * @param payload that was sent
     * @param answer what came with the acknowledgement; missing for nothing
     */
    public static void take(World world, Member bot, String type, Map<String, Object> payload, JsonNode answer) {
        JsonNode sent = JSON.valueToTree(payload);
        if (type.equals("slash_commands")) {
            if (answer.has("text") || answer.has("blocks") || answer.has("attachments")) {
                long user = Id.USER.number(sent.path("user_id").asString("")).orElse(0);
                new Conversations(world.db("chat"), user)
                        .byKey(sent.path("channel_id").asString(""))
                        .ifPresent(in -> new ResponseUrl.Place(bot.acting(), in.id(), 0, user).carryOut(world, answer));
            }
        } else if (sent.path("type").asString("").equals("view_submission")) {
            ViewStore store = new ViewStore(world.db("chat"));
            store.find(sent.path("view").path("id").asString(""))
                    .filter(kept -> kept.view().path("pending").asBoolean(false))
                    .ifPresent(kept -> Submission.answered(world, store, kept, answer));
        }
    }
}
