package dev.grindstone.mail.snooze;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.mailbox.Chosen;
import dev.grindstone.mail.mailbox.Dates;
import dev.grindstone.mail.mailbox.Standing;
import dev.grindstone.mail.mailbox.Views;
import dev.grindstone.mail.message.ThreadToken;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The menu of times, and snoozing from a page; the forms are those of the other actions on conversations. */
public final class SnoozeRoutes {
    private static final String BASE = "/mail/u/0/";

    private final Views views;

    public SnoozeRoutes(Views views) {
        this.views = views;
    }

    /** Adds {@code /mail/u/0/snooze/menu}, {@code /mail/u/0/act/snooze} and {@code /mail/u/0/act/unsnooze}. */
    public void addTo(Routes routes) {
        routes.get(BASE + "snooze/menu", SnoozeRoutes::menu);
        routes.post(BASE + "act/snooze", this::snooze);
        routes.post(BASE + "act/unsnooze", this::unsnooze);
    }

    private static void menu(Visit visit) {
        Dates dates = dates(visit);
        boolean waking = visit.http().queryParams("thread").stream()
                .flatMap(text -> ThreadToken.parse(text).stream().boxed())
                .anyMatch(thread ->
                        Standing.of(visit.db(), visit.person().id(), thread).snoozedUntil() != null);
        List<SnoozeMenu.Item> items = new Times(dates.now(), dates.zone())
                .offers().stream()
                        .map(offer ->
                                new SnoozeMenu.Item(offer.name(), offer.at().toString(), dates.soon(offer.at())))
                        .toList();
        visit.render("mail/snooze/menu.jte", new SnoozeMenu(waking, items));
    }

    private void snooze(Visit visit) {
        Optional<Instant> until =
                instant(Objects.requireNonNullElse(visit.http().formParam("until"), ""));
        if (until.isEmpty() || !until.get().isAfter(visit.now())) {
            visit.snackbar("That time has passed. Choose one to come.");
            visit.http().status(422);
            return;
        }
        report(
                visit,
                visit.world()
                        .run("mail.snooze", visit.person(), Map.of("threads", chosen(visit), "until", until.get())),
                "snoozed until " + dates(visit).soon(until.get()));
    }

    private void unsnooze(Visit visit) {
        report(
                visit,
                visit.world().run("mail.unsnooze", visit.person(), Map.of("threads", chosen(visit))),
                "unsnoozed");
    }

    private static void report(Visit visit, @Nullable Object result, String done) {
        int count = (Integer) Objects.requireNonNull(result, "both commands count");
        if (count == 0) {
            visit.snackbar("Nothing here can be " + done.split(" ", 2)[0] + ".");
        } else {
            String what = count == 1 ? "Conversation " : String.format(Locale.US, "%,d conversations ", count);
            visit.undoable(what + done + ".");
        }
        visit.event("pigeon:acted", "verb", done.split(" ", 2)[0]);
        visit.http().status(204);
    }

    private List<Long> chosen(Visit visit) {
        return Chosen.threads(visit, views, text -> ThreadToken.parse(text).stream());
    }

    private static Dates dates(Visit visit) {
        return new Dates(visit.now(), visit.world().zone());
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException notAnInstant) {
            return Optional.empty();
        }
    }
}
