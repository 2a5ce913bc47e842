package dev.grindstone.mail.compose;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.message.Attachment;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The files of a draft: hung on it, taken off it, and pictures that stand in its text. */
final class FileRoutes {
    /** What all files of a message may have together. */
    static final long MOST_BYTES = 25L * 1024 * 1024;

    private static final String FILES = "/mail/u/0/drafts/{id}/files";

    void addTo(Routes routes) {
        routes.post(FILES, FileRoutes::upload);
        routes.post(FILES + "/remove", FileRoutes::remove);
        routes.post("/mail/u/0/drafts/{id}/pictures", FileRoutes::picture);
    }

    private static void upload(Visit visit) throws IOException {
        MessageQueries mailbox = DraftRoutes.mailbox(visit);
        Message draft = DraftRoutes.draft(visit);
        List<String> refused = new ArrayList<>();
        for (UploadedFile file : visit.http().uploadedFiles("Filedata")) {
            if (!attach(visit, mailbox, draft, file, FileNames.clean(file.filename()))) {
                refused.add(FileNames.clean(file.filename()));
            }
        }
        if (!refused.isEmpty()) {
            tooLarge(visit, refused);
        }
        show(visit, mailbox, draft);
    }

    private static boolean attach(Visit visit, MessageQueries mailbox, Message draft, UploadedFile file, String name)
            throws IOException {
        long taken = mailbox.attachments(List.of(draft.id())).stream()
                .mapToLong(Attachment::sizeBytes)
                .sum();
        if (taken + file.size() > MOST_BYTES) {
            return false;
        }
        try (InputStream in = file.content()) {
            byte[] bytes = in.readAllBytes();
            String type = FileNames.mediaType(Objects.requireNonNullElse(file.contentType(), ""));
            mailbox.attach(new Attachment(visit.world().nextId(), draft.id(), name, type, bytes.length), bytes);
        }
        return true;
    }

    private static void tooLarge(Visit visit, List<String> names) {
        visit.event(
                "mail:problem",
                "title",
                "Attachment too large",
                "text",
                "\"" + String.join("\", \"", names) + "\" cannot be attached: all files of a message together may have"
                        + " 25 MB. Remove other files, or send a smaller one.",
                "question",
                false);
    }

    /** Hangs a picture on the draft under a name of its own; the text shows it by {@code cid}. */
    private static void picture(Visit visit) throws IOException {
        MessageQueries mailbox = DraftRoutes.mailbox(visit);
        Message draft = DraftRoutes.draft(visit);
        UploadedFile file = visit.http().uploadedFile("Filedata");
        String type = file == null ? "" : Objects.requireNonNullElse(file.contentType(), "");
        if (file == null || !type.matches("image/(png|jpeg|gif|webp)")) {
            throw new BadRequestResponse(
                    "A picture in the text must be a PNG, JPEG, GIF or WebP file, not '" + type + "'.");
        }
        List<Attachment> before = mailbox.attachments(List.of(draft.id()));
        String name = unused(FileNames.clean(file.filename()).replaceAll("[^\\w.-]", "_"), before);
        if (!attach(visit, mailbox, draft, file, name)) {
            tooLarge(visit, List.of(name));
            visit.http().status(204);
            return;
        }
        mailbox.indexWords(draft);
        visit.event("mail:picture", "name", name, "url", Pictures.address(draft.id(), before.size() + 1));
        visit.render("mail/compose/files.jte", FilesPage.of(mailbox, draft));
    }

    private static String unused(String name, List<Attachment> files) {
        List<String> taken = files.stream().map(Attachment::name).toList();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot) : "";
        String free = name;
        for (int i = 1; taken.contains(free); i++) {
            free = stem + "-" + i + ending;
        }
        return free;
    }

    private static void remove(Visit visit) {
        MessageQueries mailbox = DraftRoutes.mailbox(visit);
        Message draft = DraftRoutes.draft(visit);
        List<Attachment> files = mailbox.attachments(List.of(draft.id()));
        // By place and name: a file carried along from a forwarded message got its own id only when the draft was
        // saved.
        String at = DraftRoutes.field(visit, "at");
        int place = at.matches("\\d{1,4}") ? Integer.parseInt(at) : -1;
        String name = DraftRoutes.field(visit, "name");
        files.stream()
                .filter(file -> file.name().equals(name))
                .min((a, b) -> Boolean.compare(files.indexOf(a) != place, files.indexOf(b) != place))
                .ifPresent(file -> mailbox.detach(draft.id(), file.id()));
        show(visit, mailbox, draft);
    }

    private static void show(Visit visit, MessageQueries mailbox, Message draft) {
        mailbox.indexWords(draft);
        visit.render("mail/compose/files.jte", FilesPage.of(mailbox, draft));
    }
}
