package dev.grindstone.mail.api.settings;

import dev.grindstone.mail.api.call.Access;
import dev.grindstone.mail.api.call.Answer;
import dev.grindstone.mail.api.call.Call;
import dev.grindstone.mail.api.call.Endpoint;
import dev.grindstone.mail.api.call.Fields;
import dev.grindstone.mail.api.call.Problem;
import dev.grindstone.mail.mailbox.Vacation;
import dev.grindstone.mail.message.BodyText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code users.settings.getVacation} and {@code updateVacation}: the responder of the settings, which knows days. */
final class VacationMethods {
    private VacationMethods() {}

    static List<Endpoint> all() {
        String path = "settings/vacation";
        return List.of(
                Endpoint.of("settings.getVacation", "GET", path, Access.SETTINGS, VacationMethods::get),
                Endpoint.of("settings.updateVacation", "PUT", path, Access.CHANGE_SETTINGS, VacationMethods::update)
                        .json(
                                "enableAutoReply",
                                "responseSubject",
                                "responseBodyPlainText",
                                "responseBodyHtml",
                                "restrictToContacts",
                                "restrictToDomain",
                                "startTime",
                                "endTime"));
    }

    private static Answer get(Call call) {
        return Vacation.of(call.db(), call.person().id())
                .map(vacation -> Answer.of(json(call, vacation)))
                .orElseGet(() -> Answer.of(
                        Call.object("enableAutoReply", false, "restrictToContacts", false, "restrictToDomain", false)));
    }

    private static Map<String, Object> json(Call call, Vacation vacation) {
        LocalDate last = vacation.lastDay();
        boolean silent = vacation.text().isEmpty();
        return Call.object(
                "enableAutoReply",
                vacation.isOn(),
                "responseSubject",
                vacation.subject(),
                "responseBodyPlainText",
                silent ? null : vacation.text(),
                "responseBodyHtml",
                silent ? null : BodyText.toHtml(vacation.text()),
                "restrictToContacts",
                vacation.contactsOnly(),
                "restrictToDomain",
                vacation.domainOnly(),
                "startTime",
                begin(call, vacation.firstDay()),
                "endTime",
                last == null ? null : begin(call, last.plusDays(1)));
    }

    private static String begin(Call call, LocalDate day) {
        return String.valueOf(day.atStartOfDay(call.world().zone()).toInstant().toEpochMilli());
    }

    private static Answer update(Call call) {
        Fields wish = call.json();
        Long start = wish.number("startTime");
        Long end = wish.number("endTime");
        if (start != null && end != null && start >= end) {
            throw Problem.invalid("Vacation start time must be before its end time");
        }
        String html = wish.text("responseBodyHtml", "");
        Map<String, Object> args = new HashMap<>();
        args.put("on", wish.flag("enableAutoReply", false));
        args.put("subject", wish.text("responseSubject", ""));
        args.put("text", html.isBlank() ? wish.text("responseBodyPlainText", "") : BodyText.ofHtml(html));
        args.put("contacts_only", wish.flag("restrictToContacts", false));
        args.put("domain_only", wish.flag("restrictToDomain", false));
        args.put("first_day", day(call, start == null ? call.world().now().toEpochMilli() : start));
        args.put("last_day", end == null ? "" : day(call, end - 1));
        call.run("mail.setVacation", args);
        return get(call);
    }

    /** The day in which a moment lies; an end is the first moment that is over, so the day before it counts. */
    private static String day(Call call, long millis) {
        return Instant.ofEpochMilli(millis)
                .atZone(call.world().zone())
                .toLocalDate()
                .toString();
    }
}
