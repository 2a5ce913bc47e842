package dev.grindstone.chat.api.shape;

import static dev.grindstone.chat.db.Tables.PIN;
import static dev.grindstone.chat.db.Tables.SUBSCRIPTION;

import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.call.Tokens;
import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.message.Bodies;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Messages;
import dev.grindstone.chat.message.unfurl.Veil;
import dev.grindstone.chat.text.RichJson;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.Ts;
import dev.grindstone.kit.world.World;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Messages as the API and the events tell a member of them. */
public final class MessageJson {
    /** What a broadcast reply tells of the message it answers. */
    private static final Set<String> ROOT = Set.of(
            "text",
            "user",
            "username",
            "team",
            "bot_id",
            "type",
            "subtype",
            "thread_ts",
            "bot_profile",
            "edited",
            "reply_count",
            "reply_users",
            "reply_users_count",
            "latest_reply",
            "subscribed",
            "last_read",
            "ts");

    private final World world;
    private final DSLContext db;
    private final long viewer;
    private final Links links;
    private final FileJson files;
    private final Messages messages;
    private final String team;

    /** @param viewer who is told */
    public MessageJson(World world, long viewer, String origin) {
        this.world = world;
        this.db = world.db("chat");
        this.viewer = viewer;
        this.links = new Links(world, origin);
        this.files = new FileJson(world, viewer, origin);
        this.messages = new Messages(db, viewer);
        this.team = Team.of(world).key();
    }

    /** One. */
    public Map<String, Object> of(Conversation conversation, Message message) {
        return list(conversation, List.of(message)).get(0);
    }

    /** Several of one conversation. */
    public List<Map<String, Object>> list(Conversation conversation, List<Message> all) {
        List<Long> ids = all.stream().map(Message::id).toList();
        Set<Long> authors = new LinkedHashSet<>();
        all.forEach(message -> authors.add(message.authorId()));
        Window window = new Window(
                conversation,
                messages.threads(ids),
                messages.reactions(ids),
                files.ofMessages(ids),
                db.select(PIN.MESSAGE_ID)
                        .from(PIN)
                        .where(PIN.MESSAGE_ID.in(ids))
                        .fetchSet(PIN.MESSAGE_ID),
                new Members(db).byIds(authors));
        Bodies bodies = new Bodies(db);
        Veil veil = Veil.of(db, viewer, all);
        return all.stream().map(message -> write(window, message, bodies, veil)).toList();
    }

    private record Window(
            Conversation conversation,
            Map<Long, Messages.Replies> threads,
            Map<Long, List<Messages.Reaction>> reactions,
            Map<Long, List<Map<String, Object>>> files,
            Set<Long> pinned,
            Map<Long, Member> authors) {}

    private Map<String, Object> write(Window window, Message message, Bodies bodies, Veil veil) {
        @Nullable Member author = window.authors().get(message.authorId());
        Map<String, Object> json = Json.object("type", "message");
        String subtype = subtype(message);
        if (subtype != null) {
            json.put("subtype", subtype);
        }
        if (author != null && author.isBot()) {
            bot(json, author, message);
        } else {
            json.put("user", message.authorId() == Member.VOICE ? UserJson.SLACKBOT : Id.USER.text(message.authorId()));
            if (subtype == null) {
                json.put("client_msg_id", message.clientKey());
            }
        }
        json.put("text", message.text());
        json.put("ts", message.key());
        json.put("team", team);
        body(json, message, bodies, veil);
        thread(window, json, message);
        List<Map<String, Object>> attached = window.files().get(message.id());
        if (attached != null) {
            json.put("files", attached);
            json.put("upload", false);
        }
        List<Messages.Reaction> reactions = window.reactions().get(message.id());
        if (reactions != null) {
            json.put("reactions", reactions.stream().map(MessageJson::reaction).toList());
        }
        var edited = message.editedAt();
        if (edited != null) {
            json.put(
                    "edited",
                    Json.object("user", Id.USER.text(message.authorId()), "ts", edited.getEpochSecond() + ".000000"));
        }
        if (window.pinned().contains(message.id())) {
            json.put("pinned_to", List.of(window.conversation().key()));
        }
        return json;
    }

