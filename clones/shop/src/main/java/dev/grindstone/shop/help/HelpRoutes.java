package dev.grindstone.shop.help;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Frame;
import java.util.List;

/*
 * GET /gp/help/customer/display.html?nodeId=&help_keywords=   answers: one, those with some words, or all
 */
/** The help pages. */
public final class HelpRoutes {
    private final Brand brand;

    /** Under a shop's own name. */
    public HelpRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        routes.get("/gp/help/customer/display.html", this::show);
    }

    private void show(Visit visit) {
        String key = Fields.asked(visit, "nodeId");
        String query = Fields.asked(visit, "help_keywords");
        List<Topic> one =
                Topic.ALL.stream().filter(topic -> topic.key().equals(key)).toList();
        List<Topic> found =
                Topic.ALL.stream().filter(topic -> topic.says(query)).toList();
        visit.page(
                brand.name() + " Help",
                "shop/help/help.jte",
                new HelpPage(Frame.of(visit, brand), query, one.isEmpty() ? found : one));
    }
}
