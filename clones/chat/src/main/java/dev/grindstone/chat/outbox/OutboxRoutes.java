package dev.grindstone.chat.outbox;

import static dev.grindstone.chat.db.Tables.DRAFT;
import static dev.grindstone.chat.db.Tables.SCHEDULED_MESSAGE;

import dev.grindstone.chat.activation.Menu;
import dev.grindstone.chat.activation.Menu.Item;
import dev.grindstone.chat.db.tables.records.ScheduledMessageRecord;
import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.workspace.Brand;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Slice;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.View;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.kit.world.Args;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/*
 * GET  /client/view/drafts        tab, page
 * GET  /client/menu/reschedule    id
 * GET  /client/dialog/scheduled   id: text and time of a scheduled message
 * POST /client/outbox/scheduled   id, text, date, time
 * POST /client/outbox/send        channel, thread_ts: sends a draft
 * POST /client/outbox/discard     channel, thread_ts: forgets one
 */
/** The view {@code drafts}. */
public final class OutboxRoutes {
    private final Brand brand;

    public OutboxRoutes(Brand brand) {
        this.brand = brand;
    }

    /** The view, a row of the side bar. */
    public static List<View> views() {
        return List.of(
                new View("drafts", "Drafts & sent", "send", View.Place.SIDE_BAR, "channel_sidebar_pdrafts", "Pdrafts")
                        .counting(OutboxList::badge));
    }

    /** Adds the routes. */
    public void addTo(Routes routes) {
        routes.get("/client/view/drafts", visit -> visit.render("chat/outbox/outbox.jte", page(visit)));
        routes.get("/client/menu/reschedule", OutboxRoutes::reschedule);
        routes.get("/client/dialog/scheduled", OutboxRoutes::dialog);
        routes.post("/client/outbox/scheduled", OutboxRoutes::change);
        routes.post("/client/outbox/send", visit -> draft(visit, true));
        routes.post("/client/outbox/discard", visit -> draft(visit, false));
    }

    private OutboxPage page(Visit visit) {
        String asked = Objects.requireNonNullElse(visit.query("tab"), "");
        String tab = OutboxPage.TABS.contains(asked) ? asked : "drafts";
        String number = Objects.requireNonNullElse(visit.query("page"), "");
        int page = number.matches("[1-9]\\d{0,4}") ? Integer.parseInt(number) : 1;
        OutboxList list = new OutboxList(visit.world(), visit.person().id());
        List<Outgoing> drafts = list.drafts();
        List<Outgoing> scheduled = list.scheduled();
        int sent = tab.equals("sent") ? list.sentCount() : 0;
        Slice<Integer> pages = Slice.of(IntStream.range(0, sent).boxed().toList(), page, OutboxList.SIZE);
        Team team = Team.of(visit.db());
        return new OutboxPage(
                team,
                "Drafts & sent - " + team.name() + " - " + brand.name(),
                tab,
                drafts.size(),
                scheduled.size(),
                pages,
                tab.equals("drafts") ? drafts : tab.equals("scheduled") ? scheduled : list.sent(pages.page()));
    }

    private static ScheduledMessageRecord scheduled(Visit visit, @Nullable String id) {
        return visit.db()
                .selectFrom(SCHEDULED_MESSAGE)
                .where(SCHEDULED_MESSAGE.ID.eq(
                        id != null && id.matches("\\d{1,18}|[1-8]\\d{18}") ? Long.parseLong(id) : -1L))
                .and(SCHEDULED_MESSAGE.AUTHOR_ID.eq(visit.person().id()))
                .fetchOptional()
                .orElseThrow(() -> ChatException.of(
                        "invalid_scheduled_message_id", "The message was sent or deleted meanwhile: reload the list"));
    }

    private static void reschedule(Visit visit) {
        long id = scheduled(visit, visit.query("id")).getId();
        LocalDate today = visit.now().atZone(visit.world().zone()).toLocalDate();
        Menu menu = Menu.of("Reschedule").heading("Reschedule");
        Map<String, LocalDate> days = new java.util.LinkedHashMap<>();
        days.put("Tomorrow at 9:00 AM", today.plusDays(1));
        days.put("Next Monday at 9:00 AM", today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        days.forEach((label, day) -> menu.with(Item.of("reschedule_item", label, "")
                .runs(
                        "editScheduled",
                        "id=" + id + "&post_at="
                                + day.atTime(9, 0).atZone(visit.world().zone()).toInstant())
                .says("Rescheduled")));
        visit.render(
                "chat/activation/menu.jte",
                menu.with(
                        Item.of("reschedule_custom", "Custom time…", "").dialog("/client/dialog/scheduled?id=" + id)));
    }

    private static void dialog(Visit visit) {
        ScheduledMessageRecord row = scheduled(visit, visit.query("id"));
        LocalDateTime at = row.getPostAt().atZone(visit.world().zone()).toLocalDateTime();
        visit.render(
                "chat/outbox/scheduled.jte",
                new ScheduledDialog(
                        row.getId(),
                        row.getText(),
                        at.toLocalDate().toString(),
                        at.toLocalTime().withSecond(0).withNano(0).toString()));
    }

    private static void change(Visit visit) {
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
        visit.world()
                .run(
                        "chat.editScheduled",
                        visit.person(),
                        Map.of(
                                "id", Objects.requireNonNullElse(visit.form("id"), ""),
                                "text", Objects.requireNonNullElse(visit.form("text"), ""),
                                "post_at", at.toString()));
        visit.http().status(204);
    }

    private static void draft(Visit visit, boolean sends) {
        Map<String, Object> args = new HashMap<>();
        args.put("channel", Objects.requireNonNullElse(visit.form("channel"), ""));
        String thread = Objects.requireNonNullElse(visit.form("thread_ts"), "");
        if (!thread.isEmpty()) {
            args.put("thread_ts", thread);
        }
        Deed deed = new Deed(visit.world(), visit.person(), new Args("draft", args));
        @Nullable Message root = deed.root(deed.conversation(), "thread_ts");
        String text = visit.db()
                .select(DRAFT.TEXT)
                .from(DRAFT)
                .where(DRAFT.MEMBER_ID.eq(visit.person().id()))
                .and(DRAFT.CONVERSATION_ID.eq(deed.conversation().id()))
                .and(DRAFT.THREAD_ID.eq(root == null ? 0L : root.id()))
                .fetchOptional(DRAFT.TEXT)
                .orElseThrow(
                        () -> ChatException.of("no_text", "This draft was sent or deleted meanwhile: reload the list"));
        if (sends) {
            args.put("text", text);
            visit.world().run("chat.post", visit.person(), args);
        }
        args.put("text", "");
        visit.world().run("chat.saveDraft", visit.person(), args);
        visit.http().status(204);
    }

    /** A scheduled message while it is changed. */
    record ScheduledDialog(long id, String text, String date, String time) {}
}
