package dev.grindstone.mail.events;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Snackbar;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.kit.world.Args;
import dev.grindstone.mail.mailbox.Owner;
import dev.grindstone.mail.mailbox.moment.Typed;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import dev.grindstone.mail.message.OwnWords;
import dev.grindstone.mail.message.Snippet;
import dev.grindstone.mail.message.ThreadToken;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/*
 * GET  events/new       thread=<id>, repeated: what it is about and who comes; day=2026-05-22; title=, guests=
 * GET  events/{id}/edit
 * POST events/save      id=0 or an event's, newest=, thread=, and the fields; answers with its first day
 * POST events/shift     the four fields of times, and the start as it was: answers with the end, moved along
 * POST events/delete    id=
 */
/** The dialog that writes an event down, and what the calendar does with one. */
public final class EventRoutes {
    private static final String BASE = "/mail/u/0/events/";
    private static final List<String> FIELDS =
            List.of("title", "start_date", "start_time", "end_date", "end_time", "guests", "place", "description");
    private static final String ID = "\\d{1,18}|[1-8]\\d{18}";
    private static final int MOST_GUESTS = 50;

    /** Adds the dialog and what it does. */
    public void addTo(Routes routes) {
        routes.get(BASE + "new", EventRoutes::blank);
        routes.get(BASE + "{id}/edit", EventRoutes::edit);
        routes.post(BASE + "save", EventRoutes::save);
        routes.post(BASE + "shift", EventRoutes::shift);
        routes.post(BASE + "delete", EventRoutes::delete);
    }

    private static void blank(Visit visit) {
        ZoneId zone = visit.world().zone();
        List<Message> messages = messages(visit);
        Optional<Message> last =
                messages.stream().filter(message -> !message.isDraft()).reduce((first, second) -> second);
        String subject = messages.isEmpty() ? "" : messages.get(0).subject();
        List<Address> guests = messages.isEmpty()
                ? Guests.others(visit.world(), visit.person(), Address.parseAll(query(visit, "guests")))
                : Guests.of(visit.world(), visit.person(), messages);
        Instant start = EventForm.offered(day(visit), visit.now(), zone);
        Event event = new Event(
                0,
                "",
                0,
                messages.isEmpty() ? query(visit, "title") : subject.replaceFirst("(?i)^(?:(?:re|fwd?):\\s*)+", ""),
                start,
                start.plus(Duration.ofHours(1)),
                false,
                "",
                last.map(message -> Snippet.of(OwnWords.of(message))).orElse(""),
                guests.stream().limit(MOST_GUESTS).toList(),
                messages.isEmpty() ? null : messages.get(0).threadId());
        render(visit, event, messages.isEmpty() ? "" : subject.isBlank() ? "(no subject)" : subject);
    }

    private static List<Message> messages(Visit visit) {
        List<Long> rows = visit.http().queryParams("thread").stream()
                .flatMap(text -> ThreadToken.parse(text).stream().boxed())
                .toList();
        MessageQueries mailbox = new MessageQueries(visit.db(), visit.person().id());
        return Owner.of(visit.world(), visit.person()).threaded() ? mailbox.threads(rows) : mailbox.findAll(rows);
    }

    private static LocalDate day(Visit visit) {
        String asked = query(visit, "day");
        try {
            return asked.isEmpty() ? visit.now().atZone(visit.world().zone()).toLocalDate() : LocalDate.parse(asked);
        } catch (DateTimeParseException noDay) {
            return visit.now().atZone(visit.world().zone()).toLocalDate();
        }
    }

    private static void edit(Visit visit) {
        String id = visit.http().pathParam("id");
        Event event = (id.matches(ID) ? queries(visit).find(Long.parseLong(id)) : Optional.<Event>empty())
                .orElseThrow(() -> new NotFoundResponse("There is no event " + id + ": it was deleted."));
        render(visit, event, "");
    }

