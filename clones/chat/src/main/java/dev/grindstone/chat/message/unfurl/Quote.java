package dev.grindstone.chat.message.unfurl;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Kind;
import dev.grindstone.chat.message.Bodies;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.WorkspaceNames;
import dev.grindstone.chat.message.file.Files;
import dev.grindstone.chat.message.file.SharedFile;
import dev.grindstone.chat.text.PlainText;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.Ts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Makes of a message the attachment that shows it in another one, as the API has it. */
public final class Quote {
    private static final int MOST_TEXT = 4000;

    private final DSLContext db;
    private final long viewer;

    /** @param viewer who quotes */
    public Quote(DSLContext db, long viewer) {
        this.db = db;
        this.viewer = viewer;
    }

    /** The path of a message's permalink. */
    public static String path(Conversation conversation, Message message, @Nullable Message root) {
        String path = "/archives/" + conversation.key() + "/" + Ts.linked(message.ts());
        return root == null ? path : path + "?thread_ts=" + root.key() + "&cid=" + conversation.key();
    }

    /**
     * The attachment.
     *
     * @param url the permalink as it was written
     * @param isShare whether the message was forwarded; otherwise it was linked to
     */
    public Map<String, Object> of(Conversation conversation, Message message, String url, boolean isShare) {
        Member author = new Members(db).byId(message.authorId()).orElse(null);
        String username = message.username();
        String name = username != null ? username : author == null ? "unknown" : author.name();
        String plain = PlainText.of(new Bodies(db).of(message), new WorkspaceNames(db, viewer));
        String text =
                message.text().substring(0, Math.min(MOST_TEXT, message.text().length()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ts", message.key());
        json.put(
                "fallback",
                "[" + message.key() + "] " + name + ": " + plain.substring(0, Math.min(200, plain.length())));
        json.put("author_id", Id.USER.text(message.authorId()));
        json.put("author_name", name);
        json.put("author_subname", author == null ? name : author.realName());
        json.put("channel_id", conversation.key());
        json.put("channel_team", Team.of(db).key());
        json.put("is_msg_unfurl", true);
        if (isShare) {
            json.put("is_share", true);
        }
        if (message.threadId() != null) {
            json.put("is_reply_unfurl", true);
        }
        json.put("text", text);
        json.put("from_url", url);
        json.put("original_url", url);
        json.put("color", "D0D0D0");
        json.put("mrkdwn_in", List.of("text"));
        json.put("footer", footer(conversation, message));
        List<Object> files = new ArrayList<>();
        for (SharedFile file :
                new Files(db, viewer).ofMessages(List.of(message.id())).getOrDefault(message.id(), List.of())) {
            files.add(Map.of("id", file.key(), "name", file.name(), "title", file.title()));
        }
        if (!files.isEmpty()) {
            json.put("files", files);
        }
        return json;
    }

    private static String footer(Conversation conversation, Message message) {
        if (conversation.kind() == Kind.CHANNEL || conversation.kind() == Kind.PRIVATE) {
            String where = conversation.kind() == Kind.PRIVATE ? "🔒 " : "#";
            String what = message.threadId() == null ? "Posted in " : "From a thread in ";
            return what + where + conversation.channelName();
        }
        return "Direct message";
    }
}
