package dev.grindstone.chat.api.views;

import static dev.grindstone.chat.db.Tables.APP;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/*
 * The column app.views: {"modals": [view, …], "homes": {"U…": view}}. A view is as the API tells it, and has "user" (whose
 * it is, U…) and, while they matter, "pending", "errors" and "trigger".
 */
/** Where an app's modals are kept while they are open, the lowest first, and its home tabs. */
public final class ViewStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext db;

    public ViewStore(DSLContext db) {
        this.db = db;
    }

    /** A view and the app it is of. */
    public record Kept(long app, ObjectNode view) {}

    private ObjectNode all(long app) {
        return db.select(APP.VIEWS)
                .from(APP)
                .where(APP.ID.eq(app))
                .fetchOptional(APP.VIEWS)
                .map(Apps::object)
                .orElseGet(JSON::createObjectNode);
    }

    private void keep(long app, ObjectNode all) {
        if (all.path("modals").isEmpty()) {
            all.remove("modals");
        }
        db.update(APP)
                .set(APP.VIEWS, JSON.writeValueAsString(all))
                .where(APP.ID.eq(app))
                .execute();
    }

    /** The modals that a member has open of an app, the topmost last. */
    public List<ObjectNode> stack(long app, String user) {
        List<ObjectNode> found = new ArrayList<>();
        for (JsonNode view : all(app).path("modals")) {
            if (view instanceof ObjectNode object
                    && view.path("user").asString("").equals(user)) {
                found.add(object);
            }
        }
        return found;
    }

    /** The modal on top of what a member sees; of several apps, the one that was opened last. */
    public Optional<Kept> top(String user) {
        @Nullable Kept top = null;
        for (long app : db.select(APP.ID)
                .from(APP)
                .where(APP.VIEWS.ne("{}"))
                .orderBy(APP.ID)
                .fetch(APP.ID)) {
            List<ObjectNode> stack = stack(app, user);
            if (!stack.isEmpty()) {
                ObjectNode last = stack.get(stack.size() - 1);
                if (top == null || opened(last) >= opened(top.view())) {
                    top = new Kept(app, last);
                }
            }
        }
        return Optional.ofNullable(top);
    }

    private static long opened(ObjectNode view) {
        return view.path("opened").asLong(0);
    }

    /** A view of an app by its id, or by the id that the app gave it. */
    public Optional<ObjectNode> find(long app, String id, String externalId) {
        ObjectNode all = all(app);
        List<JsonNode> views = new ArrayList<>(all.path("modals").values());
        views.addAll(all.path("homes").values());
        for (JsonNode view : views) {
            boolean fits = id.isEmpty()
                    ? !externalId.isEmpty()
                            && view.path("external_id").asString("").equals(externalId)
                    : view.path("id").asString("").equals(id);
            if (fits && view instanceof ObjectNode object) {
                return Optional.of(object);
            }
        }
        return Optional.empty();
    }

    /** A view of whichever app. */
    public Optional<Kept> find(String id) {
        for (long app : db.select(APP.ID)
                .from(APP)
                .where(APP.VIEWS.ne("{}"))
                .orderBy(APP.ID)
                .fetch(APP.ID)) {
            Optional<ObjectNode> view = find(app, id, "");
            if (view.isPresent()) {
                return Optional.of(new Kept(app, view.get()));
            }
        }
        return Optional.empty();
    }

    /** Puts a modal on top, or in place of the one of its id. */
    public void put(long app, ObjectNode view) {
        ObjectNode all = all(app);
        ArrayNode modals = all.withArrayProperty("modals");
        for (int i = 0; i < modals.size(); i++) {
            if (modals.get(i).path("id").asString("").equals(view.path("id").asString(""))) {
                modals.set(i, view);
                keep(app, all);
                return;
            }
        }
        modals.add(view);
        keep(app, all);
    }

    /** The home tab that an app shows a member. */
    public Optional<ObjectNode> home(long app, String user) {
        return all(app).path("homes").path(user) instanceof ObjectNode view ? Optional.of(view) : Optional.empty();
    }

    /** Shows a home tab. */
    public void publish(long app, String user, ObjectNode view) {
        ObjectNode all = all(app);
        all.withObjectProperty("homes").set(user, view);
        keep(app, all);
    }

    /** Takes a modal away, or with {@code whole} all that the member has open of the app. */
    public void remove(long app, ObjectNode view, boolean whole) {
        ObjectNode all = all(app);
        ArrayNode left = JSON.createArrayNode();
        for (JsonNode each : all.path("modals")) {
            boolean gone = whole
                    ? each.path("user").equals(view.path("user"))
                    : each.path("id").equals(view.path("id"));
            if (!gone) {
                left.add(each);
            }
        }
        all.set("modals", left);
        keep(app, all);
    }
}
