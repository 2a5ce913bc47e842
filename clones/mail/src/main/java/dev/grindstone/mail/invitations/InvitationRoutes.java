package dev.grindstone.mail.invitations;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.mail.invitations.Agenda.Entry;
import dev.grindstone.mail.message.Attachment;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import dev.grindstone.mail.message.ThreadToken;
import io.javalin.http.NotFoundResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The card of an invitation, its three answers, and the days that invitations fill. */
public final class InvitationRoutes {

    /** Adds the answers. */
    public void addTo(Routes routes) {
        routes.post("/mail/u/0/messages/{id}/respond", InvitationRoutes::respond);
        routes.get("/mail/u/0/panel/calendar", InvitationRoutes::calendar);
    }

    /** Which of the messages ask their reader for an answer, each with what was answered so far, or an empty text. */
    public static Map<Long, String> answers(Visit visit, Collection<Long> messages) {
        return Asked.answers(visit, messages);
    }

    private static void calendar(Visit visit) {
        ZoneId zone = visit.world().zone();
        LocalDate today = visit.now().atZone(zone).toLocalDate();
        String asked = Objects.requireNonNullElse(visit.query("day"), "");
        LocalDate day = day(asked, today);
        String event = Objects.requireNonNullElse(visit.query("event"), "");
        Optional<Entry> written = event.matches("\\d{1,18}|[1-8]\\d{18}")
                ? Agenda.written(visit, Long.parseLong(event))
                : Optional.empty();
        if (written.isPresent()) {
            visit.render(
                    "mail/invitations/event.jte",
                    new EventPage(
                            written.get(),
                            day,
                            zone,
                            subject(visit, written.get().thread())));
            return;
        }
        visit.render(
                "mail/invitations/calendar.jte",
                new CalendarPage(today, day, Agenda.on(visit, day), visit.now(), zone));
    }

    private static String subject(Visit visit, long thread) {
        List<Message> messages = new MessageQueries(visit.db(), visit.person().id()).thread(thread);
        String subject = messages.isEmpty() ? "" : messages.get(0).subject();
        return messages.isEmpty() || !subject.isBlank() ? subject : "(no subject)";
    }

    private static LocalDate day(String text, LocalDate today) {
        try {
            return text.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(text) : today;
        } catch (DateTimeException noDay) {
            return today;
        }
    }

    /** Adds {@code mail.respond}. */
    public static void addTo(CommandRegistry commands) {
        commands.add("mail.respond", new Respond());
    }

    /** The card of the invitation that a message brings, as HTML; empty when it brings none. */
    public static String card(Visit visit, Message message, List<Attachment> files) {
        MessageQueries mailbox = new MessageQueries(visit.db(), visit.person().id());
        Found found = new Found(mailbox, visit.world().zone());
        Optional<Invitation> event = "spam".equals(message.folder()) ? Optional.empty() : found.in(files);
        return event.map(invitation -> fragment(visit, message, found, invitation))
                .orElse("");
    }

    private static String fragment(Visit visit, Message message, Found found, Invitation invitation) {
        String owner = visit.person().email();
        boolean over = invitation.end().isBefore(visit.now()) && !invitation.repeats();
        return visit.fragment(
                "mail/invitations/invitation.jte",
                new InvitationCard(
                        invitation,
                        new When(invitation, visit.world().zone()),
                        owner,
                        ThreadToken.hex(message.id()),
                        found.answered(invitation, message, owner),
                        invitation.asks(owner, visit.now()),
                        over));
    }

    private static void respond(Visit visit) {
        String id = visit.http().pathParam("id");
        long message = ThreadToken.parse(id).orElseThrow(() -> new NotFoundResponse("'" + id + "' is no message."));
        String answer = Objects.requireNonNullElse(visit.http().formParam("answer"), "");
        visit.world().run("mail.respond", visit.person(), Map.of("message", Long.toString(message), "answer", answer));
        visit.undoable("Reply sent.");
        visit.event("pigeon:counts");
        visit.http().status(204);
    }
}
