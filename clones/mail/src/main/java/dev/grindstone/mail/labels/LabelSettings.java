package dev.grindstone.mail.labels;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.mailbox.setting.FixedList;
import dev.grindstone.mail.mailbox.setting.SettingsTab;
import java.util.List;
import java.util.function.Function;

/** The tab Labels of the settings: which lists and labels the navigation and the rows show. */
public final class LabelSettings {
    private LabelSettings() {}

    /**
     * The lists of the navigation and the labels.
     *
     * @param system the lists above the labels
     * @param categories those that show a category of mail
     */
    record Page(List<FixedList> system, List<FixedList> categories, List<Label> labels) {
        Page {
            system = List.copyOf(system);
            categories = List.copyOf(categories);
            labels = List.copyOf(labels);
        }
    }

    /** The tab, for the lists that the navigation has. */
    public static SettingsTab tab(Function<Visit, List<FixedList>> fixedLists) {
        return new SettingsTab(
                "labels", "Labels", "mail/labels/settings.jte", visit -> page(visit, fixedLists.apply(visit)));
    }

    private static Object page(Visit visit, List<FixedList> lists) {
        return new Page(
                lists.stream().filter(each -> !isCategory(each)).toList(),
                lists.stream().filter(LabelSettings::isCategory).toList(),
                new LabelQueries(visit.db(), visit.person().id()).all());
    }

    private static boolean isCategory(FixedList list) {
        return list.route().startsWith("category/");
    }
}
