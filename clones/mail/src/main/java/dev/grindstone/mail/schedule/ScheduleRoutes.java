package dev.grindstone.mail.schedule;

import static dev.grindstone.mail.db.Tables.MESSAGE;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Snackbar;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.mailbox.Chosen;
import dev.grindstone.mail.mailbox.Dates;
import dev.grindstone.mail.mailbox.Owner;
import dev.grindstone.mail.mailbox.Place;
import dev.grindstone.mail.mailbox.Views;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import dev.grindstone.mail.message.ThreadToken;
import dev.grindstone.mail.message.mark.SentBy;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Scheduling a draft from a compose window, and taking scheduled messages back. */
public final class ScheduleRoutes {
    private static final String BASE = "/mail/u/0/";

    private final Views views;

    public ScheduleRoutes(Views views) {
        this.views = views;
    }

    /** Registers the dialog and the actions. */
    public void addTo(Routes routes) {
        routes.get(
                BASE + "schedule/options",
                visit -> visit.render(
                        "mail/schedule/options.jte",
                        Offers.of(visit.now(), visit.world().zone())));
        routes.post(BASE + "drafts/{id}/schedule", ScheduleRoutes::schedule);
        routes.post(
                BASE + "scheduled/{id}/cancel",
                visit -> cancel(visit, List.of(message(visit, "scheduled").id())));
        routes.post(BASE + "act/cancelsend", this::cancelChosen);
    }

    private static void schedule(Visit visit) {
        Message draft = message(visit, "draft");
        Optional<Instant> at = instant(Objects.requireNonNullElse(visit.http().formParam("at"), ""));
        Optional<Refusal> refusal = at.isEmpty() || !at.get().isAfter(visit.now())
                ? Optional.of(new Refusal("Error", "That time has passed. Choose one to come.", false))
                : Refusal.of(draft, "true".equals(visit.http().formParam("confirmed")));
        if (refusal.isPresent()) {
            Refusal found = refusal.get();
            visit.event("mail:problem", "title", found.title(), "text", found.text(), "question", found.question());
            visit.http().status(204);
            return;
        }
        String hex = ThreadToken.hex(draft.id());
        Map<String, Object> args = new HashMap<>(SentBy.argument(visit));
        args.putAll(Map.of("draft", hex, "at", at.orElseThrow()));
        visit.world().run("mail.scheduleSend", visit.person(), args);
        Dates dates = new Dates(visit.now(), visit.world().zone());
        visit.snackbar(Snackbar.of("Send scheduled for " + dates.full(at.orElseThrow()))
                .undoable()
                .undoneText("Sending undone.")
                .tag("compose:" + hex)
                .link(
                        "View message",
                        "#scheduled/"
                                + ThreadToken.of(
                                        Owner.of(visit.world(), visit.person()).threaded()
                                                ? draft.threadId()
                                                : draft.id())));
        visit.event("pigeon:counts");
    }

    private void cancelChosen(Visit visit) {
        List<Long> threads = Chosen.threads(visit, views, text -> ThreadToken.parse(text).stream());
        cancel(
                visit,
                visit.db()
                        .select(MESSAGE.ID)
                        .from(MESSAGE)
                        .where(MESSAGE.OWNER_ID.eq(visit.person().id()).and(MESSAGE.THREAD_ID.in(threads)))
                        .and(Place.scheduled())
                        .orderBy(MESSAGE.ID)
                        .fetch(MESSAGE.ID));
    }

    private static void cancel(Visit visit, List<Long> messages) {
        messages.forEach(id -> visit.world().run("mail.cancelSend", visit.person(), Map.of("message", id)));
        if (!messages.isEmpty()) {
            visit.undoable(
                    messages.size() == 1
                            ? "Send canceled. The message is in Drafts."
                            : messages.size() + " sends canceled. The messages are in Drafts.");
        }
        visit.event("pigeon:counts");
        visit.http().status(204);
    }

    private static Message message(Visit visit, String kind) {
        String id = visit.http().pathParam("id");
        return ThreadToken.parse(id).stream()
                .mapToObj(new MessageQueries(visit.db(), visit.person().id())::find)
                .flatMap(Optional::stream)
                .filter(message -> kind.equals(message.kind()))
                .findFirst()
                .orElseThrow(
                        () -> new NotFoundResponse("There is no " + kind + " message " + id + " in this mailbox."));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException notAnInstant) {
            return Optional.empty();
        }
    }
}
