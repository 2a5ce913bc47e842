package dev.grindstone.chat.api.shape;

import static dev.grindstone.chat.db.Tables.CONVERSATION;
import static dev.grindstone.chat.db.Tables.FILE;
import static dev.grindstone.chat.db.Tables.FILE_SHARE;
import static dev.grindstone.chat.db.Tables.MESSAGE;

import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Kind;
import dev.grindstone.chat.db.tables.records.FileRecord;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Messages;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.kit.world.World;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Files as the API tells a member of them. */
public final class FileJson {
    private static final int PREVIEW = 5;
    private static final Map<String, String> PRETTY = Map.ofEntries(
            Map.entry("text", "Plain Text"),
            Map.entry("markdown", "Markdown (raw)"),
            Map.entry("csv", "CSV"),
            Map.entry("pdf", "PDF"),
            Map.entry("docx", "Word Document"),
            Map.entry("xlsx", "Excel Spreadsheet"),
            Map.entry("zip", "Zip"),
            Map.entry("json", "JSON"),
            Map.entry("html", "HTML"),
            Map.entry("binary", "Binary"));

    private final World world;
    private final DSLContext db;
    private final long viewer;
    private final Links links;
    private final String team;

    /** @param viewer who is told */
    public FileJson(World world, long viewer, String origin) {
        this.world = world;
        this.db = world.db("chat");
        this.viewer = viewer;
        this.links = new Links(world, origin);
        this.team = Team.of(world).key();
    }

    /** The files of messages, by message. */
    public Map<Long, List<Map<String, Object>>> ofMessages(List<Long> messages) {
        Map<Long, List<Map<String, Object>>> found = new LinkedHashMap<>();
        db.select(FILE_SHARE.MESSAGE_ID, FILE_SHARE.FILE_ID)
                .from(FILE_SHARE)
                .where(FILE_SHARE.MESSAGE_ID.in(messages))
                .orderBy(FILE_SHARE.MESSAGE_ID, FILE_SHARE.FILE_ID)
                .forEach(row -> db.selectFrom(FILE)
                        .where(FILE.ID.eq(row.value2()))
                        .fetchOptional()
                        .ifPresent(file -> found.computeIfAbsent(row.value1(), any -> new ArrayList<>())
                                .add(of(file))));
        return found;
    }

    /** One. */
    public Map<String, Object> of(FileRecord file) {
        String key = Id.FILE.text(file.getId());
        String path = links.home() + "files-pri/" + team + "-" + key + "/";
        String name = file.getName();
        String type = type(file);
        boolean image = file.getMediaType().startsWith("image/");
        Map<String, Object> json = Json.object("id", key);
        json.put("created", file.getCreatedAt().getEpochSecond());
        json.put("timestamp", file.getCreatedAt().getEpochSecond());
        json.put("name", name);
        json.put("title", file.getTitle());
        json.put("mimetype", file.getMediaType());
        json.put("filetype", type);
        json.put("pretty_type", PRETTY.getOrDefault(type, type.toUpperCase(Locale.ROOT)));
        json.put("user", Id.USER.text(file.getOwnerId()));
        json.put("user_team", team);
        json.put("editable", file.getMode().equals("snippet"));
        json.put("size", file.getSizeBytes());
        json.put("mode", file.getMode());
        json.put("is_external", false);
        json.put("external_type", "");
        json.put("is_public", false);
        json.put("public_url_shared", false);
        json.put("display_as_bot", false);
        json.put("username", "");
        json.put("url_private", path + slug(name));
        json.put("url_private_download", path + "download/" + slug(name));
        json.put("media_display_type", image ? "image" : "unknown");
        if (image) {
            String thumb = links.home() + "files-tmb/" + team + "-" + key + "-" + Links.hash(file.getId()) + "/";
            for (int size : new int[] {64, 80, 160, 360}) {
                json.put("thumb_" + size, thumb + slug(name).replaceFirst("\\.[^.]*$", "") + "_" + size + ".png");
            }
        }
        json.put("permalink", links.home() + "files/" + Id.USER.text(file.getOwnerId()) + "/" + key + "/" + slug(name));
        preview(file, json);
        shares(file, json);
        json.put("is_starred", false);
        json.put("has_rich_preview", false);
        json.put("file_access", "visible");
        return json;
    }

