package dev.grindstone.mail.compose;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Snackbar;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.message.Attachment;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import dev.grindstone.mail.message.ThreadToken;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Opening compose windows, saving and discarding drafts, suggesting recipients, sending. */
public final class ComposeRoutes {
    private static final String BASE = "/mail/u/0/";

    /** Registers the pages. */
    public void addTo(Routes routes) {
        routes.get(BASE + "compose", visit -> visit.render("mail/compose/compose.jte", new Opening(visit).page()));
        routes.get(BASE + "contacts", ComposeRoutes::contacts);
        routes.post(BASE + "drafts", ComposeRoutes::save);
        routes.post(BASE + "drafts/{id}/discard", ComposeRoutes::discard);
        routes.post(BASE + "drafts/{id}/files", ComposeRoutes::upload);
        routes.post(BASE + "drafts/{id}/files/remove", ComposeRoutes::remove);
        routes.post(BASE + "drafts/{id}/send", ComposeRoutes::send);
    }

    private static void contacts(Visit visit) {
        String text = Objects.requireNonNullElse(visit.http().queryParam("q"), "");
        List<Contact> found = new ContactQueries(visit.db(), visit.person().id())
                .matching(text, visit.world().people().all());
        visit.render("mail/compose/contacts.jte", new ContactsPage(found));
    }

    /** What the list below a recipient field offers. */
    record ContactsPage(List<Contact> contacts) {}

    private static void save(Visit visit) {
        boolean isNew = field(visit, "draft").isEmpty();
        long id = store(visit);
        String forwarded = field(visit, "files_of");
        if (isNew && !forwarded.isEmpty()) {
            MessageQueries mailbox = mailbox(visit);
            Message draft = mailbox.find(id).orElseThrow();
            ThreadToken.parse(forwarded)
                    .ifPresent(original -> mailbox.copyAttachments(original, draft, visit.world()::nextId));
        }
        visit.event("mail:draft-saved", "draft", ThreadToken.hex(id), "token", ThreadToken.of(id));
    }

    private static long store(Visit visit) {
        Map<String, Object> args = new HashMap<>();
        for (String name : List.of("to", "cc", "bcc")) {
            args.put(name, visit.http().formParams(name));
        }
        args.put("subject", field(visit, "subject"));
        args.put("html", ForeignImages.restore(field(visit, "html")));
        for (String name : List.of("draft", "reply_to")) {
            if (!field(visit, name).isEmpty()) {
                args.put(name, field(visit, name));
            }
        }
        Object id = visit.world().run("mail.draft", visit.person(), args);
        return (Long) Objects.requireNonNull(id, "mail.draft gives an id");
    }

    private static void discard(Visit visit) {
        String id = visit.http().pathParam("id");
        visit.world().run("mail.discard", visit.person(), Map.of("draft", id));
        visit.snackbar(Snackbar.of("Draft discarded.").undoable().tag("compose:" + id));
        visit.event("pigeon:counts");
    }

    private static void send(Visit visit) {
        Message draft = draft(visit);
        Optional<Problem> problem = Problem.with(draft, "true".equals(field(visit, "confirmed")));
        if (problem.isPresent()) {
            Problem found = problem.get();
            visit.event("mail:problem", "title", found.title(), "text", found.text(), "question", found.question());
            visit.http().status(204);
            return;
        }
        String hex = ThreadToken.hex(draft.id());
        visit.world().run("mail.send", visit.person(), Map.of("draft", hex));
        visit.snackbar(Snackbar.of("Message sent")
                .undoable(mailbox(visit).undoWindow())
                .undoneText("Sending undone.")
                .tag("compose:" + hex)
                .link("View message", "#sent/" + ThreadToken.of(draft.threadId())));
        visit.event("mail:sent", "draft", hex, "thread", ThreadToken.hex(draft.threadId()));
        visit.event("pigeon:counts");
    }

    private static void upload(Visit visit) throws IOException {
        MessageQueries mailbox = mailbox(visit);
        Message draft = draft(visit);
        for (UploadedFile file : visit.http().uploadedFiles("Filedata")) {
            try (InputStream in = file.content()) {
                byte[] bytes = in.readAllBytes();
                String type = Objects.requireNonNullElse(file.contentType(), "application/octet-stream");
                long id = visit.world().nextId();
                mailbox.attach(new Attachment(id, draft.id(), file.filename(), type, bytes.length), bytes);
            }
        }
        showFiles(visit, mailbox, draft);
    }

    private static void remove(Visit visit) {
        MessageQueries mailbox = mailbox(visit);
        Message draft = draft(visit);
        // By name: a file carried along from a forwarded message got its own id only when the draft was saved.
        mailbox.attachments(List.of(draft.id())).stream()
                .filter(file -> file.name().equals(field(visit, "name")))
                .findFirst()
                .ifPresent(file -> mailbox.detach(draft.id(), file.id()));
        showFiles(visit, mailbox, draft);
    }

    private static void showFiles(Visit visit, MessageQueries mailbox, Message draft) {
        mailbox.indexWords(draft);
        visit.render("mail/compose/files.jte", new FilesPage(mailbox.attachments(List.of(draft.id()))));
    }

    /** The files hanging on a draft. */
    record FilesPage(List<Attachment> files) {}

    private static Message draft(Visit visit) {
        String id = visit.http().pathParam("id");
        return ThreadToken.parse(id).stream()
                .mapToObj(mailbox(visit)::find)
                .flatMap(Optional::stream)
                .filter(Message::isDraft)
                .findFirst()
                .orElseThrow(() -> new NotFoundResponse("There is no draft " + id + " in this mailbox."));
    }

    private static MessageQueries mailbox(Visit visit) {
        return new MessageQueries(visit.db(), visit.person().id());
    }

    private static String field(Visit visit, String name) {
        return Objects.requireNonNullElse(visit.http().formParam(name), "");
    }
}
