package dev.grindstone.chat.later;

import dev.grindstone.chat.activation.Menu;
import dev.grindstone.chat.activation.Menu.Item;
import dev.grindstone.chat.workspace.Brand;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.View;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/*
 * GET  /client/view/later             tab
 * GET  /client/menu/later             tab, item: what can be done with one
 * GET  /client/menu/later-due         item: when it can fall due
 * GET  /client/dialog/later-reminder  item: a reminder, new or at another time
 * POST /client/later/remind           item, text, date, time
 */
/** The view {@code later}. */
public final class LaterRoutes {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Brand brand;

    public LaterRoutes(Brand brand) {
        this.brand = brand;
    }

    /** The view, a tab of the rail. */
    public static List<View> views() {
        return List.of(new View("later", "Later", "bookmark", View.Place.RAIL, "tab_rail_later_button", "")
                .counting(LaterList::badge));
    }

    /** Adds the routes. */
    public void addTo(Routes routes) {
        routes.get("/client/view/later", visit -> visit.render("chat/later/later.jte", page(visit)));
        routes.get("/client/menu/later", this::menu);
        routes.get("/client/menu/later-due", this::dues);
        routes.get("/client/dialog/later-reminder", this::dialog);
        routes.post("/client/later/remind", this::remind);
    }

    private LaterPage page(Visit visit) {
        String tab = Objects.requireNonNullElse(visit.query("tab"), "");
        Team team = Team.of(visit.db());
        return new LaterPage(
                team,
                "Later - " + team.name() + " - " + brand.name(),
                LaterPage.TABS.contains(tab) ? tab : "progress",
                new LaterList(visit.world(), visit.person().id()).all());
    }

    private LaterItem item(Visit visit, String key) {
        return page(visit).all().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> ChatException.of(
                        "not_found", "This is not among what you keep for later any more: reload the list"));
    }

    private void menu(Visit visit) {
        LaterItem item = item(visit, String.valueOf(visit.query("item")));
        String args = item.args();
        Menu menu = Menu.of("More actions");
        if (item.isReminder()) {
            menu.with(Item.of("later_edit", "Edit reminder…", "pencil")
                            .dialog("/client/dialog/later-reminder?item=" + item.key()))
                    .with(Item.of("later_delete", "Delete reminder", "trash-2").runs("deleteReminder", args));
        } else {
            menu.with(Item.of("later_open", "View in conversation", "message-square")
                    .goes(item.path()));
            menu.withIf(
                            !item.state().equals("progress"),
                            Item.of("later_restore", "Move to In progress", "rotate-ccw")
                                    .runs("save", args))
                    .withIf(
                            !item.state().equals("archived"),
                            Item.of("later_archive", "Archive", "archive").runs("archiveSaved", args))
                    .rule()
                    .with(Item.of("later_remove", "Remove from Later", "bookmark")
                            .runs("unsave", args));
        }
        visit.render("chat/activation/menu.jte", menu);
    }

    /** A time that is offered. */
    private record Due(String label, Instant at) {}

    private static List<Due> dues(Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        List<Due> dues = new ArrayList<>();
        dues.add(new Due("In 20 minutes", now.plus(Duration.ofMinutes(20))));
        dues.add(new Due("In 1 hour", now.plus(Duration.ofHours(1))));
        dues.add(new Due("In 3 hours", now.plus(Duration.ofHours(3))));
        dues.add(new Due(
                "Tomorrow", today.plusDays(1).atTime(MORNING).atZone(zone).toInstant()));
        dues.add(new Due(
                "Next week",
                today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                        .atTime(MORNING)
                        .atZone(zone)
                        .toInstant()));
        return dues;
    }

    private void dues(Visit visit) {
        LaterItem item = item(visit, String.valueOf(visit.query("item")));
        Menu menu = Menu.of("Remind me").heading("Remind me");
        for (Due due : dues(visit.now(), visit.world().zone())) {
            menu.with(Item.of("later_due", due.label(), "")
                    .runs(item.isReminder() ? "changeReminder" : "save", item.args() + "&due=" + due.at()));
        }
        menu.with(
                Item.of("later_due_custom", "Custom…", "").dialog("/client/dialog/later-reminder?item=" + item.key()));
        menu.withIf(
                item.due() != null && !item.isReminder(),
                Item.of("later_due_none", "Remove the reminder", "bell-off").runs("save", item.args()));
        visit.render("chat/activation/menu.jte", menu);
    }

    private void dialog(Visit visit) {
        String key = Objects.requireNonNullElse(visit.query("item"), "");
        ZoneId zone = visit.world().zone();
        Instant due = visit.now().plus(Duration.ofHours(1));
        String text = "";
        boolean hasText = true;
        if (!key.isEmpty()) {
            LaterItem item = item(visit, key);
            Instant old = item.due();
            due = old != null && old.isAfter(visit.now()) ? old : due;
            text = item.isReminder() ? item.text() : "";
            hasText = item.isReminder();
        }
        LocalDateTime at = due.atZone(zone).toLocalDateTime();
        visit.render(
                "chat/later/reminder.jte",
                new ReminderDialog(
                        key,
                        text,
                        hasText,
                        at.toLocalDate().toString(),
                        at.toLocalTime().withSecond(0).withNano(0).toString()));
    }

    private void remind(Visit visit) {
        String key = Objects.requireNonNullElse(visit.form("item"), "");
        Map<String, Object> args = new HashMap<>();
        args.put("due", at(visit).toString());
        String command = "chat.remind";
        if (key.isEmpty()) {
            args.put("text", Objects.requireNonNullElse(visit.form("text"), ""));
        } else {
            LaterItem item = item(visit, key);
            args.put(item.isReminder() ? "id" : "message", Long.toString(item.number()));
            command = item.isReminder() ? "chat.changeReminder" : "chat.save";
            if (item.isReminder()) {
                args.put("text", Objects.requireNonNullElse(visit.form("text"), item.text()));
            }
        }
        visit.world().run(command, visit.person(), args);
        visit.http().status(204);
    }

    private static Instant at(Visit visit) {
        String date = Objects.requireNonNullElse(visit.form("date"), "");
        String time = Objects.requireNonNullElse(visit.form("time"), "");
        Instant at;
        try {
            at = LocalDate.parse(date)
                    .atTime(LocalTime.parse(time))
                    .atZone(visit.world().zone())
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw ChatException.of(
                    "cannot_parse", "'" + (date + " " + time).strip() + "' is no date and time: choose both");
        }
        if (!at.isAfter(visit.now())) {
            throw ChatException.of("time_in_past", "This time has passed: choose a later one");
        }
        return at;
    }

    /**
     * What a reminder is asked for.
     *
     * @param item what it is of; empty for a new one
     * @param hasText whether it says something of its own
     */
    record ReminderDialog(String item, String text, boolean hasText, String date, String time) {}
}
