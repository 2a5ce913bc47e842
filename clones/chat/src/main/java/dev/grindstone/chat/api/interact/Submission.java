package dev.grindstone.chat.api.interact;

import dev.grindstone.chat.api.views.Apps;
import dev.grindstone.chat.api.views.ViewForm;
import dev.grindstone.chat.api.views.ViewStore;
import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.message.kit.KitElements;
import dev.grindstone.chat.message.kit.KitIds;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody sends a modal, or closes it: {@code view_submission} and {@code view_closed}. */
final class Submission {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Deed deed;
    private final Args args;
    private final Interactions interactions;
    private final ViewStore store;

    Submission(World world, Person by, Args args, Interactions interactions) {
        this.deed = new Deed(world, by, args);
        this.args = args;
        this.interactions = interactions;
        this.store = new ViewStore(world.db("chat"));
    }

    static ViewStore.Kept mine(Deed deed, ViewStore store) {
        String id = deed.args().text("view");
        return store.find(id)
                .filter(kept -> kept.view()
                        .path("user")
                        .asString("")
                        .equals(deed.actor().key()))
                .orElseThrow(() -> ChatException.of("view_not_found", "This dialog was closed: open it again"));
    }

    /** What behaviours are told of a view: what its fields hold, each as {@code field_<block>}. */
    static void told(Map<String, String> fields, ObjectNode view) {
        fields.put("view", view.path("id").asString(""));
        fields.put("callback_id", view.path("callback_id").asString(""));
        fields.put("private_metadata", view.path("private_metadata").asString(""));
        told(fields, view.path("blocks"), view.path("state").path("values"));
    }

    /** What the fields of these blocks hold. */
    static void told(Map<String, String> fields, JsonNode blocks, JsonNode values) {
        for (JsonNode block : blocks) {
            JsonNode element = block.path("element");
            if (element.isObject()) {
                String id = block.path("block_id").asString("");
                JsonNode held = values.path(id).path(element.path("action_id").asString(""));
                fields.put(
                        "field_" + id.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "_"),
                        String.join(", ", KitElements.values(element, held)));
            }
        }
    }

    /** Empty errors mean that it was sent. */
    Object submit() {
        ViewStore.Kept kept = mine(deed, store);
        ObjectNode view = kept.view();
        ArrayNode blocks = (ArrayNode) view.path("blocks");
        view.withObjectProperty("state").set("values", KitIds.state(blocks, Entered.of(args), false));
        view.remove("errors");
        ObjectNode errors = Fields.wrong(blocks, view.path("state").path("values"));
        if (!errors.isEmpty()) {
            view.set("errors", errors);
            store.put(kept.app(), view);
            return Map.of();
        }
        Apps.App app = new Apps(deed.db()).byId(kept.app()).orElseThrow();
        Payloads payloads = new Payloads(deed, app);
        Map<String, Object> payload = payloads.of("view_submission");
        payload.put("view", ViewForm.told(view));
        payload.put("response_urls", List.of());
        Map<String, String> fields = payloads.fields(null);
        told(fields, view);
        store.put(app.id(), view);
        if (interactions.tell(deed.world(), app, deed.actor().acting(), payload, fields)) {
            view.put("pending", true);
            store.put(app.id(), view);
            deed.world()
                    .schedule()
                    .at(
                            deed.world().now().plus(PATIENCE),
                            "chat.viewLate",
                            deed.actor().acting(),
                            Map.of(
                                    "view",
                                    view.path("id").asString(""),
                                    "hash",
                                    view.path("hash").asString("")));
        } else {
            // The app of the world has answered: unless it found something wrong or shows something else, it is done.
            store.find(app.id(), view.path("id").asString(""), "")
                    .filter(now -> !now.has("errors") && now.path("hash").equals(view.path("hash")))
                    .ifPresent(now -> store.remove(app.id(), now, false));
        }
        return Map.of();
    }

    /** An app that has not answered in time is told of. */
    void late() {
        store.find(args.text("view")).ifPresent(kept -> {
            ObjectNode view = kept.view();
            if (view.path("pending").asBoolean(false)
                    && view.path("hash").asString("").equals(args.text("hash"))) {
                view.remove("pending");
                view.withObjectProperty("errors").put("", "We had some trouble connecting. Try again?");
                store.put(kept.app(), view);
            }
        });
    }

    void close() {
        ViewStore.Kept kept = mine(deed, store);
        ObjectNode view = kept.view();
        boolean all = args.flag("all", false) || view.path("clear_on_close").asBoolean(false);
        store.remove(kept.app(), view, all);
        if (view.path("notify_on_close").asBoolean(false)) {
            Apps.App app = new Apps(deed.db()).byId(kept.app()).orElseThrow();
            Payloads payloads = new Payloads(deed, app);
            Map<String, Object> payload = payloads.of("view_closed");
            payload.remove("trigger_id");
            payload.put("view", ViewForm.told(view));
            payload.put("is_cleared", all);
            Map<String, String> fields = payloads.fields(null);
            told(fields, view);
            try {
                interactions.tell(deed.world(), app, deed.actor().acting(), payload, fields);
            } catch (ChatException e) {
                // It is closed all the same.
            }
        }
    }

    /** What the app's answer to a submission means; see {@code response_action}. */
    static void answered(World world, ViewStore store, ViewStore.Kept kept, JsonNode answer) {
        ObjectNode view = kept.view();
        view.remove("pending");
        Apps.App app = new Apps(world.db("chat")).byId(kept.app()).orElseThrow();
        var change = new dev.grindstone.chat.api.views.ViewChange(world, app);
        String id = view.path("id").asString("");
        try {
            switch (answer.path("response_action").asString("")) {
                case "" -> store.remove(app.id(), view, false);
                case "clear" -> store.remove(app.id(), view, true);
                case "errors" -> {
                    view.set("errors", answer.path("errors"));
                    store.put(app.id(), view);
                }
                case "update" -> change.update(id, "", "", answer.path("view").toString());
                case "push" -> {
                    store.put(app.id(), view);
                    change.push(view, answer.path("view").toString());
                }
                default -> throw ChatException.of("invalid_arguments", "an unknown response_action");
            }
        } catch (ChatException e) {
            view.withObjectProperty("errors").put("", "We had some trouble connecting. Try again?");
            store.put(app.id(), view);
        }
    }
}
