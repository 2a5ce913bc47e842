package dev.grindstone.mail.settings;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.mailbox.Brand;
import dev.grindstone.mail.mailbox.Owner;
import dev.grindstone.mail.mailbox.Passages;
import dev.grindstone.mail.mailbox.Preferences;
import dev.grindstone.mail.mailbox.Vacation;
import dev.grindstone.mail.mailbox.setting.SettingsTab;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The quick settings beside the list, and the page of all settings. */
public final class SettingsRoutes {
    private static final String BASE = "/mail/u/0/";

    /** The order of the tabs, whichever of them there are. */
    private static final List<String> ORDER = List.of(
            "general",
            "labels",
            "inbox",
            "accounts",
            "filters",
            "fwdandpop",
            "addons",
            "chat",
            "labs",
            "shortcuts",
            "offline",
            "oldthemes");

    private final Brand brand;
    private final List<SettingsTab> tabs;

    /** The settings, with the tabs that other features bring. */
    public SettingsRoutes(Brand brand, SettingsTab... others) {
        this.brand = brand;
        this.tabs = Stream.concat(OwnTabs.ALL.stream(), Stream.of(others))
                .sorted(Comparator.comparingInt(tab -> ORDER.indexOf(tab.route())))
                .toList();
    }

    /** Adds {@code /mail/u/0/settings}, its tabs, the end of a vacation, and the templates. */
    public void addTo(Routes routes) {
        routes.get(BASE + "settings", SettingsRoutes::quick);
        routes.post(BASE + "settings", SettingsRoutes::storeQuick);
        routes.get(BASE + "settings/{tab}", this::show);
        routes.post(BASE + "settings/general", visit -> saved(visit, () -> GeneralRoutes.store(visit)));
        routes.post(BASE + "settings/inbox", visit -> saved(visit, () -> storeInbox(visit)));
        routes.post(BASE + "settings/accounts", visit -> saved(visit, () -> storeAccounts(visit)));
        routes.post(BASE + "settings/labs", visit -> saved(visit, () -> storeAdvanced(visit)));
        routes.post(
                BASE + "settings/shortcuts",
                visit -> saved(visit, () -> change(visit, Map.of("key_map", KeyMap.of(visit)))));
        routes.post(BASE + "vacation/end", SettingsRoutes::endVacation);
        routes.get(BASE + "templates", SettingsRoutes::templates);
        routes.post(BASE + "templates", SettingsRoutes::saveTemplate);
        routes.post(BASE + "templates/{id}/delete", SettingsRoutes::deleteTemplate);
    }

    private static void quick(Visit visit) {
        visit.render(
                "mail/settings/quick.jte",
                Preferences.of(visit.db(), visit.person().id()));
    }

    private static void storeQuick(Visit visit) {
        Map<String, Object> args = GeneralRoutes.choices(visit);
        String density = visit.http().formParam("PTEbIb");
        if (density != null) {
            args.put("density", density);
        }
        Map.of("v3knSb", "inbox_type", "H1NJAd", "reading_pane", "pane_percent", "pane_percent")
                .forEach((field, name) -> {
                    String value = visit.http().formParam(field);
                    if (value != null) {
                        args.put(name, value);
                    }
                });
        if (visit.http().formParam("closed_sections") != null) {
            args.put("closed_sections", visit.http().formParams("closed_sections"));
        }
        visit.world().run(SetPreferences.NAME, visit.person(), args);
        tell(visit);
        visit.http().status(204);
    }

    private void show(Visit visit) {
        String wanted = visit.http().pathParam("tab");
        boolean keys = Preferences.of(visit.db(), visit.person().id()).customKeys();
        List<SettingsTab> shown = tabs.stream()
                .filter(each -> keys || !each.route().equals(KeyMap.TAB.route()))
                .toList();
        SettingsTab tab = shown.stream()
                .filter(each -> each.route().equals(wanted))
                .findFirst()
                .orElse(tabs.get(0));
        String body = visit.fragment(tab.template(), tab.page().apply(visit));
        String title = "Settings - " + visit.person().email() + " - " + brand.name();
        visit.render(
                "mail/settings/frame.jte", new FramePage(title, visit.origin() + visit.here(BASE), shown, tab, body));
    }

