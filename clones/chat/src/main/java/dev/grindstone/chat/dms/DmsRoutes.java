package dev.grindstone.chat.dms;

import dev.grindstone.chat.workspace.Brand;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.View;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;

/** {@code /client/view/dms}, with {@code unread=1} only what is unread. */
public final class DmsRoutes {
    /** Where it is in the app. */
    public static final View VIEW =
            new View("dms", "DMs", "messages-square", View.Place.RAIL, "tab_rail_dms_button", "Pdms");

    private final Brand brand;

    public DmsRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds the route. */
    public void addTo(Routes routes) {
        routes.get("/client/view/dms", this::dms);
    }

    private void dms(Visit visit) {
        Member me = new Members(visit.db()).require(visit.person().id());
        Team team = Team.of(visit.db());
        boolean onlyUnread = "1".equals(visit.query("unread"));
        visit.render(
                "chat/dms/dms.jte",
                new DmsPage(
                        "DMs - " + team.name() + " - " + brand.name(),
                        "/client/" + team.key() + "/dms",
                        onlyUnread,
                        new Dms(visit, me).entries(onlyUnread)));
    }
}
