package dev.grindstone.chat.files.pages;

import static dev.grindstone.chat.db.Tables.CONVERSATION;
import static dev.grindstone.chat.db.Tables.FILE_SHARE;
import static dev.grindstone.chat.db.Tables.MESSAGE;

import dev.grindstone.chat.activation.Menu;
import dev.grindstone.chat.activation.Menu.Item;
import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Titles;
import dev.grindstone.chat.message.file.Code;
import dev.grindstone.chat.message.file.FileCard;
import dev.grindstone.chat.message.file.FileType;
import dev.grindstone.chat.message.file.Files;
import dev.grindstone.chat.message.file.SharedFile;
import dev.grindstone.chat.message.row.Stamp;
import dev.grindstone.chat.workspace.Avatar;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.Ts;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/*
 * GET /client/menu/attach, /client/menu/recent-files  what a composer takes
 * GET /client/menu/file       file=F…
 * GET /client/file            file=F…: its details
 * GET /client/file/code       file=F…: all lines of a text
 * GET /client/dialog/snippet  file=F… to change one
 * GET /files/{user}/{file}/{name}: the permalink
 */
/** Menus, details and dialogs of files. */
public final class FilePageRoutes {
    private static final int MOST_LINES = 5000;
    private static final int RECENT = 8;

    private FilePageRoutes() {}

    /** Adds them. */
    public static void addTo(Routes routes) {
        routes.get("/client/menu/attach", FilePageRoutes::attach);
        routes.get("/client/menu/recent-files", FilePageRoutes::recent);
        routes.get("/client/menu/file", FilePageRoutes::menu);
        routes.get("/client/file", FilePageRoutes::details);
        routes.get("/client/file/code", FilePageRoutes::code);
        routes.get("/client/dialog/snippet", FilePageRoutes::snippet);
        routes.get("/files/{user}/{file}/{name}", FilePageRoutes::permalink);
    }

    private static SharedFile file(Visit visit) {
        return new Files(visit.db(), visit.person().id()).named(visit.query("file"));
    }

    private static void attach(Visit visit) {
        visit.render(
                "chat/activation/menu.jte",
                Menu.of("Attach")
                        .with(Item.of("attach_snippet", "Text snippet", "square-code")
                                .hint("Ctrl+Shift+Enter")
                                .fires("banter:snippet"))
                        .withIf(
                                !new Files(visit.db(), visit.person().id())
                                        .recent(1)
                                        .isEmpty(),
                                Item.of("attach_recent", "Recent files", "clock")
                                        .submenu("/client/menu/recent-files"))
                        .with(Item.of("attach_upload", "Upload from your computer", "monitor-up")
                                .hint("Ctrl+U")
                                .fires("banter:upload")));
    }

    private static void recent(Visit visit) {
        Stamp stamp = new Stamp(visit.now(), visit.world().zone());
        Menu menu = Menu.of("Recent files").heading("Recent files");
        for (SharedFile file : new Files(visit.db(), visit.person().id()).recent(RECENT)) {
            menu.with(Item.of("recent_file", file.title(), file.isPicture() ? "image" : "file-text")
                    .detail(FileType.pretty(file.type()) + ", " + stamp.date(file.createdAt()))
                    .recent(file.key()));
        }
        visit.render("chat/activation/menu.jte", menu);
    }

    private static void menu(Visit visit) {
        SharedFile file = file(visit);
        Member me = new Members(visit.db()).require(visit.person().id());
        boolean mine = file.ownerId() == me.id();
        String team = Team.of(visit.db()).key();
        visit.render(
                "chat/activation/menu.jte",
                Menu.of("More actions")
                        .with(Item.of("view_file_details", "View file details", "info")
                                .secondary("/client/file?file=" + file.key()))
                        .with(Item.of("copy_file_link", "Copy link to file", "link")
                                .copies(visit.origin() + file.link())
                                .says("Link copied to clipboard"))
                        .with(Item.of("view_raw", "View raw", "external-link").opens(file.address(team)))
                        .withIf(
                                mine && file.isSnippet(),
                                Item.of("edit_snippet", "Edit snippet", "pencil")
                                        .dialog("/client/dialog/snippet?file=" + file.key()))
                        .withIf(mine || me.isAdmin(), Item.rule())
                        .withIf(
                                mine || me.isAdmin(),
                                Item.of("delete_file", "Delete file…", "trash-2")
                                        .runs("deleteFile", "id=" + file.key())
                                        .asks(
                                                "Delete file",
                                                "“" + file.title()
                                                        + "” goes from every conversation it was shared in. This cannot be undone.",
                                                "Delete")
                                        .says("File deleted")));
    }

    /**
     * A file beside its conversation.
     *
     * @param when such as {@code Mar 3rd at 9:20 AM}
     */
    record Details(FileCard card, Avatar face, String ownerKey, String owner, String when, List<Place> places) {}

