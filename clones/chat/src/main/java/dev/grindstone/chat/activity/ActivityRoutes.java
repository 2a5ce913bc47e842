package dev.grindstone.chat.activity;

import dev.grindstone.chat.workspace.Brand;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.View;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.List;
import java.util.Objects;

/** The view {@code activity-inbox}. */
public final class ActivityRoutes {
    private final Brand brand;

    public ActivityRoutes(Brand brand) {
        this.brand = brand;
    }

    /** The view, a tab of the rail. */
    public static List<View> views() {
        return List.of(new View("activity-inbox", "Activity", "bell", View.Place.RAIL, "tab_rail_activity_button", "")
                .counting(ActivityList::badge));
    }

    /** Adds the route. */
    public void addTo(Routes routes) {
        routes.get("/client/view/activity-inbox", visit -> visit.render("chat/activity/activity.jte", page(visit)));
    }

    private ActivityPage page(Visit visit) {
        String asked = Objects.requireNonNullElse(visit.query("tab"), "");
        String tab = ActivityPage.TABS.contains(asked) ? asked : "all";
        boolean onlyUnread = "1".equals(visit.query("unread"));
        Team team = Team.of(visit.db());
        return new ActivityPage(
                team,
                "Activity - " + team.name() + " - " + brand.name(),
                tab,
                onlyUnread,
                new ActivityList(visit.world(), visit.person().id()).entries(tab, onlyUnread));
    }
}
