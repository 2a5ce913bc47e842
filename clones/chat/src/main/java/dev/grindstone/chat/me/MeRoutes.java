package dev.grindstone.chat.me;

import dev.grindstone.chat.activation.Menu;
import dev.grindstone.chat.activation.Menu.Item;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The menu of the user button, the dialog of the status, and the dot at one's own picture. */
public final class MeRoutes {
    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("MMM d 'at' h:mm a", Locale.ENGLISH);

    private MeRoutes() {}

    /** Adds the routes. */
    public static void addTo(Routes routes) {
        routes.get("/client/menu/user", MeRoutes::user);
        routes.get("/client/menu/pause", MeRoutes::pause);
        routes.get("/client/dialog/status", MeRoutes::status);
        routes.get("/client/presence", visit -> visit.render("chat/me/presence.jte", me(visit)));
    }

    private static Member me(Visit visit) {
        return new Members(visit.db()).require(visit.person().id());
    }

    private static void user(Visit visit) {
        Member me = me(visit);
        Member.Status status = Members.statusAt(me, visit.now());
        String words = status.isSet() && !status.text().isEmpty() ? status.text() : "Update your status";
        Item statusItem =
                Item.of("main-menu-custom-status-item", words, "smile").dialog("/client/dialog/status");
        String team = Team.of(visit.db()).name();
        @Nullable Instant until = me.quietUntil(visit.now());
        visit.render(
                "chat/activation/menu.jte",
                Menu.of(me.name())
                        .heading(me.realName())
                        .with(status.isSet() ? statusItem.detail("Update your status") : statusItem)
                        .withIf(
                                status.isSet(),
                                Item.of("clear-status", "Clear status", "x")
                                        .runs("setStatus", "")
                                        .says("Status cleared"))
                        .with(
                                me.isAway()
                                        ? Item.of("set-active", "Set yourself as active", "circle-dot")
                                                .runs("setPresence", "away=false")
                                        : Item.of("set-away", "Set yourself as away", "circle")
                                                .runs("setPresence", "away=true"))
                        .with(
                                until != null
                                        ? Item.of("pause-notifications", "Notifications paused", "bell-off")
                                                .detail("Until "
                                                        + UNTIL.format(until.atZone(
                                                                visit.world().zone())))
                                                .submenu("/client/menu/pause")
                                        : Item.of("pause-notifications", "Pause notifications", "bell")
                                                .submenu("/client/menu/pause"))
                        .rule()
                        .with(Item.of("main-menu-profile-item", "Profile", "user")
                                .fires("banter:profile"))
                        .with(Item.of("main-menu-preferences-item", "Preferences", "settings")
                                .hint("Ctrl ,")
                                .dialog("/client/dialog/preferences"))
                        .with(Item.of("sign_out", "Sign out of " + team, "log-out")
                                .goes("/logout")));
    }

    private static boolean paused(Member me, Instant now) {
        @Nullable Instant until = me.dndUntil();
        return until != null && until.isAfter(now);
    }

    private static void pause(Visit visit) {
        Member me = me(visit);
        Menu menu = Menu.of("Pause notifications")
                .withIf(
                        paused(me, visit.now()),
                        Item.of("resume-notifications", "Resume notifications", "bell")
                                .runs("snooze", "minutes=0")
                                .says("Notifications are on again"));
        for (Pause each : Pause.all(visit.now(), visit.world().zone())) {
            menu.with(Item.of("", each.label(), "")
                    .runs("snooze", "minutes=" + each.minutes())
                    .says("Notifications are paused"));
        }
        menu.rule()
                .with(Item.of("notification-schedule", "Set a notification schedule", "")
                        .dialog("/client/dialog/preferences?tab=notifications"));
        visit.render("chat/activation/menu.jte", menu);
    }

    private static void status(Visit visit) {
        visit.render(
                "chat/me/status.jte",
                StatusPage.of(
                        Members.statusAt(me(visit), visit.now()),
                        Team.of(visit.db()).name(),
                        visit.now(),
                        visit.world().zone()));
    }
}
