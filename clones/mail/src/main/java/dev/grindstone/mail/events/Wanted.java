package dev.grindstone.mail.events;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.mailbox.moment.Typed;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.MessageQueries;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what a command's arguments want an event to be, and collects all that is wrong with them. */
final class Wanted {
    private static final int TITLE = 300;
    private static final int PLACE = 500;
    private static final int DESCRIPTION = 8000;
    private static final int EMAIL = 200;
    private static final int GUESTS = 100;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;

    private final World world;
    private final Person by;
    private final Args args;
    private final Typed typed;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    private Wanted(World world, Person by, Args args) {
        this.world = world;
        this.by = by;
        this.args = args;
        this.typed = new Typed(world.now(), world.zone());
    }

    /** One edge of an event, as far as it can be read. */
    private record Edge(@Nullable LocalDate date, @Nullable Instant at) {}

    /**
     * The event that arguments want.
     *
     * @param before what they leave out, or null when there is no event yet
     * @throws WrongEvent with all that is wrong
     */
    static Event read(String command, World world, Person by, Args args, long id, String uid, @Nullable Event before) {
        Wanted wanted = new Wanted(world, by, args);
        boolean allDay = args.flag("all_day", before != null && before.isAllDay());
        String title = wanted.text("title", before == null ? "" : before.title(), TITLE)
                .replaceAll("\\s+", " ");
        Edge start = wanted.edge("start", allDay, before == null ? null : before.start());
        Edge end = wanted.edge("end", allDay, before == null ? null : before.end());
        Instant from = wanted.start(start, allDay);
        Instant to = wanted.end(end, allDay, before);
        wanted.bound("start_date", from);
        wanted.bound("end_date", to);
        if (from != null && to != null && (to.isBefore(from) || (allDay && to.equals(from)))) {
            boolean sameDay = !allDay && start.date() != null && start.date().equals(end.date());
            wanted.wrong.put(
                    sameDay ? "end_time" : "end_date",
                    "The event ends before it begins. Choose a later " + (allDay ? "last day." : "end."));
        }
        List<Address> guests = wanted.guests(before == null ? List.of() : before.guests());
        String place = wanted.text("place", before == null ? "" : before.place(), PLACE);
        String description = wanted.text("description", before == null ? "" : before.description(), DESCRIPTION);
        Long thread = wanted.thread(before == null ? null : before.thread());
        if (!wanted.wrong.isEmpty() || from == null || to == null) {
            throw new WrongEvent(command, wanted.wrong);
        }
        return new Event(
                id,
                uid,
                before == null ? 0 : before.revision(),
                title.isEmpty() ? "(no title)" : title,
                from,
                to,
                allDay,
                place,
                description,
                guests,
                thread);
    }

    private String text(String name, String before, int longest) {
        String text = args.text(name, before).strip().replace("\r\n", "\n");
        if (text.length() > longest) {
            wrong.put(
                    name,
                    "The " + (name.equals("place") ? "location" : name) + " has " + text.length()
                            + " characters, but may have " + longest + ". Shorten it.");
        }
        return text;
    }

    private Edge edge(String name, boolean allDay, @Nullable Instant before) {
        if (args.has(name + "_date")) {
            LocalDate date = field(name + "_date", typed::date);
            LocalTime time = allDay ? LocalTime.MIDNIGHT : field(name + "_time", Typed::time);
            return new Edge(
                    date,
                    date == null || time == null
                            ? null
                            : date.atTime(time).atZone(world.zone()).toInstant());
        }
        if (!args.has(name) && before != null) {
            return new Edge(null, before);
        }
        String text = args.text(name, "");
        try {
            if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
                LocalDate date = LocalDate.parse(text);
                return new Edge(date, date.atStartOfDay(world.zone()).toInstant());
            }
            Instant at = Instant.parse(text);
            return new Edge(at.atZone(world.zone()).toLocalDate(), at);
        } catch (DateTimeParseException e) {
            wrong.put(
                    name + "_date",
                    "The argument '" + name + "' is '" + text
                            + "': write an instant such as 2026-05-18T13:12:00Z, or a day such as 2026-05-18.");
            return new Edge(null, null);
        }
    }

    private <T> @Nullable T field(String name, Function<String, T> read) {
        try {
            return read.apply(args.text(name, ""));
        } catch (IllegalArgumentException e) {
            wrong.put(name, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void bound(String field, @Nullable Instant at) {
        int year = at == null ? FIRST_YEAR : at.atZone(world.zone()).getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            wrong.put(field, "The calendar has the years " + FIRST_YEAR + " to " + LAST_YEAR + ". Choose one of them.");
        }
    }

    private @Nullable Instant start(Edge start, boolean allDay) {
        Instant at = start.at();
        return at == null || !allDay
                ? at
                : at.atZone(world.zone())
                        .toLocalDate()
                        .atStartOfDay(world.zone())
                        .toInstant();
    }

    /** People name the last day of an event; it is over when that is. */
    private @Nullable Instant end(Edge end, boolean allDay, @Nullable Event before) {
        Instant at = end.at();
        boolean kept = end.date() == null && before != null && before.isAllDay();
        return at == null || !allDay || kept
                ? at
                : at.atZone(world.zone())
                        .toLocalDate()
                        .plusDays(1)
                        .atStartOfDay(world.zone())
                        .toInstant();
    }

    private List<Address> guests(List<Address> before) {
        if (!args.has("guests")) {
            return before;
        }
        List<Address> named = args.texts("guests").stream()
                .flatMap(text -> Address.parseAll(text).stream())
                .toList();
        List<String> none = named.stream()
                .map(Address::email)
                .filter(email -> email.length() > EMAIL || !new Address("", email).isValid())
                .toList();
        List<String> nobody = named.stream()
                .map(Address::email)
                .filter(email -> !none.contains(email) && Guests.isNobody(world, email))
                .toList();
        if (!none.isEmpty()) {
            wrong.put("guests", "\"" + none.get(0) + "\" is not a mail address. Write it like name@host.example.");
        } else if (!nobody.isEmpty()) {
            wrong.put("guests", "Nobody has the address \"" + nobody.get(0) + "\". Correct it, or take it out.");
        }
        List<Address> guests = new ArrayList<>(Guests.others(world, by, named));
        if (guests.size() > GUESTS) {
            wrong.put("guests", "These are " + guests.size() + " guests, but there may be " + GUESTS + ".");
        }
        return guests;
    }

    private @Nullable Long thread(@Nullable Long before) {
        if (!args.has("thread")) {
            return before;
        }
        long thread = args.number("thread");
        if (new MessageQueries(world.db("mail"), by.id()).thread(thread).isEmpty()) {
            wrong.put("thread", "There is no conversation " + thread + " any more. Begin the event anew.");
        }
        return thread;
    }
}
