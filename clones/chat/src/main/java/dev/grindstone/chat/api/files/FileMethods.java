package dev.grindstone.chat.api.files;

import dev.grindstone.chat.api.call.Call;
import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.call.Method;
import dev.grindstone.chat.api.call.Paging;
import dev.grindstone.chat.api.shape.FileJson;
import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.message.file.Files;
import dev.grindstone.chat.message.file.SharedFile;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Id;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** {@code files.info}, {@code files.list} and {@code files.delete}. */
public final class FileMethods {
    private FileMethods() {}

    /** All of them. */
    public static List<Method> all() {
        return List.of(
                Method.of("files.info", "files:read", FileMethods::info),
                Method.of("files.list", "files:read", FileMethods::list),
                Method.of("files.delete", "files:write", FileMethods::delete));
    }

    static FileJson json(Call call) {
        return new FileJson(call.world(), call.me().id(), call.origin());
    }

    private static SharedFile found(Call call) {
        String key = call.args().required("file");
        OptionalLong id = Id.FILE.number(key);
        return new Files(call.db(), call.me().id())
                .byId(id.orElse(0))
                .orElseThrow(
                        () -> ChatException.of("file_not_found", "There is no file '" + key + "' that you can see"));
    }

    private static Map<String, Object> info(Call call) {
        SharedFile file = found(call);
        Map<String, Object> answer = Json.object("file", json(call).of(file));
        if (file.isSnippet()) {
            byte[] content = new Files(call.db(), call.me().id()).content(file.id());
            answer.put("content", new String(content, StandardCharsets.UTF_8));
            answer.put("is_truncated", false);
        }
        answer.put("comments", List.of());
        answer.put("response_metadata", Map.of("next_cursor", ""));
        return answer;
    }

    private static Map<String, Object> list(Call call) {
        long channel = 0;
        if (call.args().has("channel")) {
            Conversation in = call.channel();
            channel = in.id();
        }
        long owner = call.args().has("user") ? call.user("user").id() : 0;
        OptionalLong from = call.args().ts("ts_from");
        OptionalLong to = call.args().ts("ts_to");
        List<String> types = call.args().list("types");
        List<SharedFile> all = new Files(call.db(), call.me().id())
                .all(channel).stream()
                        .filter(file -> owner == 0 || file.ownerId() == owner)
                        .filter(file -> micros(file) >= from.orElse(0) && micros(file) <= to.orElse(Long.MAX_VALUE))
                        .filter(file -> types.isEmpty() || types.stream().anyMatch(type -> is(file, type)))
                        .toList();
        Paging paging = Paging.of(call.args(), all.size(), 100);
        return Json.object("files", json(call).of(paging.of(all)), "paging", paging.paging());
    }

    private static long micros(SharedFile file) {
        return file.createdAt().toEpochMilli() * 1000;
    }

    private static boolean is(SharedFile file, String type) {
        String media = file.mediaType();
        return switch (type) {
            case "all" -> true;
            case "images" -> media.startsWith("image/");
            case "snippets" -> file.isSnippet();
            case "spaces" -> file.isCanvas();
            case "pdfs" -> media.equals("application/pdf");
            case "zips" -> media.equals("application/zip");
            default -> false;
        };
    }

    private static Map<String, Object> delete(Call call) {
        SharedFile file = found(call);
        call.run("chat.deleteFile", Map.of("id", file.key()));
        return Json.object();
    }
}