    /** What its ending or its media type says. */
    static String type(FileRecord file) {
        String name = file.getName().toLowerCase(Locale.ROOT);
        String ending = name.contains(".") ? name.substring(name.lastIndexOf('.') + 1) : "";
        return switch (ending) {
            case "txt", "log" -> "text";
            case "md" -> "markdown";
            case "jpeg" -> "jpg";
            case "" -> file.getMediaType().startsWith("text/") ? "text" : "binary";
            default -> ending;
        };
    }

    /** The part of an address that is a file's name. */
    static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}._-]+", "_");
    }

    private static void preview(FileRecord file, Map<String, Object> json) {
        if (!file.getMode().equals("snippet")) {
            return;
        }
        List<String> lines =
                new String(file.getContent(), StandardCharsets.UTF_8).lines().toList();
        json.put("preview", lines.stream().limit(PREVIEW).collect(Collectors.joining("\n")));
        json.put("lines", lines.size());
        json.put("lines_more", Math.max(0, lines.size() - PREVIEW));
        json.put("preview_is_truncated", lines.size() > PREVIEW);
    }

    private void shares(FileRecord file, Map<String, Object> json) {
        Map<String, Object> open = new TreeMap<>();
        Map<String, Object> closed = new TreeMap<>();
        Map<String, List<String>> lists = new LinkedHashMap<>();
        List.of("channels", "groups", "ims").forEach(list -> lists.put(list, new ArrayList<>()));
        db.select(MESSAGE.fields())
                .select(CONVERSATION.ID)
                .from(FILE_SHARE)
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(FILE_SHARE.MESSAGE_ID))
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(MESSAGE.CONVERSATION_ID))
                .where(FILE_SHARE.FILE_ID.eq(file.getId()))
                .and(Conversations.visible(db, viewer))
                .orderBy(MESSAGE.TS, MESSAGE.ID)
                .fetchInto(MESSAGE)
                .forEach(row -> {
                    Message message = Messages.message(row);
                    Conversation in = new Conversations(db, viewer)
                            .byId(message.conversationId())
                            .orElseThrow();
                    boolean isPublic = in.kind() == Kind.CHANNEL;
                    Object before = (isPublic ? open : closed).get(in.key());
                    List<Object> all = new ArrayList<>(before instanceof List<?> list ? list : List.of());
                    all.add(share(in, message));
                    (isPublic ? open : closed).put(in.key(), all);
                    String list = isPublic ? "channels" : in.kind() == Kind.IM ? "ims" : "groups";
                    List<String> keys = lists.getOrDefault(list, new ArrayList<>());
                    if (!keys.contains(in.key())) {
                        keys.add(in.key());
                    }
                });
        json.put("is_public", !open.isEmpty());
        json.put(
                "shares",
                Json.object("public", open.isEmpty() ? null : open, "private", closed.isEmpty() ? null : closed));
        json.putAll(lists);
    }

    private Map<String, Object> share(Conversation in, Message message) {
        @Nullable Long root = message.threadId();
        return Json.object(
                "reply_users", List.of(),
                "reply_users_count", 0,
                "reply_count", 0,
                "ts", message.key(),
                "thread_ts",
                        root == null
                                ? null
                                : new Messages(db, viewer)
                                        .byId(root)
                                        .map(Message::key)
                                        .orElse(null),
                "channel_name", in.name(),
                "team_id", Team.of(world).key(),
                "share_user_id", Id.USER.text(message.authorId()),
                "source", "UNKNOWN");
    }
}
