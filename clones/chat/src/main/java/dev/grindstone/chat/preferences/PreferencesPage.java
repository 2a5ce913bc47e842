package dev.grindstone.chat.preferences;

import dev.grindstone.chat.workspace.Preferences;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The dialog of the preferences.
 *
 * @param open the tab that is open
 */
record PreferencesPage(Preferences chosen, String open) {

    private static final DateTimeFormatter TWELVE = DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH);

    /** A tab. */
    record Tab(String key, String label, String icon, List<Group> groups) {}

    /**
     * What belongs together.
     *
     * @param kind {@code radio} of one preference, {@code check} of several, {@code hours} for the schedule, or
     *     {@code words} for a text
     */
    record Group(String title, String note, String kind, List<Choice> choices) {}

    /** A value of a preference, or a preference that is on or off. */
    record Choice(String name, String value, String label, String detail) {}

    private static Choice of(String name, String value, String label) {
        return new Choice(name, value, label, "");
    }

    private static Choice on(String name, String label) {
        return new Choice(name, "true", label, "");
    }

    private static Group radio(String title, String note, Choice... choices) {
        return new Group(title, note, "radio", List.of(choices));
    }

    private static Group check(String title, String note, Choice... choices) {
        return new Group(title, note, "check", List.of(choices));
    }

    static final List<Tab> TABS = List.of(
            new Tab(
                    "notifications",
                    "Notifications",
                    "bell",
                    List.of(
                            radio(
                                    "Notify me about…",
                                    "In channels that have no setting of their own. What you are notified of has a number in the side bar.",
                                    of("notify", "all", "All new messages"),
                                    of("notify", "mentions", "Mentions and direct messages"),
                                    of("notify", "nothing", "Nothing")),
                            check("Threads", "", on("thread_notify", "Tell me of replies to threads I follow")),
                            new Group(
                                    "My keywords",
                                    "Messages in your channels that have one of these words count as mentions. Put commas"
                                            + " between them; upper and lower case are the same.",
                                    "words",
                                    List.of(of(Preferences.KEYWORDS, "", "My keywords"))),
                            new Group(
                                    "Notification schedule",
                                    "Outside of these hours notifications are paused.",
                                    "hours",
                                    List.of(
                                            of("schedule", "any", "Any time"),
                                            of("schedule", "daily", "Every day"),
                                            of("schedule", "weekdays", "Weekdays"))))),
            new Tab(
                    "navigation",
                    "Navigation",
                    "panel-left",
                    List.of(
                            check(
                                    "Show these tabs in the navigation bar",
                                    "Home is always there.",
                                    on("show_dms", "DMs"),
                                    on("show_activity-inbox", "Activity"),
                                    on("show_unified-files", "Files"),
                                    on("show_later", "Later")),
                            radio(
                                    "Tab appearance",
                                    "",
                                    of("rail", "full", "Icons and text"),
                                    of("rail", "icons", "Icons only")))),
            new Tab(
                    "home",
                    "Home",
                    "house",
                    List.of(
                            check(
                                    "Always show in the side bar",
                                    "",
                                    on("show_unreads", "Unreads"),
                                    on("show_threads", "Threads"),
                                    on("show_drafts", "Drafts & sent"),
                                    on("show_browse-channels", "Directories")),
                            radio(
                                    "Show…",
                                    "",
                                    of("side_filter", "all", "All your conversations"),
                                    of("side_filter", "unread", "Unreads only")),
                            radio(
                                    "Sort…",
                                    "",
                                    of("side_sort", "name", "Alphabetically"),
                                    of("side_sort", "recent", "By most recent")),
                            check("Direct messages", "", on("side_photos", "Show pictures next to DMs")))),
            new Tab(
                    "appearance",
                    "Appearance",
                    "palette",
                    List.of(
                            radio(
                                    "Color mode",
                                    "",
                                    of("mode", "light", "Light"),
                                    of("mode", "dark", "Dark"),
                                    of("mode", "system", "System")),
                            radio(
                                    "Theme",
                                    "The colors of the bars at the top and the side.",
                                    of("theme", "pine", "Pine"),
                                    of("theme", "ocean", "Ocean"),
                                    of("theme", "plum", "Plum"),
                                    of("theme", "graphite", "Graphite"),
                                    of("theme", "brick", "Brick")))),
            new Tab(
                    "messages",
                    "Messages & media",
                    "message-square",
                    List.of(radio(
                            "Theme of messages",
                            "",
                            of("density", "clean", "Clean"),
                            of("density", "compact", "Compact")))),
            new Tab(
                    "language",
                    "Language & region",
                    "globe",
                    List.of(radio(
                            "Time format",
                            "How messages tell when they were written.",
                            of("clock", "12", "12-hour clock, such as 4:30 PM"),
                            of("clock", "24", "24-hour clock, such as 16:30")))),
            new Tab(
                    "accessibility",
                    "Accessibility",
                    "accessibility",
                    List.of(check("Links", "", on("underline", "Underline links to websites")))),
            new Tab(
                    "mark-as-read",
                    "Mark as read",
                    "check-check",
                    List.of(
                            radio(
                                    "When I view a conversation…",
                                    "",
                                    of("mark_read", "read", "Start at the newest message, and mark it as read"),
                                    of("mark_read", "leave", "Start at the newest message, but leave it unread")),
                            check(
                                    "Mark all as read",
                                    "",
                                    on("confirm_all_read", "Ask before Shift+Esc marks everything as read")))),
            new Tab(
                    "advanced",
                    "Advanced",
                    "sliders-horizontal",
                    List.of(radio(
                            "When writing a message, press Enter to…",
                            "",
                            of("enter", "send", "Send the message"),
                            of("enter", "line", "Start a new line (use Ctrl+Enter to send)")))));

    List<Tab> tabs() {
        return TABS;
    }

    Tab tab() {
        return TABS.stream().filter(each -> each.key().equals(open)).findFirst().orElse(TABS.get(0));
    }

    /** The half hours to choose from, in their order. */
    List<String> times() {
        return Objects.requireNonNull(Preferences.CHOICES.get("schedule_from")).stream()
                .sorted()
                .toList();
    }

    /** A time as the member reads it: {@code 08:30}, or {@code 8:30 AM}. */
    String time(String value) {
        return chosen.get("clock").equals("24") ? value : LocalTime.parse(value).format(TWELVE);
    }

    boolean isScheduled() {
        return !chosen.get("schedule").equals("any");
    }

    boolean isChosen(Choice choice) {
        return chosen.get(choice.name()).equals(choice.value());
    }
}
