package dev.grindstone.mail.compose;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Snackbar;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.mailbox.Owner;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import dev.grindstone.mail.message.ThreadToken;
import dev.grindstone.mail.message.mark.SentBy;
import io.javalin.http.NotFoundResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Saving, discarding and sending a draft. A window names the version of the draft that it knows; what it does to another
 * one is refused by {@code mail:conflict}, and the window keeps what was written until its writer decides.
 */
final class DraftRoutes {
    private static final String DRAFTS = "/mail/u/0/drafts";

    void addTo(Routes routes) {
        routes.post(DRAFTS, DraftRoutes::save);
        routes.post(DRAFTS + "/{id}/discard", DraftRoutes::discard);
        routes.post(DRAFTS + "/{id}/send", DraftRoutes::send);
    }

    private static void save(Visit visit) {
        MessageQueries mailbox = mailbox(visit);
        String draft = field(visit, "draft");
        String filesOf = field(visit, "files_of");
        if (!draft.isEmpty()) {
            Optional<Conflict> conflict = Conflict.with(mailbox, draft, field(visit, "version"));
            if (conflict.isPresent() && !"copy".equals(field(visit, "on_conflict"))) {
                refuse(visit, conflict.get());
                return;
            }
            filesOf = conflict.isPresent() ? draft : "";
            draft = conflict.isPresent() ? "" : draft;
        }
        long id = store(visit, draft);
        Message stored = mailbox.find(id).orElseThrow();
        if (draft.isEmpty()) {
            ThreadToken.parse(filesOf)
                    .ifPresent(original -> mailbox.copyAttachments(original, stored, visit.world()::nextId));
        }
        visit.event(
                "mail:draft-saved",
                "draft",
                ThreadToken.hex(id),
                "token",
                ThreadToken.of(id),
                "version",
                Saved.version(stored));
    }

    private static void refuse(Visit visit, Conflict conflict) {
        visit.event("mail:conflict", "kind", conflict.kind(), "text", conflict.text());
        visit.http().status(204);
    }

    private static long store(Visit visit, String draft) {
        Map<String, Object> args = new HashMap<>();
        for (String name : List.of("to", "cc", "bcc")) {
            args.put(name, visit.http().formParams(name));
        }
        if (!field(visit, "from").isEmpty()) {
            args.put("from", field(visit, "from"));
        }
        args.put("subject", field(visit, "subject"));
        args.put("html", Pictures.keep(field(visit, "html")));
        if (!draft.isEmpty()) {
            args.put("draft", draft);
        }
        if (!field(visit, "reply_to").isEmpty()) {
            args.put("reply_to", field(visit, "reply_to"));
        }
        Object id = visit.world().run("mail.draft", visit.person(), args);
        return (Long) Objects.requireNonNull(id, "mail.draft gives an id");
    }

    private static void discard(Visit visit) {
        String id = visit.http().pathParam("id");
        Optional<Conflict> conflict = Conflict.with(mailbox(visit), id, "");
        if (conflict.isPresent()) {
            boolean sent = "sent".equals(conflict.get().kind());
            visit.snackbar(sent ? "That message was sent already." : "That draft was discarded already.");
        } else {
            visit.world().run("mail.discard", visit.person(), Map.of("draft", id));
            if (field(visit, "quiet").isEmpty()) {
                visit.snackbar(Snackbar.of("Draft discarded.").undoable().tag("compose:" + id));
            }
        }
        visit.event("pigeon:counts");
    }

    private static void send(Visit visit) {
        MessageQueries mailbox = mailbox(visit);
        Optional<Conflict> conflict = Conflict.with(mailbox, visit.http().pathParam("id"), field(visit, "version"));
        if (conflict.isPresent()) {
            refuse(visit, conflict.get());
            return;
        }
        Message draft = draft(visit);
        boolean hasFiles = !mailbox.attachments(List.of(draft.id())).isEmpty();
        Optional<Problem> problem = Problem.with(draft, hasFiles, "true".equals(field(visit, "confirmed")));
        if (problem.isPresent()) {
            Problem found = problem.get();
            visit.event(
                    "mail:problem",
                    "title",
                    found.title(),
                    "text",
                    found.text(),
                    "more",
                    found.more(),
                    "question",
                    found.question());
            visit.http().status(204);
            return;
        }
        String hex = ThreadToken.hex(draft.id());
        Map<String, String> args = new HashMap<>(SentBy.argument(visit));
        args.put("draft", hex);
        visit.world().run("mail.send", visit.person(), args);
        boolean archived = "true".equals(field(visit, "archive"));
        if (archived) {
            visit.world().run("mail.archive", visit.person(), Map.of("threads", List.of(draft.threadId())));
        }
        visit.snackbar(Snackbar.of(archived ? "Message sent and conversation archived." : "Message sent")
                .undoable(mailbox.undoWindow())
                .undoneText("Sending undone.")
                .tag("compose:" + hex)
                .link(
                        "View message",
                        "#sent/"
                                + ThreadToken.of(
                                        Owner.of(visit.world(), visit.person()).threaded()
                                                ? draft.threadId()
                                                : draft.id())));
        visit.event("mail:sent", "draft", hex, "thread", ThreadToken.hex(draft.threadId()));
        visit.event("pigeon:counts");
    }

    /** The draft that a request's address names. */
    static Message draft(Visit visit) {
        String id = visit.http().pathParam("id");
        return ThreadToken.parse(id).stream()
                .mapToObj(mailbox(visit)::find)
                .flatMap(Optional::stream)
                .filter(Message::isDraft)
                .findFirst()
                .orElseThrow(() -> new NotFoundResponse("There is no draft " + id + " in this mailbox."));
    }

    /** The mailbox of who asks. */
    static MessageQueries mailbox(Visit visit) {
        return new MessageQueries(visit.db(), visit.person().id());
    }

    /** A field of the form, empty when it is absent. */
    static String field(Visit visit, String name) {
        return Objects.requireNonNullElse(visit.http().formParam(name), "");
    }
}
