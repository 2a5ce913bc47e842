package dev.grindstone.mail.settings;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.mailbox.Passages;
import dev.grindstone.mail.mailbox.Passages.Passage;
import dev.grindstone.mail.mailbox.Place;
import dev.grindstone.mail.mailbox.Preferences;
import dev.grindstone.mail.mailbox.known.KnownAddress;
import dev.grindstone.mail.mailbox.known.KnownAddresses;
import dev.grindstone.mail.mailbox.known.KnownAddresses.Kind;
import dev.grindstone.mail.mailbox.setting.SettingsTab;
import java.util.List;
import java.util.stream.Stream;

/** The tabs that belong to the settings themselves: what they show. */
final class OwnTabs {
    /** General, Inbox, Accounts, Advanced, Keyboard shortcuts and Themes; Add-ons, Chat and Offline, where nothing is to be set. */
    static final List<SettingsTab> ALL = List.of(
            new SettingsTab("general", "General", "mail/settings/general.jte", GeneralPage::of),
            new SettingsTab("inbox", "Inbox", "mail/settings/inbox.jte", OwnTabs::inbox),
            new SettingsTab("accounts", "Accounts", "mail/settings/accounts.jte", OwnTabs::accounts),
            new SettingsTab("labs", "Advanced", "mail/settings/advanced.jte", OwnTabs::advanced),
            KeyMap.TAB,
            plain(
                    "addons",
                    "Add-ons",
                    new Plain(
                            "Installed add-ons",
                            "puzzle",
                            "No add-ons are installed.",
                            "Add-ons bring other services into the mailbox. This installation offers none.")),
            plain(
                    "chat",
                    "Chat and Meet",
                    new Plain(
                            "Chat and Meet",
                            "messages-square",
                            "This mailbox holds no chats and no calls.",
                            "Nothing has to be turned off here. Searches for chats find nothing.")),
            plain(
                    "offline",
                    "Offline",
                    new Plain(
                            "Offline mail",
                            "wifi-off",
                            "Mail is kept on the server only.",
                            "Nothing is stored in this browser. While the server cannot be reached, a bar over the page says"
                                    + " so and tries again.")),
            new SettingsTab("oldthemes", "Themes", "mail/settings/themes.jte", Themes::page));

    private OwnTabs() {}

    /** A tab that says why nothing is to be set in it. */
    record Plain(String title, String icon, String words, String note) {}

    private static SettingsTab plain(String route, String title, Plain page) {
        return new SettingsTab(route, title, "mail/settings/plain.jte", visit -> page);
    }

    /**
     * How the inbox is arranged.
     *
     * @param possible those that can have a tab
     */
    record InboxPage(List<String> possible, Preferences chosen) {
        /** A type of inbox and what it is called. */
        record Type(String value, String text) {}

        /** A section of multiple inboxes. */
        record Part(String name, String query) {}

        static final List<Type> TYPES = List.of(
                new Type("default", "Default"),
                new Type("important", "Important first"),
                new Type("unread", "Unread first"),
                new Type("starred", "Starred first"),
                new Type("priority", "Priority Inbox"),
                new Type("multiple", "Multiple Inboxes"));

        /** As many as there can be, those that nobody wrote yet empty. */
        List<Part> parts() {
            return Stream.concat(
                            chosen.inboxSections().stream()
                                    .map(line -> line.split("\t", 2))
                                    .map(pair -> new Part(pair[0], pair[1])),
                            Stream.generate(() -> new Part("", "")))
                    .limit(InboxSections.MOST)
                    .toList();
        }

        boolean hasPane() {
            return !chosen.readingPane().equals("none");
        }

        static String title(String category) {
            return Character.toUpperCase(category.charAt(0)) + category.substring(1);
        }
    }

    /**
     * Whose mail is sent.
     *
     * @param ownName the person's name, which mail carries when no other is chosen
     * @param senderName the name on mail
     * @param answersTo where answers go; empty for the own address
     * @param aliases other addresses to send as
     * @param delegates who else may open the mailbox, or was asked to
     * @param mayGrant whether the reader is the owner, who alone says who may
     */
    record AccountsPage(
            String ownName,
            String senderName,
            String email,
            String answersTo,
            List<KnownAddress> aliases,
            List<KnownAddress> delegates,
            boolean mayGrant) {
        AccountsPage {
            aliases = List.copyOf(aliases);
            delegates = List.copyOf(delegates);
        }

        boolean isOwnDefault() {
            return aliases.stream().noneMatch(KnownAddress::isDefault);
        }
    }

    /** What is off unless someone wants it. */
    record AdvancedPage(Preferences chosen, List<Passage> templates) {}

    private static Object inbox(Visit visit) {
        return new InboxPage(Place.TABS, preferences(visit));
    }

    private static Object accounts(Visit visit) {
        String name = visit.person().name();
        return new AccountsPage(
                name,
                preferences(visit).senderName(name),
                visit.person().email(),
                preferences(visit).answersTo(),
                KnownAddresses.of(visit.db(), visit.person().id(), Kind.ALIAS).all(),
                KnownAddresses.of(visit.db(), visit.person().id(), Kind.DELEGATE)
                        .all(),
                visit.actor().equals(visit.person()));
    }

    static AdvancedPage advanced(Visit visit) {
        return new AdvancedPage(
                preferences(visit),
                Passages.templates(visit.db(), visit.person().id()).all());
    }

    private static Preferences preferences(Visit visit) {
        return Preferences.of(visit.db(), visit.person().id());
    }
}
