package dev.grindstone.chat.api.files;

import static dev.grindstone.chat.db.Tables.FILE;

import dev.grindstone.chat.api.call.Call;
import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.call.Method;
import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.db.tables.records.FileRecord;
import dev.grindstone.chat.message.file.Files;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Id;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Uploads: {@code files.getUploadURLExternal} and {@code completeUploadExternal}, and {@code files.upload} of old. */
public final class UploadMethods {
    private static final String WRITE = "files:write";

    private UploadMethods() {}

    /** All of them. */
    public static List<Method> all() {
        return List.of(
                Method.of("files.getUploadURLExternal", WRITE, UploadMethods::begin),
                Method.of("files.completeUploadExternal", WRITE, UploadMethods::complete),
                Method.of("files.upload", WRITE, UploadMethods::upload));
    }

    private static Map<String, Object> begin(Call call) {
        String name = call.args().required("filename");
        long length = call.args().number("length", 0);
        if (length <= 0 || length > 20_000_000) {
            throw ChatException.of(
                    "invalid_arguments", "[ERROR] must be more than 0 and at most 20000000 [json-pointer:/length]");
        }
        Map<String, Object> args = new HashMap<>(Map.of("name", name, "size", length));
        args.put("snippet", call.args().has("snippet_type"));
        long id = call.make("chat.addFile", args);
        return Json.object(
                "upload_url", call.origin() + "/upload/v1/" + UploadRoutes.secret(id), "file_id", Id.FILE.text(id));
    }

    private static Map<String, Object> complete(Call call) {
        JsonNode files = Json.read(call.args().required("files"))
                .filter(JsonNode::isArray)
                .orElseThrow(
                        () -> ChatException.of("invalid_arguments", "[ERROR] must be an array [json-pointer:/files]"));
        List<Long> ids = new ArrayList<>();
        for (JsonNode each : files) {
            FileRecord file = mine(call, each.path("id").asString(""));
            String title = each.path("title").asString("");
            if (!title.isEmpty()) {
                file.setTitle(title.substring(0, Math.min(200, title.length())));
                file.store();
            }
            ids.add(file.getId());
        }
        if (ids.isEmpty()) {
            throw ChatException.of("invalid_arguments", "[ERROR] no more than 0 items [json-pointer:/files]");
        }
        List<String> channels = new ArrayList<>(call.args().list("channels"));
        if (call.args().has("channel_id")) {
            channels.add(call.args().text("channel_id", ""));
        }
        share(call, ids, channels);
        return Json.object("files", json(call, ids));
    }

    private static FileRecord mine(Call call, String key) {
        FileRecord file = call.db()
                .selectFrom(FILE)
                .where(FILE.ID.eq(Id.FILE.number(key).orElse(0)))
                .and(FILE.OWNER_ID.eq(call.me().id()))
                .fetchOptional()
                .orElseThrow(() -> ChatException.of("file_not_found", "There is no file '" + key + "' of yours"));
        if (file.getContent().length == 0) {
            throw ChatException.of("file_update_failed", "The file's bytes have not come: post them to its upload_url");
        }
        return file;
    }

    private static void share(Call call, List<Long> ids, List<String> channels) {
        for (String key : channels) {
            Conversation conversation = call.conversations()
                    .byKey(key)
                    .orElseThrow(() -> ChatException.of("channel_not_found", "There is no conversation '" + key + "'"));
            Map<String, Object> args = new HashMap<>(Map.of("files", ids, "channel", conversation.id()));
            args.put("text", call.args().text("initial_comment", ""));
            if (call.args().has("thread_ts")) {
                args.put("thread_ts", call.args().text("thread_ts", ""));
            }
            call.run("chat.shareFiles", args);
        }
    }

    private static List<Map<String, Object>> json(Call call, List<Long> ids) {
        Files files = new Files(call.db(), call.me().id());
        return FileMethods.json(call).of(List.copyOf(files.byIds(ids).values()));
    }

    /** Bytes of a part reach this as the argument {@code file}, one character a byte; {@code content} is text. */
    private static Map<String, Object> upload(Call call) {
        Map<String, Object> args = new HashMap<>();
        if (call.args().has("content")) {
            args.put("content", call.args().text("content", ""));
            args.put("snippet", true);
        } else if (call.args().has("file")) {
            args.put("content", call.args().text("file", "").getBytes(StandardCharsets.ISO_8859_1));
        } else {
            throw ChatException.of("no_file_data", "Send the file as a part 'file', or its text as 'content'");
        }
        args.put("name", call.args().text("filename", call.args().text("title", "")));
        if (call.args().has("title")) {
            args.put("title", call.args().text("title", ""));
        }
        long id = call.make("chat.addFile", args);
        share(call, List.of(id), call.args().list("channels"));
        return Json.object("file", json(call, List.of(id)).get(0));
    }
}