    /** A bot's posts have a subtype only under another name; a broadcast reply has one that is stored as a flag. */
    private static @Nullable String subtype(Message message) {
        if (message.isBroadcast()) {
            return "thread_broadcast";
        }
        String subtype = message.subtype();
        return "bot_message".equals(subtype) && message.username() == null ? null : subtype;
    }

    private void bot(Map<String, Object> json, Member bot, Message message) {
        String username = message.username();
        @Nullable String key = Tokens.botKey(db, bot);
        @Nullable Long app = bot.appId();
        if (username != null) {
            json.put("username", username);
            icons(json, message.icon());
        } else {
            json.put("user", bot.key());
        }
        json.put("bot_id", key == null ? "" : key);
        if (app != null) {
            json.put("app_id", Id.APP.text(app));
        }
        json.put("bot_profile", profile(bot));
    }

    private static void icons(Map<String, Object> json, @Nullable String icon) {
        if (icon != null && icon.startsWith(":")) {
            json.put("icons", Map.of("emoji", icon));
        } else if (icon != null) {
            json.put("icons", Json.object("image_36", icon, "image_48", icon, "image_72", icon));
        }
    }

    private Map<String, Object> profile(Member bot) {
        Map<String, Object> icons = Json.object();
        links.images(icons, bot.id(), null, 36, 48, 72);
        Long app = bot.appId();
        return Json.object(
                "id",
                Tokens.botKey(db, bot),
                "app_id",
                app == null ? null : Id.APP.text(app),
                "user_id",
                bot.key(),
                "name",
                bot.realName(),
                "icons",
                icons,
                "deleted",
                bot.isDeactivated(),
                "updated",
                0,
                "team_id",
                team);
    }

    private static void body(Map<String, Object> json, Message message, Bodies bodies, Veil veil) {
        Object own = Json.raw(message.blocks());
        boolean system = message.subtype() != null && message.subtype().startsWith("channel_");
        if (own != null) {
            json.put("blocks", own);
        } else if (!message.text().isEmpty() && !system && !message.isTombstone()) {
            String id = Long.toString(message.id() % 60_466_176, 36);
            json.put("blocks", List.of(RichJson.write(bodies.of(message), "0".repeat(5 - id.length()) + id)));
        }
        Object attachments = Json.raw(veil.over(message.attachments()));
        if (attachments != null) {
            json.put("attachments", attachments);
        }
        Object metadata = Json.raw(message.metadata());
        if (metadata != null) {
            json.put("metadata", metadata);
        }
    }

    private void thread(Window window, Map<String, Object> json, Message message) {
        Messages.Replies replies = window.threads().get(message.id());
        @Nullable Long root = message.threadId();
        if (replies != null) {
            json.put("thread_ts", message.key());
            json.put("reply_count", replies.count());
            json.put("reply_users_count", replies.authors().size());
            json.put("latest_reply", Ts.text(replies.latest()));
            json.put(
                    "reply_users", replies.authors().stream().map(Id.USER::text).toList());
            json.put("is_locked", false);
            var followed = db.selectFrom(SUBSCRIPTION)
                    .where(SUBSCRIPTION.MEMBER_ID.eq(viewer))
                    .and(SUBSCRIPTION.THREAD_ID.eq(message.id()))
                    .fetchOne();
            json.put("subscribed", followed != null && followed.getIsFollowed());
            if (followed != null && followed.getIsFollowed()) {
                json.put("last_read", Ts.text(followed.getLastRead()));
            }
        } else if (root != null) {
            messages.byId(root).ifPresent(found -> {
                json.put("thread_ts", found.key());
                json.put("parent_user_id", Id.USER.text(found.authorId()));
                if (message.isBroadcast()) {
                    Map<String, Object> whole =
                            new MessageJson(world, viewer, links.origin()).of(window.conversation(), found);
                    whole.keySet().retainAll(ROOT);
                    json.put("root", whole);
                }
            });
        }
    }

    private static Map<String, Object> reaction(Messages.Reaction reaction) {
        List<String> users = new ArrayList<>();
        reaction.members().forEach(member -> users.add(Id.USER.text(member)));
        return Json.object("name", reaction.name(), "users", users, "count", users.size());
    }
}
