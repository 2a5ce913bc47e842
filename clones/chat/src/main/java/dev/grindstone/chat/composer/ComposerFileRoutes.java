package dev.grindstone.chat.composer;

import static dev.grindstone.chat.db.Tables.DRAFT;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Messages;
import dev.grindstone.chat.message.file.FileCard;
import dev.grindstone.chat.message.file.FileNames;
import dev.grindstone.chat.message.file.Files;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.Ts;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/*
 * POST /client/upload         channel, thread_ts, and parts 'file', or a snippet's title, name and content, or share=F…
 * POST /client/upload/remove  channel, thread_ts, file=F…
 */
/** The files of a composer: they are the draft's until the message is sent. */
final class ComposerFileRoutes {
    private static final int MOST = 10;

    private ComposerFileRoutes() {}

    static void addTo(Routes routes) {
        routes.post("/client/upload", ComposerFileRoutes::add);
        routes.post("/client/upload/remove", ComposerFileRoutes::remove);
    }

    /** The chips of a draft's files as HTML. */
    static String html(Visit visit, List<Long> files) {
        String team = Team.of(visit.db()).key();
        List<FileCard> chips = new Files(visit.db(), visit.person().id())
                .byIds(files).values().stream()
                        .map(file -> FileCard.of(file, team))
                        .toList();
        return visit.fragment("chat/composer/chips.jte", new Chips(chips));
    }

    /** What stands in the composer besides text. */
    record Chips(List<FileCard> cards) {}

    /** A draft as far as files need it. */
    private record Draft(Map<String, Object> place, String text, List<Long> files) {
        static Draft of(Visit visit) {
            DSLContext db = visit.db();
            long me = visit.person().id();
            String key = Objects.requireNonNullElse(visit.form("channel"), "");
            String ts = Objects.requireNonNullElse(visit.form("thread_ts"), "");
            Conversation conversation = new Conversations(db, me).named(key);
            Map<String, Object> place = new HashMap<>(Map.of("channel", conversation.key()));
            long root = 0;
            if (!ts.isEmpty()) {
                root = new Messages(db, me)
                        .at(conversation.id(), Ts.parse(ts).orElse(0))
                        .map(Message::id)
                        .orElseThrow(() ->
                                ChatException.of("thread_not_found", "The thread is gone: reload the conversation"));
                place.put("thread_ts", ts);
            }
            return db.select(DRAFT.TEXT, DRAFT.FILES)
                    .from(DRAFT)
                    .where(DRAFT.MEMBER_ID.eq(me))
                    .and(DRAFT.CONVERSATION_ID.eq(conversation.id()))
                    .and(DRAFT.THREAD_ID.eq(root))
                    .fetchOptional(row -> new Draft(place, row.value1(), Files.numbers(row.value2())))
                    .orElse(new Draft(place, "", List.of()));
        }

        void keep(Visit visit, List<Long> kept) {
            Map<String, Object> args = new HashMap<>(place);
            args.put("text", text);
            args.put("files", kept);
            visit.world().run("chat.saveDraft", visit.person(), args);
        }
    }

    private static void add(Visit visit) throws IOException {
        Draft draft = Draft.of(visit);
        List<Long> files = new ArrayList<>(draft.files());
        for (Map<String, Object> each : given(visit)) {
            if (files.size() >= MOST) {
                throw ChatException.of(
                        "too_many_files", "A message takes at most " + MOST + " files: send these first");
            }
            files.add((Long) Objects.requireNonNull(visit.world().run("chat.addFile", visit.person(), each)));
        }
        @Nullable String shared = visit.form("share");
        if (shared != null) {
            files.add(new Files(visit.db(), visit.person().id()).named(shared).id());
        }
        List<Long> kept = files.stream().distinct().toList();
        draft.keep(visit, kept);
        visit.http().html(html(visit, kept));
    }

    private static List<Map<String, Object>> given(Visit visit) throws IOException {
        List<Map<String, Object>> given = new ArrayList<>();
        for (UploadedFile part : visit.http().uploadedFiles("file")) {
            String name = FileNames.clean(part.filename());
            if (part.size() == 0) {
                throw ChatException.of(
                        "no_file_data", "“" + name + "” is empty, or is a folder: choose a file with something in it");
            }
            given.add(Map.of(
                    "name",
                    name,
                    "content",
                    part.content().readAllBytes(),
                    "type",
                    Objects.requireNonNullElse(part.contentType(), "")));
        }
        @Nullable String snippet = visit.form("content");
        if (snippet != null) {
            if (snippet.isBlank()) {
                throw ChatException.of("no_file_data", "The snippet is empty: write something first");
            }
            given.add(Map.of(
                    "name",
                    Objects.requireNonNullElse(visit.form("name"), ""),
                    "title",
                    Objects.requireNonNullElse(visit.form("title"), ""),
                    "content",
                    snippet,
                    "snippet",
                    true));
        }
        return given;
    }

    /** A file that was only just uploaded goes altogether; one that is in a message stays there. */
    private static void remove(Visit visit) {
        Draft draft = Draft.of(visit);
        long gone = Files.number(Objects.requireNonNullElse(visit.form("file"), ""));
        if (draft.files().contains(gone)) {
            Files files = new Files(visit.db(), visit.person().id());
            if (files.isUnshared(gone)) {
                visit.world().run("chat.deleteFile", visit.person(), Map.of("id", Id.FILE.text(gone)));
            }
        }
        List<Long> kept = draft.files().stream().filter(each -> each != gone).toList();
        draft.keep(visit, kept);
        visit.http().html(html(visit, kept));
    }
}
