package dev.grindstone.mail.settings;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import io.javalin.http.BadRequestResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The quick settings beside the list. */
public final class SettingsRoutes {
    private static final List<String> DENSITIES = List.of("default", "comfortable", "compact");
    private static final List<String> PAGE_SIZES = List.of("10", "15", "20", "25", "50", "100");

    /** Adds {@code /mail/u/0/settings}. */
    public void addTo(Routes routes) {
        routes.get("/mail/u/0/settings", SettingsRoutes::show);
        routes.post("/mail/u/0/settings", SettingsRoutes::store);
    }

    private static void show(Visit visit) {
        visit.render(
                "mail/settings/quick.jte",
                Preferences.of(visit.db(), visit.person().id()));
    }

    private static void store(Visit visit) {
        long owner = visit.person().id();
        Preferences now = Preferences.of(visit.db(), owner);
        new Preferences(
                        Integer.parseInt(oneOf(visit, "page_size", PAGE_SIZES, String.valueOf(now.pageSize()))),
                        oneOf(visit, "PTEbIb", DENSITIES, now.density()),
                        oneOf(visit, "shortcuts", List.of("on", "off"), now.shortcuts() ? "on" : "off")
                                .equals("on"),
                        now.undoSeconds())
                .store(visit.db(), owner);
        visit.http().status(204);
    }

    private static String oneOf(Visit visit, String name, List<String> allowed, String otherwise) {
        @Nullable String value = visit.http().formParam(name);
        if (value == null) {
            return otherwise;
        }
        if (!allowed.contains(value)) {
            throw new BadRequestResponse(name + " is '" + value + "', but must be one of " + allowed);
        }
        return value;
    }
}
