package dev.grindstone.chat.dms;

import dev.grindstone.chat.tokens.Picker;
import dev.grindstone.chat.workspace.Brand;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.View;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.List;
import java.util.Objects;

/** The views {@code dms} and {@code new-message}. */
public final class DmsRoutes {
    private final Brand brand;

    public DmsRoutes(Brand brand) {
        this.brand = brand;
    }

    /** The views; the first is a tab of the rail. */
    public static List<View> views() {
        return List.of(
                new View("dms", "DMs", "message-circle", View.Place.RAIL, "tab_rail_dms_button", ""),
                new View("new-message", "New message", "square-pen", View.Place.ELSEWHERE, "", ""));
    }

    /** Adds the routes. */
    public void addTo(Routes routes) {
        routes.get("/client/view/dms", this::list);
        routes.get("/client/view/new-message", this::compose);
    }

    private String title(Visit visit, String what) {
        return what + " - " + Team.of(visit.db()).name() + " - " + brand.name();
    }

    private void list(Visit visit) {
        String words = Objects.requireNonNullElse(visit.query("q"), "").strip();
        boolean onlyUnread = "1".equals(visit.query("unread"));
        visit.render(
                "chat/dms/dms.jte",
                new DirectsPage(
                        Team.of(visit.db()),
                        title(visit, "DMs"),
                        words,
                        onlyUnread,
                        new DirectList(visit).rows(words, onlyUnread)));
    }

    private void compose(Visit visit) {
        visit.render(
                "chat/dms/compose.jte",
                new NewMessage(
                        title(visit, "New message"),
                        Picker.of("To:", "composer_to_input", "@somebody or somebody@example.com")));
    }

    /** The view in which a message begins. */
    record NewMessage(String title, Picker picker) {}
}