    private static void render(Visit visit, Event event, String subject) {
        visit.render(
                "mail/events/form.jte",
                new EventForm(
                        event, queries(visit).newest(), subject, visit.world().zone()));
    }

    private static void save(Visit visit) {
        Map<String, Object> args = new HashMap<>();
        for (String field : FIELDS) {
            args.put(field, form(visit, field));
        }
        args.put("all_day", Boolean.toString(visit.form("all_day") != null));
        ThreadToken.parse(form(visit, "thread")).ifPresent(thread -> args.put("thread", thread));
        boolean added = form(visit, "id").equals("0");
        try {
            visit.http().status(200);
            if (added) {
                add(visit, args);
            } else {
                args.put("event", form(visit, "id"));
                visit.world().run("mail.editEvent", visit.person(), args);
                visit.undoable("Event saved");
                answer(visit, Long.parseLong(form(visit, "id")));
            }
        } catch (WrongEvent wrong) {
            visit.http().status(422).result(wrong.lines());
        } catch (IllegalArgumentException gone) {
            visit.http().status(422).result("\tThis event was deleted meanwhile. Close the dialog and begin anew.");
        }
    }

    /** What was written down since the dialog opened, word for word, is the same intent once more. */
    private static void add(Visit visit, Map<String, Object> args) {
        String command = "mail.createEvent";
        Event wanted = Wanted.read(command, visit.world(), visit.person(), new Args(command, args), 0, "", null);
        String newest = form(visit, "newest");
        Optional<Event> known =
                queries(visit).after(newest.matches(ID) ? Long.parseLong(newest) : Long.MAX_VALUE).stream()
                        .filter(event -> event.named(0, "").equals(wanted))
                        .findFirst();
        if (known.isPresent()) {
            answer(visit, known.get().id());
            return;
        }
        long id = Long.parseLong(String.valueOf(visit.world().run(command, visit.person(), args)));
        visit.undoable("Event created");
        answer(visit, id);
    }

    private static void answer(Visit visit, long id) {
        queries(visit)
                .find(id)
                .ifPresent(event ->
                        visit.http().result(event.day(visit.world().zone()).toString()));
    }

    private static void shift(Visit visit) {
        ZoneId zone = visit.world().zone();
        Typed typed = new Typed(visit.now(), zone);
        try {
            Instant before = at(visit, typed, zone, "was_date", "was_time");
            Instant start = at(visit, typed, zone, "start_date", "start_time");
            Instant end = at(visit, typed, zone, "end_date", "end_time").plus(Duration.between(before, start));
            visit.http().result(EventForm.date(end, zone) + "\n" + EventForm.time(end, zone));
        } catch (IllegalArgumentException unreadable) {
            // Whoever types is told when they save.
            visit.http().status(204);
        }
    }

    private static Instant at(Visit visit, Typed typed, ZoneId zone, String date, String time) {
        return typed.date(form(visit, date))
                .atTime(Typed.time(form(visit, time)))
                .atZone(zone)
                .toInstant();
    }

    private static void delete(Visit visit) {
        String id = form(visit, "id");
        Optional<Event> event = id.matches(ID) ? queries(visit).find(Long.parseLong(id)) : Optional.empty();
        visit.http().status(204);
        if (event.isEmpty()) {
            visit.snackbar("This event is gone already.");
            return;
        }
        visit.world().run("mail.deleteEvent", visit.person(), Map.of("event", id));
        visit.snackbar(Snackbar.of(
                        event.get().guests().isEmpty() ? "Event deleted" : "Event deleted, its guests are told by mail")
                .undoable());
    }

    private static EventQueries queries(Visit visit) {
        return new EventQueries(visit.db(), visit.person().id());
    }

    private static String query(Visit visit, String name) {
        return Objects.requireNonNullElse(visit.query(name), "");
    }

    private static String form(Visit visit, String name) {
        return Objects.requireNonNullElse(visit.form(name), "");
    }
}
