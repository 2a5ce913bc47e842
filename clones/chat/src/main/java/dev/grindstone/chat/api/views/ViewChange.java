package dev.grindstone.chat.api.views;

import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.kit.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Opens, pushes, updates and publishes views of one app. */
public final class ViewChange {
    private static final int MOST = 3;

    private final World world;
    private final Apps.App app;
    private final ViewStore store;

    public ViewChange(World world, Apps.App app) {
        this.world = world;
        this.app = app;
        this.store = new ViewStore(world.db("chat"));
    }

    /** Shows a modal to whom a trigger is of; {@code push} puts it on top of those that are open. */
    public ObjectNode open(String trigger, String json, boolean push) {
        String user = dev.grindstone.chat.workspace.Id.USER.text(Trigger.member(world, trigger));
        ObjectNode sent = ViewForm.read(json, "modal");
        List<ObjectNode> stack = store.stack(app.id(), user);
        for (ObjectNode open : stack) {
            if (open.path("trigger").asString("").equals(trigger)) {
                throw ChatException.of("exchanged_trigger_id", "The trigger_id has opened a modal already");
            }
        }
        if (push && stack.size() >= MOST) {
            throw ChatException.of("push_limit_reached", "Three modals are open: close one first");
        }
        ObjectNode made = put(user, sent, push && !stack.isEmpty() ? stack.get(stack.size() - 1) : null);
        made.put("trigger", trigger);
        store.put(app.id(), made);
        return made;
    }

    private ObjectNode put(String user, ObjectNode sent, @Nullable ObjectNode below) {
        String external = sent.path("external_id").asString("");
        if (!external.isEmpty() && store.find(app.id(), "", external).isPresent()) {
            throw ChatException.of("duplicate_external_id", "There is a view '" + external + "' already");
        }
        if (below == null) {
            // A new modal takes the place of all that were open.
            store.stack(app.id(), user).stream().limit(1).forEach(first -> store.remove(app.id(), first, true));
        }
        ObjectNode made = ViewForm.make(world, app, user, sent, "", below);
        store.put(app.id(), made);
        return made;
    }

    /** Puts a modal on top of another one. */
    public ObjectNode push(ObjectNode below, String json) {
        String user = below.path("user").asString("");
        if (store.stack(app.id(), user).size() >= MOST) {
            throw ChatException.of("push_limit_reached", "Three modals are open: close one first");
        }
        return put(user, ViewForm.read(json, "modal"), below);
    }

    /** Gives a view another content. */
    public ObjectNode update(String id, String externalId, String hash, String json) {
        ObjectNode old = store.find(app.id(), id, externalId)
                .orElseThrow(() -> ChatException.of("not_found", "There is no such view: it was closed"));
        if (!hash.isEmpty() && !hash.equals(old.path("hash").asString(""))) {
            throw ChatException.of("hash_conflict", "The view has changed since: its hash is another one");
        }
        String type = old.path("type").asString("");
        ObjectNode made = ViewForm.make(
                world,
                app,
                old.path("user").asString(""),
                ViewForm.read(json, type),
                old.path("id").asString(""),
                null);
        made.set("root_view_id", old.path("root_view_id"));
        made.set("previous_view_id", old.path("previous_view_id"));
        made.set("opened", old.path("opened"));
        if (type.equals("home")) {
            store.publish(app.id(), made.path("user").asString(""), made);
        } else {
            store.put(app.id(), made);
        }
        return made;
    }

    /** Shows a member a home tab. */
    public ObjectNode publish(String user, String hash, String json) {
        ObjectNode sent = ViewForm.read(json, "home");
        @Nullable ObjectNode old = store.home(app.id(), user).orElse(null);
        if (old != null && !hash.isEmpty() && !hash.equals(old.path("hash").asString(""))) {
            throw ChatException.of("hash_conflict", "The home tab has changed since: its hash is another one");
        }
        ObjectNode made = ViewForm.make(
                world, app, user, sent, old == null ? "" : old.path("id").asString(""), null);
        store.publish(app.id(), user, made);
        return made;
    }
}
