package dev.grindstone.mail.settings;

import dev.grindstone.mail.mailbox.setting.SettingsTab;
import java.util.List;

/**
 * The settings around one of their tabs.
 *
 * @param title of the document
 * @param base what absolute links start with
 * @param body the tab's own fragment
 */
record FramePage(String title, String base, List<SettingsTab> tabs, SettingsTab current, String body) {
    FramePage {
        tabs = List.copyOf(tabs);
    }
}
