package dev.grindstone.chat.preferences;

import dev.grindstone.chat.workspace.Preferences;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.Objects;

/** {@code GET /client/dialog/preferences}, of which {@code tab} is open. */
public final class PreferencesRoutes {
    private PreferencesRoutes() {}

    /** Adds the dialog. */
    public static void addTo(Routes routes) {
        routes.get("/client/dialog/preferences", PreferencesRoutes::dialog);
    }

    private static void dialog(Visit visit) {
        visit.render(
                "chat/preferences/preferences.jte",
                new PreferencesPage(
                        Preferences.of(visit.db(), visit.person().id()),
                        Objects.requireNonNullElse(visit.query("tab"), "")));
    }
}