    /** Where it was shared. */
    record Place(String name, String link, String when) {}

    private static void details(Visit visit) {
        SharedFile file = file(visit);
        Team team = Team.of(visit.db());
        Member owner = new Members(visit.db()).require(file.ownerId());
        Stamp stamp = new Stamp(visit.now(), visit.world().zone());
        visit.render(
                "chat/files/pages/details.jte",
                new Details(
                        FileCard.of(file, team.key()),
                        Avatar.of(team, owner, 48),
                        owner.key(),
                        owner.name(),
                        stamp.dated(file.createdAt()),
                        places(visit, file.id(), stamp)));
    }

    private static List<Place> places(Visit visit, long file, Stamp stamp) {
        long me = visit.person().id();
        Titles titles = new Titles(visit.db(), me);
        return visit.db()
                .select(CONVERSATION.fields())
                .select(MESSAGE.TS)
                .from(FILE_SHARE)
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(FILE_SHARE.MESSAGE_ID))
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(MESSAGE.CONVERSATION_ID))
                .where(FILE_SHARE.FILE_ID.eq(file))
                .and(Conversations.visible(visit.db(), me))
                .orderBy(MESSAGE.TS.desc(), MESSAGE.ID.desc())
                .limit(20)
                .fetch(row -> {
                    Conversation in = Conversations.conversation(row.into(CONVERSATION));
                    return new Place(
                            (in.isChannel() ? "#" : "") + titles.of(in),
                            "/archives/" + in.key() + "/" + Ts.linked(row.get(MESSAGE.TS)),
                            stamp.dated(Ts.instant(row.get(MESSAGE.TS))));
                });
    }

    private static void code(Visit visit) {
        SharedFile file = file(visit);
        if (!FileType.isText(file.mediaType(), file.mode())) {
            throw ChatException.of("invalid_arguments", "“" + file.title() + "” is no text: download it instead");
        }
        byte[] bytes = new Files(visit.db(), visit.person().id()).content(file.id());
        List<String> lines = Code.lines(new String(bytes, StandardCharsets.UTF_8), file.type());
        visit.http()
                .html(lines.stream()
                        .limit(MOST_LINES)
                        .map(line -> "<span data-part-line>" + line + "\n</span>")
                        .collect(Collectors.joining("", "<pre>", "</pre>")));
    }

    /** A snippet that is written; {@code key} is empty for a new one. */
    record Snippet(String key, String title, String type, String content) {
        /** Endings of names, and what they are called. */
        static final List<List<String>> TYPES = List.of(
                List.of("txt", "Plain Text"),
                List.of("css", "CSS"),
                List.of("csv", "CSV"),
                List.of("html", "HTML"),
                List.of("java", "Java"),
                List.of("js", "JavaScript"),
                List.of("json", "JSON"),
                List.of("md", "Markdown (raw)"),
                List.of("py", "Python"),
                List.of("sh", "Shell"),
                List.of("sql", "SQL"),
                List.of("ts", "TypeScript"),
                List.of("xml", "XML"),
                List.of("yaml", "YAML"));
    }

    private static void snippet(Visit visit) {
        if (Objects.requireNonNullElse(visit.query("file"), "").isEmpty()) {
            visit.render("chat/files/pages/snippet.jte", new Snippet("", "", "txt", ""));
            return;
        }
        SharedFile file = file(visit);
        byte[] bytes = new Files(visit.db(), visit.person().id()).content(file.id());
        String type = file.name().replaceFirst("^.*\\.", "");
        visit.render(
                "chat/files/pages/snippet.jte",
                new Snippet(file.key(), file.title(), type, new String(bytes, StandardCharsets.UTF_8)));
    }

    /** Leads to the newest message it was shared in, or to the bytes. */
    private static void permalink(Visit visit) {
        long me = visit.person().id();
        Optional<SharedFile> file = new Files(visit.db(), me)
                .byId(Id.FILE.number(visit.http().pathParam("file")).orElse(0));
        if (file.isEmpty()) {
            visit.http().status(404).result("There is no such file, or you are not allowed to see it");
            return;
        }
        Team team = Team.of(visit.db());
        @Nullable
        String canvas = visit.db()
                .select(CONVERSATION.fields())
                .from(CONVERSATION)
                .where(CONVERSATION.CANVAS_ID.eq(file.get().id()))
                .and(Conversations.visible(visit.db(), me))
                .fetchOptional(row -> Conversations.conversation(row.into(CONVERSATION)))
                .map(in -> "/client/" + team.key() + "/" + in.key() + "?tab=channel_canvas")
                .orElse(null);
        List<Place> places = places(
                visit, file.get().id(), new Stamp(visit.now(), visit.world().zone()));
        visit.http()
                .redirect(
                        canvas != null
                                ? canvas
                                : places.isEmpty()
                                        ? file.get().address(team.key())
                                        : places.get(0).link());
    }
}
