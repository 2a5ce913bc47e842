package dev.grindstone.chat.api.interact;

import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.shape.MessageJson;
import dev.grindstone.chat.api.views.Apps;
import dev.grindstone.chat.api.views.ViewForm;
import dev.grindstone.chat.api.views.ViewStore;
import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.kit.KitElements;
import dev.grindstone.chat.message.kit.KitIds;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.World;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody uses an element of a message or of a view: {@code block_actions}. */
final class Press {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Deed deed;
    private final Args args;
    private final Interactions interactions;

    Press(World world, Person by, Args args, Interactions interactions) {
        this.deed = new Deed(world, by, args);
        this.args = args;
        this.interactions = interactions;
    }

    void press() {
        if (args.has("view")) {
            ofView();
        } else {
            ofMessage();
        }
    }

    private List<String> values() {
        return args.has("values") ? args.texts("values") : List.of();
    }

    private KitIds.Place place(ArrayNode blocks) {
        return KitIds.find(blocks, args.text("block_id", ""), args.text("action_id"))
                .orElseThrow(() -> ChatException.of(
                        "action_not_found",
                        "There is nothing called '" + args.text("action_id") + "' there any more: look again"));
    }

    private ObjectNode action(KitIds.Place place, Payloads payloads) {
        ObjectNode element = place.element();
        ObjectNode action;
        if (element.path("type").asString("").equals("button")) {
            action = JSON.createObjectNode();
            action.put("type", "button");
            for (String field : new String[] {"text", "value", "style"}) {
                if (element.has(field)) {
                    action.set(field, element.path(field));
                }
            }
        } else {
            action = KitElements.chosen(element, values());
            if (element.has("placeholder")) {
                action.set("placeholder", element.path("placeholder"));
            }
        }
        action.put("action_id", element.path("action_id").asString(""));
        action.put("block_id", place.block().path("block_id").asString(""));
        action.put("action_ts", payloads.actionTs());
        return action;
    }

    private void told(Map<String, String> fields, KitIds.Place place) {
        ObjectNode element = place.element();
        List<String> values = values();
        fields.put("action_id", element.path("action_id").asString(""));
        fields.put("block_id", place.block().path("block_id").asString(""));
        fields.put("value", values.isEmpty() ? element.path("value").asString("") : String.join(",", values));
        fields.put("label", element.path("text").path("text").asString(""));
        fields.put(
                "block_text",
                place.block().path("text").path("text").asString("").split("\n", 2)[0]);
    }

    private void ofMessage() {
        Message message = deed.message();
        Conversation in = deed.conversations().named(Long.toString(message.conversationId()));
        Member bot = new Members(deed.db()).require(message.authorId());
        Apps.App app = new Apps(deed.db())
                .ofBot(bot)
                .orElseThrow(() -> ChatException.of("action_not_found", "No app wrote this message"));
        ArrayNode blocks = blocks(message);
        KitIds.Place place = place(blocks);
        Payloads payloads = new Payloads(deed, app);
        boolean ephemeral = message.ephemeralFor() != null;
        Map<String, Object> payload = payloads.of("block_actions");
        payload.put(
                "container",
                Json.object(
                        "type", "message",
                        "message_ts", message.key(),
                        "channel_id", in.key(),
                        "is_ephemeral", ephemeral,
                        "thread_ts", thread(message)));
        payload.put("channel", payloads.channel(in));
        if (!ephemeral) {
            Map<String, Object> told =
                    new MessageJson(deed.world(), deed.actor().id(), payloads.origin()).of(in, message);
            payload.put("message", told);
        }
        ObjectNode state = KitIds.state(blocks, Entered.of(args), true);
        payload.put("state", Map.of("values", state));
        payload.put("response_url", payloads.responseUrl(in, message.id()));
        payload.put("actions", List.of(action(place, payloads)));
        Map<String, String> fields = payloads.fields(in);
        told(fields, place);
        Submission.told(fields, blocks, state);
        fields.put("message", Long.toString(message.id()));
        fields.put("ts", message.key());
        String root = thread(message);
        fields.put("thread_ts", root == null ? message.key() : root);
        fields.put("text", message.text());
        interactions.tell(deed.world(), app, deed.actor().acting(), payload, fields);
    }

    private @Nullable String thread(Message message) {
        Long root = message.threadId();
        return root == null ? null : deed.messages().require(root).key();
    }

    /** Of the message itself, and of the cards below it. */
    private static ArrayNode blocks(Message message) {
        String json = message.blocks();
        ArrayNode all = KitIds.read(json == null ? "[]" : json);
        String cards = message.attachments();
        if (cards != null) {
            Json.read(cards)
                    .ifPresent(list -> list.forEach(card -> {
                        if (card.path("blocks") instanceof ArrayNode own) {
                            KitIds.fill(own).forEach(all::add);
                        }
                    }));
        }
        return all;
    }

    private void ofView() {
        ViewStore store = new ViewStore(deed.db());
        ViewStore.Kept kept = Submission.mine(deed, store);
        ObjectNode view = kept.view();
        ArrayNode blocks = (ArrayNode) view.path("blocks");
        KitIds.Place place = place(blocks);
        Apps.App app = new Apps(deed.db()).byId(kept.app()).orElseThrow();
        JsonNode state = KitIds.state(blocks, Entered.of(args), false);
        if (args.has("state")) {
            view.withObjectProperty("state").set("values", state);
            if (view.path("type").asString("").equals("home")) {
                store.publish(app.id(), deed.actor().key(), view);
            } else {
                store.put(app.id(), view);
            }
        }
        Payloads payloads = new Payloads(deed, app);
        Map<String, Object> payload = payloads.of("block_actions");
        payload.put("container", Json.object("type", "view", "view_id", view.path("id")));
        payload.put("view", ViewForm.told(view));
        payload.put("actions", List.of(action(place, payloads)));
        Map<String, String> fields = payloads.fields(null);
        told(fields, place);
        Submission.told(fields, view);
        interactions.tell(deed.world(), app, deed.actor().acting(), payload, fields);
    }
}
