package dev.grindstone.mail.api.settings;

import dev.grindstone.mail.api.call.Access;
import dev.grindstone.mail.api.call.Answer;
import dev.grindstone.mail.api.call.Call;
import dev.grindstone.mail.api.call.Endpoint;
import dev.grindstone.mail.api.call.Fields;
import dev.grindstone.mail.api.call.Problem;
import dev.grindstone.mail.db.tables.records.PreferenceRecord;
import dev.grindstone.mail.mailbox.Preferences;
import java.util.List;
import java.util.Map;

/** What mail programs may do and in which language the mailbox is: IMAP, POP, language. */
final class ProgramMethods {
    private ProgramMethods() {}

    static List<Endpoint> all() {
        return List.of(
                read("getImap", "imap", ProgramMethods::imap),
                write("updateImap", "imap", ProgramMethods::updateImap)
                        .json("enabled", "autoExpunge", "expungeBehavior", "maxFolderSize"),
                read("getPop", "pop", ProgramMethods::pop),
                write("updatePop", "pop", ProgramMethods::updatePop).json("accessWindow", "disposition"),
                read("getLanguage", "language", ProgramMethods::language),
                write("updateLanguage", "language", ProgramMethods::updateLanguage)
                        .json("displayLanguage"));
    }

    private static Endpoint read(String id, String path, Endpoint.Handler handler) {
        return Endpoint.of("settings." + id, "GET", "settings/" + path, Access.SETTINGS, handler);
    }

    private static Endpoint write(String id, String path, Endpoint.Handler handler) {
        return Endpoint.of("settings." + id, "PUT", "settings/" + path, Access.CHANGE_SETTINGS, handler);
    }

    private static PreferenceRecord row(Call call) {
        return Preferences.of(call.db(), call.person().id()).row();
    }

    private static Answer imap(Call call) {
        PreferenceRecord row = row(call);
        return Answer.of(Call.object(
                "enabled", row.getImap(),
                "autoExpunge", row.getImapAutoExpunge(),
                "expungeBehavior", row.getImapExpunge(),
                "maxFolderSize", row.getImapFolderSize()));
    }

    private static Answer updateImap(Call call) {
        Fields wish = call.json();
        Long size = wish.number("maxFolderSize");
        if (size != null && !List.of(0L, 1000L, 2000L, 5000L, 10000L).contains(size)) {
            throw Problem.invalid("Invalid value at 'maxFolderSize', " + size);
        }
        String expunge =
                wish.word("expungeBehavior", "expungeBehaviorUnspecified", "archive", "trash", "deleteForever");
        call.run(
                "mail.setPreferences",
                Map.of(
                        "imap", wish.flag("enabled", false) ? "on" : "off",
                        "imap_auto_expunge", wish.flag("autoExpunge", false) ? "on" : "off",
                        "imap_expunge", expunge.equals("expungeBehaviorUnspecified") ? "archive" : expunge,
                        "imap_folder_size", String.valueOf(size == null ? 0 : size)));
        return imap(call);
    }

    private static Answer pop(Call call) {
        PreferenceRecord row = row(call);
        return Answer.of(Call.object("accessWindow", row.getPop(), "disposition", row.getPopDisposition()));
    }

    private static Answer updatePop(Call call) {
        String window = call.json().word("accessWindow", "accessWindowUnspecified", "disabled", "fromNowOn", "allMail");
        String disposition = call.json()
                .word("disposition", "dispositionUnspecified", "leaveInInbox", "archive", "trash", "markRead");
        call.run(
                "mail.setPreferences",
                Map.of(
                        "pop", window.endsWith("Unspecified") ? "disabled" : window,
                        "pop_disposition", disposition.endsWith("Unspecified") ? "leaveInInbox" : disposition));
        return pop(call);
    }

    private static Answer language(Call call) {
        return Answer.of(Call.object("displayLanguage", row(call).getLanguage()));
    }

    private static Answer updateLanguage(Call call) {
        String language = call.json().text("displayLanguage", "");
        try {
            call.run("mail.setPreferences", Map.of("language", language));
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid("Invalid display language: " + language);
        }
        return language(call);
    }
}
