package dev.grindstone.chat.api.shape;

import static dev.grindstone.chat.db.Tables.CONVERSATION;
import static dev.grindstone.chat.db.Tables.FILE_SHARE;
import static dev.grindstone.chat.db.Tables.MESSAGE;

import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Kind;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Messages;
import dev.grindstone.chat.message.file.FileType;
import dev.grindstone.chat.message.file.Files;
import dev.grindstone.chat.message.file.SharedFile;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.Ts;
import dev.grindstone.kit.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Files as the API tells a member of them. */
public final class FileJson {
    private static final int PREVIEW = 5;
    private final DSLContext db;
    private final long viewer;
    private final Links links;
    private final String team;

    /** @param viewer who is told */
    public FileJson(World world, long viewer, String origin) {
        this.db = world.db("chat");
        this.viewer = viewer;
        this.links = new Links(world, origin);
        this.team = Team.of(world).key();
    }

    /** The files of messages, by message: a few queries for all of them. */
    public Map<Long, List<Map<String, Object>>> ofMessages(List<Long> messages) {
        Map<Long, List<SharedFile>> files = new Files(db, viewer).ofMessages(messages);
        Map<Long, Map<String, Object>> told = new HashMap<>();
        List<SharedFile> all =
                files.values().stream().flatMap(List::stream).distinct().toList();
        List<Map<String, Object>> json = of(all);
        for (int i = 0; i < all.size(); i++) {
            told.put(all.get(i).id(), json.get(i));
        }
        Map<Long, List<Map<String, Object>>> found = new LinkedHashMap<>();
        files.forEach((message, some) -> found.put(
                message,
                some.stream()
                        .map(file -> told.getOrDefault(file.id(), Map.of()))
                        .toList()));
        return found;
    }

    /** One. */
    public Map<String, Object> of(SharedFile file) {
        return of(List.of(file)).get(0);
    }

    /** Several, in their order. */
    public List<Map<String, Object>> of(List<SharedFile> files) {
        Map<Long, List<Share>> shares =
                shares(files.stream().map(SharedFile::id).toList());
        return files.stream()
                .map(file -> of(file, shares.getOrDefault(file.id(), List.of())))
                .toList();
    }

    private Map<String, Object> of(SharedFile file, List<Share> shares) {
        String home = links.home().replaceFirst("/$", "");
        String type = file.type();
        Map<String, Object> json = Json.object("id", file.key());
        json.put("created", file.createdAt().getEpochSecond());
        json.put("timestamp", file.createdAt().getEpochSecond());
        json.put("name", file.name());
        json.put("title", file.title());
        json.put("mimetype", file.mediaType());
        json.put("filetype", type);
        json.put("pretty_type", FileType.pretty(type));
        json.put("user", Id.USER.text(file.ownerId()));
        json.put("user_team", team);
        json.put("editable", file.isSnippet());
        json.put("size", file.size());
        json.put("mode", file.isCanvas() ? "quip" : file.mode());
        json.put("is_external", false);
        json.put("external_type", "");
        json.put("is_public", false);
        json.put("public_url_shared", false);
        json.put("display_as_bot", false);
        json.put("username", "");
        json.put("url_private", home + file.address(team));
        json.put("url_private_download", home + file.download(team));
        json.put("media_display_type", file.isPicture() ? "image" : "unknown");
        if (file.isPicture()) {
            for (int size : new int[] {64, 80, 160, 360}) {
                json.put("thumb_" + size, home + file.thumb(team, size));
            }
            int largest = Math.max(1, Math.max(file.width(), file.height()));
            json.put("thumb_360_w", Math.min(file.width(), Math.max(1, file.width() * 360 / largest)));
            json.put("thumb_360_h", Math.min(file.height(), Math.max(1, file.height() * 360 / largest)));
            json.put("original_w", file.width());
            json.put("original_h", file.height());
        }
        json.put("permalink", home + file.link());
        preview(file, json);
        shares(shares, json);
        json.put("is_starred", false);
        json.put("has_rich_preview", false);
        json.put("file_access", "visible");
        return json;
    }

    private static void preview(SharedFile file, Map<String, Object> json) {
        if (!file.isSnippet()) {
            return;
        }
        // Of a long one the beginning is known, and so are as many of its lines.
        List<String> lines = file.head().lines().toList();
        json.put("preview", lines.stream().limit(PREVIEW).collect(Collectors.joining("\n")));
        json.put("lines", lines.size());
        json.put("lines_more", Math.max(0, lines.size() - PREVIEW));
        json.put("preview_is_truncated", lines.size() > PREVIEW);
    }

    /** A file in a message of a conversation. */
    private record Share(
            Conversation in, Message message, @Nullable String root) {}

    private Map<Long, List<Share>> shares(List<Long> files) {
        Map<Long, List<Share>> found = new HashMap<>();
        if (files.isEmpty()) {
            return found;
        }
        var root = MESSAGE.as("root");
        db.select(FILE_SHARE.FILE_ID, root.TS)
                .select(MESSAGE.fields())
                .select(CONVERSATION.fields())
                .from(FILE_SHARE)
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(FILE_SHARE.MESSAGE_ID))
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(MESSAGE.CONVERSATION_ID))
                .leftJoin(root)
                .on(root.ID.eq(MESSAGE.THREAD_ID))
                .where(FILE_SHARE.FILE_ID.in(files))
                .and(Conversations.visible(db, viewer))
                .orderBy(MESSAGE.TS, MESSAGE.ID, FILE_SHARE.FILE_ID)
                .forEach(row -> {
                    @Nullable Long ts = row.get(root.TS);
                    found.computeIfAbsent(row.get(FILE_SHARE.FILE_ID), any -> new ArrayList<>())
                            .add(new Share(
                                    Conversations.conversation(row.into(CONVERSATION)),
                                    Messages.message(row.into(MESSAGE)),
                                    ts == null ? null : Ts.text(ts)));
                });
        return found;
    }

    private void shares(List<Share> shares, Map<String, Object> json) {
        Map<String, List<Object>> open = new TreeMap<>();
        Map<String, List<Object>> closed = new TreeMap<>();
        Map<String, List<String>> lists = new LinkedHashMap<>();
        List.of("channels", "groups", "ims").forEach(list -> lists.put(list, new ArrayList<>()));
        for (Share share : shares) {
            Conversation in = share.in();
            boolean isPublic = in.kind() == Kind.CHANNEL;
            (isPublic ? open : closed)
                    .computeIfAbsent(in.key(), any -> new ArrayList<>())
                    .add(share(share));
            String list = isPublic ? "channels" : in.kind() == Kind.IM ? "ims" : "groups";
            List<String> keys = lists.getOrDefault(list, new ArrayList<>());
            if (!keys.contains(in.key())) {
                keys.add(in.key());
            }
        }
        json.put("is_public", !open.isEmpty());
        json.put(
                "shares",
                Json.object("public", open.isEmpty() ? null : open, "private", closed.isEmpty() ? null : closed));
        json.putAll(lists);
    }

    private Map<String, Object> share(Share share) {
        return Json.object(
                "reply_users", List.of(),
                "reply_users_count", 0,
                "reply_count", 0,
                "ts", share.message().key(),
                "thread_ts", share.root(),
                "channel_name", share.in().name(),
                "team_id", team,
                "share_user_id", Id.USER.text(share.message().authorId()),
                "source", "UNKNOWN");
    }
}