    private static void saved(Visit visit, Runnable store) {
        store.run();
        tell(visit);
        visit.snackbar("Your preferences have been saved.");
        visit.http().status(204);
    }

    private static void storeInbox(Visit visit) {
        Map<String, Object> args = GeneralRoutes.choices(visit);
        if (visit.http().formParam("tabs") != null) {
            args.put("tabs", visit.http().formParams("tabs"));
        }
        if (visit.http().formParam("pane") != null) {
            String at = visit.http().formParam("pane_at");
            args.put("reading_pane", "on".equals(visit.http().formParams("pane").get(0)) && at != null ? at : "none");
        }
        List<String> names = visit.http().formParams("section_name");
        List<String> queries = visit.http().formParams("section_query");
        if (names.size() != queries.size()) {
            throw new IllegalArgumentException("Each section needs section_name and section_query, but there are "
                    + names.size() + " and " + queries.size());
        }
        if (!names.isEmpty()) {
            args.put(
                    "inbox_sections",
                    IntStream.range(0, names.size())
                            .mapToObj(i -> names.get(i) + "\t" + queries.get(i))
                            .toList());
        }
        change(visit, args);
    }

    private static void storeAccounts(Visit visit) {
        String own = visit.http().formParam("sender_name_kind");
        String name = Objects.requireNonNullElse(visit.http().formParam("sender_name"), "");
        Map<String, Object> args = new HashMap<>(Map.of("sender_name", "own".equals(own) ? "" : name));
        String answersTo = visit.form("answers_to");
        if (answersTo != null) {
            args.put("answers_to", answersTo);
        }
        change(visit, args);
    }

    private static void storeAdvanced(Visit visit) {
        change(visit, GeneralRoutes.choices(visit));
    }

    private static void change(Visit visit, Map<String, Object> args) {
        visit.world().run(SetPreferences.NAME, visit.person(), args);
    }

    private static void endVacation(Visit visit) {
        visit.world().run(SetVacation.NAME, visit.person(), Map.of("on", false));
        tell(visit);
        visit.undoable("Your vacation responder is off.");
        visit.http().status(204);
    }

    /** Lets the page around follow what was chosen. */
    private static void tell(Visit visit) {
        Preferences chosen = Preferences.of(visit.db(), visit.person().id());
        boolean away = Vacation.isAnswering(visit.db(), Owner.of(visit.world(), visit.person()));
        visit.event(
                "pigeon:preferences",
                "shortcuts",
                chosen.shortcuts() ? "on" : "off",
                "threads",
                chosen.conversations() ? "on" : "off",
                "keys",
                chosen.keyMap(),
                "unread-icon",
                chosen.unreadIcon() ? "on" : "off",
                "hover",
                chosen.hoverActions() ? "on" : "off",
                "snippets",
                chosen.snippets() ? "on" : "off",
                "buttons",
                chosen.buttonText() ? "text" : "icons",
                "advance",
                chosen.autoAdvance(),
                "pane",
                chosen.readingPane(),
                "theme",
                chosen.theme(),
                "scheme",
                chosen.scheme(),
                "away",
                away ? "on" : "off");
    }

    private static void templates(Visit visit) {
        visit.render("mail/settings/templates.jte", OwnTabs.advanced(visit));
    }

    private static void saveTemplate(Visit visit) {
        Map<String, Object> args = new HashMap<>();
        for (String name : List.of("id", "name", "subject", "text", "html")) {
            String value = visit.http().formParam(name);
            if (value != null && !(name.equals("id") && value.isEmpty())) {
                args.put(name, value);
            }
        }
        visit.world().run("mail.saveTemplate", visit.person(), args);
        visit.undoable("Template saved.");
        visit.http().status(204);
    }

    private static void deleteTemplate(Visit visit) {
        String id = visit.http().pathParam("id");
        String name = Passages.templates(visit.db(), visit.person().id()).all().stream()
                .filter(each -> Long.toString(each.id()).equals(id))
                .map(Passages.Passage::name)
                .findFirst()
                .orElse("");
        visit.world().run("mail.deleteTemplate", visit.person(), Map.of("id", id));
        visit.undoable("The template \"" + name + "\" was deleted.");
        visit.http().status(204);
    }
}
