package dev.grindstone.chat.api.views;

import dev.grindstone.chat.message.kit.KitIds;
import dev.grindstone.chat.message.kit.KitRules;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.kit.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes of what an app sends the view that is kept and told of, or refuses it. */
public final class ViewForm {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_BLOCKS = 100;
    private static final int LONGEST_TITLE = 24;

    private ViewForm() {}

    /**
     * Reads it.
     *
     * @throws ChatException {@code invalid_arguments}, which says all that is wrong with it
     */
    public static ObjectNode read(String json, String type) {
        JsonNode sent;
        try {
            sent = JSON.readTree(json);
        } catch (JacksonException e) {
            throw wrong(List.of("[ERROR] must provide an object [json-pointer:/view]"));
        }
        List<String> problems = new ArrayList<>();
        if (!(sent instanceof ObjectNode view)) {
            throw wrong(List.of("[ERROR] must provide an object [json-pointer:/view]"));
        }
        if (!view.path("type").asString("").equals(type)) {
            problems.add("[ERROR] must be one of: " + type + " [json-pointer:/view/type]");
        }
        if (type.equals("modal")) {
            title(view, "title", true, problems);
            title(view, "submit", hasInput(view), problems);
            title(view, "close", false, problems);
        }
        if (view.path("private_metadata").asString("").length() > 3000) {
            problems.add("[ERROR] must be less than 3001 characters [json-pointer:/view/private_metadata]");
        }
        KitRules.problems(view.path("blocks"), MOST_BLOCKS)
                .forEach(each -> problems.add(each.replace("json-pointer:/blocks", "json-pointer:/view/blocks")));
        if (!problems.isEmpty()) {
            throw wrong(problems);
        }
        return view;
    }

    private static boolean hasInput(ObjectNode view) {
        for (JsonNode block : view.path("blocks")) {
            if (block.path("type").asString("").equals("input")) {
                return true;
            }
        }
        return false;
    }

    private static void title(ObjectNode view, String field, boolean required, List<String> problems) {
        JsonNode text = view.path(field);
        if (text.isMissingNode() || text.isNull()) {
            if (required) {
                problems.add("[ERROR] missing required field: " + field + " [json-pointer:/view]");
            }
        } else if (!text.path("type").asString("").equals("plain_text")) {
            problems.add("[ERROR] must be one of: plain_text [json-pointer:/view/" + field + "/type]");
        } else if (text.path("text").asString("").isEmpty()) {
            problems.add("[ERROR] must be more than 0 characters [json-pointer:/view/" + field + "/text]");
        } else if (text.path("text").asString("").length() > LONGEST_TITLE) {
            problems.add("[ERROR] must be less than 25 characters [json-pointer:/view/" + field + "/text]");
        }
    }

    private static ChatException wrong(List<String> problems) {
        return ChatException.of("invalid_arguments", String.join("\n", problems));
    }

    /**
     * The view as it is kept.
     *
     * @param id of the view it takes the place of; empty for a new one
     * @param below the modal below it; null for the first
     */
    public static ObjectNode make(
            World world,
            Apps.App app,
            String user,
            ObjectNode sent,
            String id,
            @org.jspecify.annotations.Nullable ObjectNode below) {
        ObjectNode view = JSON.createObjectNode();
        long number = world.nextId();
        view.put("id", id.isEmpty() ? Id.VIEW.text(number) : id);
        view.put("team_id", Team.of(world).key());
        view.put("type", sent.path("type").asString("modal"));
        ArrayNode blocks = KitIds.fill((ArrayNode) sent.path("blocks").deepCopy());
        view.set("blocks", blocks);
        view.put("private_metadata", sent.path("private_metadata").asString(""));
        view.put("callback_id", sent.path("callback_id").asString(""));
        view.putObject("state").set("values", KitIds.state(blocks, Map.of(), true));
        view.put("hash", world.now().getEpochSecond() + "." + Long.toString(number, 36));
        for (String field : new String[] {"title", "close", "submit"}) {
            JsonNode text = sent.path(field);
            if (text.isObject()) {
                view.set(field, text.deepCopy());
            } else if (!view.path("type").asString("").equals("home")) {
                view.putNull(field);
            }
        }
        view.put("clear_on_close", sent.path("clear_on_close").asBoolean(false));
        view.put("notify_on_close", sent.path("notify_on_close").asBoolean(false));
        view.put(
                "root_view_id",
                below == null
                        ? view.path("id").asString("")
                        : below.path("root_view_id").asString(""));
        if (below == null) {
            view.putNull("previous_view_id");
        } else {
            view.put("previous_view_id", below.path("id").asString(""));
        }
        view.put("app_id", Id.APP.text(app.id()));
        view.put("external_id", sent.path("external_id").asString(""));
        view.put("app_installed_team_id", Team.of(world).key());
        view.put("bot_id", Id.BOT.text(app.bot()));
        view.put("user", user);
        view.put("opened", number);
        return view;
    }

    /** The view as apps are told of it. */
    public static ObjectNode told(ObjectNode view) {
        ObjectNode told = view.deepCopy();
        told.remove(List.of("user", "opened", "pending", "errors", "trigger"));
        return told;
    }
}
