package dev.grindstone.chat.composer;

import static dev.grindstone.chat.db.Tables.DRAFT;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Kind;
import dev.grindstone.chat.conversation.Titles;
import dev.grindstone.chat.message.Bodies;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Messages;
import dev.grindstone.chat.message.SlashLine;
import dev.grindstone.chat.message.WorkspaceNames;
import dev.grindstone.chat.message.file.Files;
import dev.grindstone.chat.message.row.ConversationPart;
import dev.grindstone.chat.text.MrkdwnWriter;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.Ts;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/*
 * POST /client/post      channel, thread_ts, reply_broadcast, html, files: sends it and forgets the draft
 * POST /client/draft     channel, thread_ts, html
 * POST /client/edit      channel, ts, html
 * POST /client/schedule  channel, post_at, html, files
 * GET  /client/editor    channel, ts: the field in which a message is edited
 * GET  /client/later     channel: the menu of times to send at
 * GET  /client/suggest   channel, sign, typed
 */
/** The composer: below lists and threads, and in place of a message that is edited. */
public final class ComposerRoutes implements ConversationPart {
    private final SlashLine slash;

    /** @param slash what lines mean that begin with a slash */
    public ComposerRoutes(SlashLine slash) {
        this.slash = slash;
    }

    /** Adds what the composer's script asks for. */
    public void addTo(Routes routes) {
        routes.post("/client/post", this::post);
        routes.post("/client/draft", ComposerRoutes::draft);
        routes.post("/client/edit", ComposerRoutes::edit);
        routes.post("/client/schedule", ComposerRoutes::schedule);
        routes.get("/client/editor", ComposerRoutes::editor);
        routes.get("/client/later", ComposerRoutes::later);
        ComposerFileRoutes.addTo(routes);
        routes.get("/client/suggest", this::suggest);
    }

    @Override
    public String html(Visit visit, Conversation conversation, @Nullable Message root) {
        long viewer = visit.person().id();
        String name = new Titles(visit.db(), viewer).of(conversation);
        boolean self = name.isEmpty();
        String called = self ? "yourself" : name;
        var kept = visit.db()
                .select(DRAFT.TEXT, DRAFT.FILES)
                .from(DRAFT)
                .where(DRAFT.MEMBER_ID.eq(viewer))
                .and(DRAFT.CONVERSATION_ID.eq(conversation.id()))
                .and(DRAFT.THREAD_ID.eq(root == null ? 0L : root.id()))
                .fetchOptional();
        String draft = kept.map(row -> row.value1()).orElse("");
        List<Long> files = kept.map(row -> Files.numbers(row.value2())).orElse(List.of());
        String sign = conversation.isChannel() ? "#" : "";
        String also =
                conversation.kind() == Kind.IM || conversation.kind() == Kind.MPIM ? "as direct message" : "#" + name;
        return visit.fragment(
                "chat/composer/composer.jte",
                new Composer(
                        root == null ? "message" : "thread",
                        Team.of(visit.db()).key(),
                        conversation.key(),
                        root == null ? null : root.key(),
                        root == null ? "Message to " + called : "Reply to thread in " + called,
                        root != null ? "Reply…" : self ? "Jot something down" : "Message " + sign + name,
                        root == null ? "" : also,
                        draft.isEmpty() ? "" : written(visit, draft, null),
                        ComposerFileRoutes.html(visit, files)));
    }

    private static String written(Visit visit, String text, @Nullable String blocks) {
        return EditorHtml.of(
                new Bodies(visit.db()).of(text, blocks),
                new WorkspaceNames(visit.db(), visit.person().id()));
    }

    /** What stands in the editor, as mrkdwn. */
    private static String text(Visit visit) {
        return typed(visit).strip();
    }

    private static String typed(Visit visit) {
        String html = Objects.requireNonNullElse(visit.form("html"), "");
        return MrkdwnWriter.write(
                EditorText.read(html, new Named(visit.db(), visit.person().id())));
    }

    private static Map<String, Object> args(Visit visit, String... fields) {
        Map<String, Object> args = new HashMap<>();
        for (String field : fields) {
            String value = visit.form(field);
            if (value != null && !value.isEmpty()) {
                args.put(field, value);
            }
        }
        return args;
    }

