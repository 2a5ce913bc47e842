package dev.grindstone.chat.toolbar;

import dev.grindstone.chat.activation.Menu;
import dev.grindstone.chat.activation.Menu.Item;
import dev.grindstone.chat.message.row.Stamp;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Objects;

/*
 * GET  /client/menu/remind    channel, ts
 * GET  /client/dialog/remind  channel, ts
 * POST /client/remind         channel, ts, date, time
 */
/** Being reminded of a message: it is kept for later and is due then. */
final class RemindRoutes {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private RemindRoutes() {}

    static void addTo(Routes routes) {
        routes.get("/client/menu/remind", RemindRoutes::menu);
        routes.get("/client/dialog/remind", RemindRoutes::dialog);
        routes.post("/client/remind", RemindRoutes::remind);
    }

    private static String field(Visit visit, String name) {
        return Objects.requireNonNullElse(visit.query(name), "");
    }

    private static void menu(Visit visit) {
        ZonedDateTime now = visit.now().atZone(visit.world().zone());
        LocalDate today = now.toLocalDate();
        Menu menu = Menu.of("Remind me about this")
                .with(item(visit, "In 20 minutes", now.plusMinutes(20)))
                .with(item(visit, "In 1 hour", now.plusHours(1)))
                .with(item(visit, "In 3 hours", now.plusHours(3)))
                .with(item(
                        visit,
                        "Tomorrow",
                        today.plusDays(1).atTime(MORNING).atZone(visit.world().zone())))
                .with(item(
                        visit,
                        "Next week",
                        today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                                .atTime(MORNING)
                                .atZone(visit.world().zone())))
                .rule()
                .with(Item.of("remind_custom", "Custom…", "")
                        .dialog("/client/dialog/remind?channel=" + key(visit) + "&ts=" + ts(visit)));
        visit.render("chat/activation/menu.jte", menu);
    }

    private static String key(Visit visit) {
        return field(visit, "channel").replaceAll("[^A-Z0-9]", "");
    }

    private static String ts(Visit visit) {
        return field(visit, "ts").replaceAll("[^0-9.]", "");
    }

    private static Item item(Visit visit, String label, ZonedDateTime at) {
        String due = at.toInstant().toString();
        return Item.of("remind_" + label.toLowerCase(java.util.Locale.ROOT).replace(' ', '_'), label, "")
                .runs("save", "channel=" + key(visit) + "&ts=" + ts(visit) + "&due=" + due)
                .says(told(visit, at.toInstant()));
    }

    private static String told(Visit visit, Instant at) {
        Stamp stamp = new Stamp(visit.now(), visit.world().zone());
        LocalDate tomorrow = stamp.day(visit.now()).plusDays(1);
        String when = stamp.day(at).equals(tomorrow) ? "tomorrow at " + stamp.time(at) : stamp.dated(at);
        return "Okay, you’ll be reminded about this message " + when.replace("Today", "today") + ".";
    }

    /** What the dialog starts with. */
    record Page(String channel, String ts, String date, String time) {}

    private static void dialog(Visit visit) {
        ZonedDateTime next = visit.now().atZone(visit.world().zone()).plus(Duration.ofHours(1));
        visit.render(
                "chat/toolbar/remind.jte",
                new Page(
                        key(visit),
                        ts(visit),
                        next.toLocalDate().toString(),
                        LocalTime.of(next.getHour(), 0).toString()));
    }

    private static void remind(Visit visit) {
        Instant due;
        try {
            due = LocalDate.parse(Objects.requireNonNullElse(visit.form("date"), ""))
                    .atTime(LocalTime.parse(Objects.requireNonNullElse(visit.form("time"), "")))
                    .atZone(visit.world().zone())
                    .toInstant();
        } catch (DateTimeException e) {
            throw ChatException.of("cannot_parse", "Choose a day and a time, such as 2026-03-13 and 09:00");
        }
        if (!due.isAfter(visit.now())) {
            throw ChatException.of("time_in_past", "That time is over: choose a later one");
        }
        visit.world()
                .run(
                        "chat.save",
                        visit.person(),
                        Map.of(
                                "channel",
                                Objects.requireNonNullElse(visit.form("channel"), ""),
                                "ts",
                                Objects.requireNonNullElse(visit.form("ts"), ""),
                                "due",
                                due.toString()));
        visit.http().contentType("text/plain; charset=utf-8").result(told(visit, due));
    }
}
