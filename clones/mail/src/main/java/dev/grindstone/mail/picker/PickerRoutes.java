package dev.grindstone.mail.picker;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.mailbox.moment.Typed;
import io.javalin.http.BadRequestResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The dialog, its months, and the reading of what stands in its fields. */
public final class PickerRoutes {
    private static final String PATH = "/mail/u/0/picker";

    /** Adds {@code /mail/u/0/picker}, which gives the dialog and takes its fields, and {@code /mail/u/0/picker/month}. */
    public void addTo(Routes routes) {
        routes.get(PATH, PickerRoutes::dialog);
        routes.get(PATH + "/month", PickerRoutes::month);
        routes.post(PATH, PickerRoutes::read);
    }

    private static void dialog(Visit visit) {
        LocalDate tomorrow = today(visit).plusDays(1);
        visit.render(
                "mail/picker/picker.jte",
                new PickerPage(
                        text(visit.http().queryParam("title"), "Pick date & time"),
                        text(visit.http().queryParam("ok"), "Save"),
                        visit.world().zone().getDisplayName(TextStyle.FULL, Locale.US),
                        new Month(YearMonth.from(tomorrow), today(visit), tomorrow),
                        "8:00 AM"));
    }

    private static void month(Visit visit) {
        String month = text(visit.http().queryParam("month"), "");
        String chosen = text(visit.http().queryParam("chosen"), "");
        try {
            LocalDate day = LocalDate.parse(chosen);
            visit.render("mail/picker/month.jte", new Month(YearMonth.parse(month), today(visit), day));
        } catch (DateTimeException e) {
            throw new BadRequestResponse(
                    "'" + month + "' or '" + chosen + "' is no month and day such as 2026-03, 2026-03-13");
        }
    }

    /** Answers with the instant, or refuses in words. */
    private static void read(Visit visit) {
        try {
            String date = text(visit.http().formParam("date"), "");
            String time = text(visit.http().formParam("time"), "");
            visit.http()
                    .result(new Typed(visit.now(), visit.world().zone())
                            .instant(date, time)
                            .toString());
        } catch (IllegalArgumentException e) {
            visit.http().status(422).result(String.valueOf(e.getMessage()));
        }
    }

    private static LocalDate today(Visit visit) {
        return visit.now().atZone(visit.world().zone()).toLocalDate();
    }

    private static String text(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
