package dev.grindstone.chat.api.canvases;

import dev.grindstone.chat.api.call.Call;
import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.call.Method;
import dev.grindstone.chat.message.file.Files;
import dev.grindstone.chat.message.file.SharedFile;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Id;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** {@code canvases.create edit delete sections.lookup} and {@code conversations.canvases.create}. */
public final class CanvasMethods {
    private static final String WRITE = "canvases:write";

    private CanvasMethods() {}

    /** All of them. */
    public static List<Method> all() {
        return List.of(
                Method.of("canvases.create", WRITE, CanvasMethods::create),
                Method.of("canvases.edit", WRITE, CanvasMethods::edit),
                Method.of("canvases.delete", WRITE, CanvasMethods::delete),
                Method.of("canvases.sections.lookup", "canvases:read", CanvasMethods::lookUp),
                Method.of("conversations.canvases.create", WRITE, CanvasMethods::ofChannel));
    }

    private static JsonNode json(Call call, String name) {
        String text = call.args().text(name, "{}");
        return Json.read(text)
                .orElseThrow(() ->
                        ChatException.of("invalid_arguments", "[ERROR] must be JSON [json-pointer:/" + name + "]"));
    }

    /** The HTML of a document, which is Markdown. */
    private static String html(JsonNode document) {
        if (document.has("type") && !document.path("type").asString("").equals("markdown")) {
            throw ChatException.of(
                    "invalid_arguments",
                    "[ERROR] must be of the type 'markdown' [json-pointer:/document_content/type]");
        }
        return MarkdownHtml.of(document.path("markdown").asString(""));
    }

    private static Map<String, Object> create(Call call) {
        Map<String, Object> args = new HashMap<>();
        args.put("title", call.args().text("title", ""));
        args.put("content", html(json(call, "document_content")));
        if (call.args().has("channel_id")) {
            args.put("channel", channel(call));
        }
        return Json.object("canvas_id", Id.FILE.text(call.make("chat.createCanvas", args)));
    }

    private static String channel(Call call) {
        String key = call.args().required("channel_id");
        return Long.toString(call.conversations()
                .byKey(key)
                .orElseThrow(() -> ChatException.of("channel_not_found", "There is no conversation '" + key + "'"))
                .id());
    }

    private static Map<String, Object> ofChannel(Call call) {
        channel(call);
        return create(call);
    }

    private static SharedFile canvas(Call call) {
        String key = call.args().required("canvas_id");
        return Id.FILE.number(key).stream()
                .boxed()
                .flatMap(id -> new Files(call.db(), call.me().id()).byId(id).stream())
                .filter(file -> file.mode().equals("canvas"))
                .findFirst()
                .orElseThrow(() -> ChatException.of("canvas_not_found", "There is no canvas '" + key + "'"));
    }

    private static Sections sections(Call call, SharedFile canvas) {
        return new Sections(
                new String(new Files(call.db(), call.me().id()).content(canvas.id()), StandardCharsets.UTF_8));
    }

    private static Map<String, Object> edit(Call call) {
        SharedFile canvas = canvas(call);
        JsonNode changes = json(call, "changes");
        if (!changes.isArray() || changes.isEmpty()) {
            throw ChatException.of("invalid_arguments", "[ERROR] missing required field: changes");
        }
        Sections sections = sections(call, canvas);
        Map<String, Object> args = new HashMap<>(Map.of("id", canvas.key()));
        for (JsonNode change : changes) {
            String operation = change.path("operation").asString("");
            if (operation.equals("rename")) {
                args.put("title", change.path("title_content").path("markdown").asString(""));
            } else {
                sections.change(
                        operation, change.path("section_id").asString(""), html(change.path("document_content")));
                args.put("content", sections.html());
            }
        }
        call.run("chat.editCanvas", args);
        return Json.object();
    }

    private static Map<String, Object> delete(Call call) {
        call.run("chat.deleteFile", Map.of("id", canvas(call).key()));
        return Json.object();
    }

    private static Map<String, Object> lookUp(Call call) {
        JsonNode criteria = json(call, "criteria");
        List<String> types = criteria.path("section_types")
                .valueStream()
                .map(each -> each.asString(""))
                .toList();
        String words = criteria.path("contains_text").asString("");
        if (types.isEmpty() && words.isEmpty()) {
            throw ChatException.of("invalid_arguments", "[ERROR] missing required field: criteria");
        }
        List<Map<String, Object>> found = sections(call, canvas(call)).lookUp(types, words).stream()
                .map(id -> Json.object("id", id))
                .toList();
        return Json.object("sections", found);
    }
}
