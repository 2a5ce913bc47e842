package dev.grindstone.mail.settings;

import static dev.grindstone.mail.db.Tables.PREFERENCE;

import dev.grindstone.mail.db.tables.records.PreferenceRecord;
import dev.grindstone.mail.mailbox.setting.TextStyle;
import java.util.List;
import java.util.function.Function;
import org.jooq.TableField;

/**
 * One thing that can be chosen in the settings.
 *
 * @param name as commands and forms call it
 * @param column where it is kept
 * @param read makes the column's value of an offered text
 * @param offered the only texts it takes
 */
record Choice<T>(String name, TableField<PreferenceRecord, T> column, Function<String, T> read, List<String> offered) {

    /** Everything that is chosen from a few offered values. */
    static final List<Choice<?>> ALL = List.of(
            number("page_size", PREFERENCE.PAGE_SIZE, "10", "15", "20", "25", "50", "100"),
            word("density", PREFERENCE.DENSITY, "default", "comfortable", "compact"),
            onOff("shortcuts", PREFERENCE.SHORTCUTS),
            onOff("conversations", PREFERENCE.CONVERSATIONS),
            number("undo_seconds", PREFERENCE.UNDO_SECONDS, "5", "10", "20", "30"),
            onOff("reply_all", PREFERENCE.REPLY_ALL),
            onOff("send_archive", PREFERENCE.SEND_ARCHIVE),
            onOff("smart_reply", PREFERENCE.SMART_REPLY),
            onOff("smart_features", PREFERENCE.SMART),
            onOff("spelling", PREFERENCE.SPELLING),
            onOff("auto_contacts", PREFERENCE.AUTO_CONTACTS),
            onOff("custom_keys", PREFERENCE.CUSTOM_KEYS),
            onOff("nudge_reply", PREFERENCE.NUDGE_REPLY),
            onOff("nudge_follow", PREFERENCE.NUDGE_FOLLOW),
            onOff("unread_icon", PREFERENCE.UNREAD_ICON),
            onOff("full_screen", PREFERENCE.FULL_SCREEN),
            looks("text_font", PREFERENCE.TEXT_FONT, TextStyle.FONTS),
            looks("text_size", PREFERENCE.TEXT_SIZE, TextStyle.SIZES),
            looks("text_color", PREFERENCE.TEXT_COLOR, TextStyle.COLORS),
            onOff("hover_actions", PREFERENCE.HOVER_ACTIONS),
            onOff("show_images", PREFERENCE.SHOW_IMAGES),
            onOff("button_text", PREFERENCE.BUTTON_TEXT),
            onOff("snippets", PREFERENCE.SNIPPETS),
            onOff("templates", PREFERENCE.TEMPLATES),
            word("theme", PREFERENCE.THEME, Themes.NAMES.toArray(new String[0])),
            onOff("imap", PREFERENCE.IMAP),
            onOff("imap_auto_expunge", PREFERENCE.IMAP_AUTO_EXPUNGE),
            word("imap_expunge", PREFERENCE.IMAP_EXPUNGE, "archive", "trash", "deleteForever"),
            number("imap_folder_size", PREFERENCE.IMAP_FOLDER_SIZE, "0", "1000", "2000", "5000", "10000"),
            word("pop", PREFERENCE.POP, "disabled", "fromNowOn", "allMail"),
            word("pop_disposition", PREFERENCE.POP_DISPOSITION, "leaveInInbox", "archive", "trash", "markRead"),
            word("auto_advance", PREFERENCE.AUTO_ADVANCE, "list", "next", "previous"),
            word(
                    "inbox_type",
                    PREFERENCE.INBOX_TYPE,
                    "default",
                    "important",
                    "unread",
                    "starred",
                    "priority",
                    "multiple"),
            new Choice<>("sections_at", PREFERENCE.SECTIONS_BELOW, "below"::equals, List.of("above", "below")),
            onOff("markers", PREFERENCE.MARKERS),
            onOff("levels", PREFERENCE.LEVELS),
            word("reading_pane", PREFERENCE.READING_PANE, "none", "right", "below"));

    private static Choice<Integer> number(
            String name, TableField<PreferenceRecord, Integer> column, String... offered) {
        return new Choice<>(name, column, Integer::valueOf, List.of(offered));
    }

    private static Choice<String> word(String name, TableField<PreferenceRecord, String> column, String... offered) {
        return new Choice<>(name, column, text -> text, List.of(offered));
    }

    private static Choice<String> looks(
            String name, TableField<PreferenceRecord, String> column, List<TextStyle.Look> offered) {
        return new Choice<>(
                name,
                column,
                text -> text,
                offered.stream().map(TextStyle.Look::value).toList());
    }

    private static Choice<Boolean> onOff(String name, TableField<PreferenceRecord, Boolean> column) {
        return new Choice<>(name, column, "on"::equals, List.of("on", "off"));
    }

    /** Puts an offered value into the row, or says which would have been. */
    void put(PreferenceRecord row, String command, String text) {
        if (!offered.contains(text)) {
            throw new IllegalArgumentException(
                    command + ": " + name + " is '" + text + "', but must be one of " + offered);
        }
        row.set(column, read.apply(text));
    }
}
