package dev.grindstone.mail.settings;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.mailbox.Preferences;
import java.util.List;

/** The colours that a mailbox can have. */
final class Themes {
    /**
     * One of them.
     *
     * @param name as it is kept
     * @param title as it is shown
     */
    record Theme(String name, String title) {}

    /** All of them, in the order in which they are offered. */
    static final List<Theme> ALL = List.of(
            new Theme("system", "Default"),
            new Theme("light", "Light"),
            new Theme("dark", "Dark"),
            new Theme("slate", "Slate"),
            new Theme("meadow", "Meadow"),
            new Theme("plum", "Plum"),
            new Theme("clay", "Clay"),
            new Theme("sand", "Sand"),
            new Theme("night", "Night sea"),
            new Theme("forest", "Forest"));

    /** Their names. */
    static final List<String> NAMES = ALL.stream().map(Theme::name).toList();

    private Themes() {}

    /** What the tab shows. */
    record Page(List<Theme> all, String chosen) {}

    static Object page(Visit visit) {
        return new Page(ALL, Preferences.of(visit.db(), visit.person().id()).theme());
    }
}