    private static void run(Visit visit, String command, Map<String, Object> args) {
        visit.world().run(command, visit.person(), args);
        visit.http().status(204);
    }

    private void post(Visit visit) {
        Map<String, Object> args = args(visit, "channel", "thread_ts", "reply_broadcast");
        String typed = typed(visit);
        if (SlashLine.isCommand(typed)) {
            command(visit, typed, args);
        } else {
            args.put("text", typed.strip());
            args.put("files", files(visit));
            run(visit, "chat.post", args);
        }
        forget(visit, args);
    }

    private static List<Long> files(Visit visit) {
        return Files.numbers(Objects.requireNonNullElse(visit.form("files"), ""));
    }

    private static void forget(Visit visit, Map<String, Object> args) {
        args.put("text", "");
        args.put("files", List.of());
        run(visit, "chat.saveDraft", args);
    }

    private void command(Visit visit, String typed, Map<String, Object> args) {
        Object thread = args.get("thread_ts");
        Map<String, String> next = slash.run(
                visit.world(),
                visit.person(),
                String.valueOf(args.get("channel")),
                thread == null ? null : thread.toString(),
                typed);
        if (!next.isEmpty()) {
            visit.event(
                    "banter:slash",
                    next.entrySet().stream()
                            .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                            .toArray());
        }
        visit.http().status(204);
    }

    private static void draft(Visit visit) {
        Map<String, Object> args = args(visit, "channel", "thread_ts");
        args.put("text", text(visit));
        run(visit, "chat.saveDraft", args);
    }

    private static void edit(Visit visit) {
        Map<String, Object> args = args(visit, "channel", "ts");
        args.put("text", text(visit));
        run(visit, "chat.edit", args);
    }

    private static void schedule(Visit visit) {
        Map<String, Object> args = args(visit, "channel", "post_at");
        args.put("text", text(visit));
        args.put("files", files(visit));
        run(visit, "chat.schedule", args);
        forget(visit, args);
        visit.snackbar("Your message will be sent "
                + Later.told(visit.now(), visit.world().zone(), String.valueOf(args.get("post_at"))) + ".");
    }

    private static Conversation conversation(Visit visit) {
        String key = Objects.requireNonNullElse(visit.query("channel"), "");
        return new Conversations(visit.db(), visit.person().id())
                .byKey(key)
                .orElseThrow(() -> ChatException.of(
                        "channel_not_found",
                        "There is no conversation '" + key + "' that you can see: choose another"));
    }

    private static void editor(Visit visit) {
        Conversation conversation = conversation(visit);
        long viewer = visit.person().id();
        String ts = Objects.requireNonNullElse(visit.query("ts"), "");
        Message message = new Messages(visit.db(), viewer)
                .at(conversation.id(), Ts.parse(ts).orElse(0))
                .filter(found -> found.authorId() == viewer && !found.isTombstone())
                .orElseThrow(() -> ChatException.of(
                        "cant_update_message", "You have no message " + ts + " here: edit one that you wrote"));
        visit.render(
                "chat/composer/composer.jte",
                new Composer(
                        "edit",
                        Team.of(visit.db()).key(),
                        conversation.key(),
                        message.key(),
                        "Edit message",
                        "",
                        "",
                        written(visit, message.text(), message.blocks()),
                        ""));
    }

    private static void later(Visit visit) {
        visit.render(
                "chat/composer/later.jte",
                Later.choices(visit.now(), visit.world().zone()));
    }

    private void suggest(Visit visit) {
        String sign = Objects.requireNonNullElse(visit.query("sign"), "");
        String typed = Objects.requireNonNullElse(visit.query("typed"), "");
        if (sign.equals("/")) {
            visit.render(
                    "chat/composer/suggestions.jte",
                    slash.offers(visit.world(), typed).stream()
                            .map(Suggestion::of)
                            .toList());
            return;
        }
        List<Suggestion> found = new Suggestions(visit.db(), visit.person().id(), conversation(visit)).of(sign, typed);
        visit.render("chat/composer/suggestions.jte", found);
    }
}
