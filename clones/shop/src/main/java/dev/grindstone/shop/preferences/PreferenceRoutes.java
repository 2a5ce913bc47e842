package dev.grindstone.shop.preferences;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Paths;

/*
 * GET  /customer-preferences/edit   saved=1 after that
 * POST /customer-preferences/edit   writes the cookies that say it, as scripts look for them
 */
/** Language and currency: there is one of each, and the page says so. */
public final class PreferenceRoutes {
    private static final String PATH = "/customer-preferences/edit";

    private final Brand brand;

    /** Under a shop's own name. */
    public PreferenceRoutes(Brand brand) {
        this.brand = brand;
    }

    /** @param isSaved whether that was just done */
    record PreferencesPage(Frame frame, boolean isSaved) {}

    /** Adds it. */
    public void addTo(Routes routes) {
        Paths.get(routes, this::show, PATH);
        Paths.post(
                routes,
                visit -> {
                    visit.keep("lc-main", "en_US");
                    visit.keep("i18n-prefs", "USD");
                    visit.seeOther(PATH + "?saved=1");
                },
                PATH);
    }

    private void show(Visit visit) {
        visit.page(
                "Change Language & Currency Settings",
                "shop/preferences/preferences.jte",
                new PreferencesPage(
                        Frame.of(visit, brand), Fields.asked(visit, "saved").equals("1")));
    }
}
